package io.nianlun.workflow.audit.rule;

import java.util.List;

/** Every rule, in the order in which their findings are told. */
public final class AllRules {

    public static final List<Rule> IN_ORDER = List.of(
            new HistoryIsKept(),
            new ProcessIsExecutable(),
            new ProcessHasStart(),
            new UserTaskHasGroup(),
            new UserTaskHasForm(),
            new UserTaskHasDueDate(),
            new ServiceTaskHasStep(),
            new BusinessRuleTaskHasDecision(),
            new CallIsBound(),
            new CalledProcessExists(),
            new ErrorHasCode(),
            new GatewayIsComplete(),
            new VariableIsSet(),
            new EverythingIsReached(),
            new EveryLoopWaits(),
            new NothingCallsItself(),
            new MultipleIsBounded());

    private AllRules() {}
}
