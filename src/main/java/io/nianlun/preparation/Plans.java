package io.nianlun.preparation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.inbox.FormDefaults;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.panel.Panels;
import io.nianlun.workflow.Step;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The year's plan: every draft is a version, a verdict is about one version, the approved one is adopted. */
@Component
class Plans implements FormDefaults {

    private static final String SURVEY = "evaluateSocially";

    private final PlanRepository plans;
    private final VerdictRepository verdicts;
    private final PlanFacts facts;
    private final Panels panels;
    private final Cycles cycles;
    private final Journal journal;

    Plans(
            PlanRepository plans,
            VerdictRepository verdicts,
            PlanFacts facts,
            Panels panels,
            Cycles cycles,
            Journal journal) {
        this.plans = plans;
        this.verdicts = verdicts;
        this.facts = facts;
        this.panels = panels;
        this.cycles = cycles;
        this.journal = journal;
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        if (!of(fact.task().process(), fact.task().taskName())) return;
        fact.decision().ifPresentOrElse(decision -> decide(fact.task(), decision), () -> draft(fact));
    }

    @Step(name = "adoptPlan", title = "采用年度方案", description = "把批准的年度考核方案定为本年度的方案。")
    public void adopt(String cycle) {
        var plan = plans.newest(cycle).orElseThrow(() -> new PlanNotApproved(cycle));
        if (verdicts.last(cycle, VerdictRepository.PLAN, plan.version())
                .filter(verdict -> !verdict.isReturn())
                .isEmpty()) throw new PlanNotApproved(cycle);
        outdated(plan, cycle);
        plans.adopt(cycle, plan.version());
        journal.record(
                new Entry("plan-adopted", "cycle:" + cycle, cycle, null, Map.of("version", plan.version()), null));
    }

    /** A returned plan is drafted on from what was returned; who approves reads what was drafted. */
    @Override
    public boolean of(String process, String taskName) {
        return process.equals(PreparationProcess.PLAN)
                && (taskName.equals(PreparationProcess.DRAFT) || taskName.equals(PreparationProcess.APPROVE));
    }

    @Override
    public ObjectNode values(TaskContext task) {
        var values = plans.newest(task.cycle())
                .map(plan -> plan.content().deepCopy())
                .orElseGet(plans::nothing);
        plans.newest(task.cycle())
                .flatMap(plan -> verdicts.last(task.cycle(), VerdictRepository.PLAN, plan.version()))
                .filter(Verdict::isReturn)
                .ifPresent(verdict -> values.put(RETURN_REASON, verdict.reason()));
        return values;
    }

    @Step(name = "closePreparation", title = "核对准备工作", description = "准备阶段结束前核对：方案已采用、各组已组建、社会评价可以启动；缺一项则不结束。")
    public void close(String cycle) {
        if (!plans.isAdopted(cycle)) throw new PlanNotApproved(cycle);
        if (!panels.areFormed(cycle)) throw new PanelsNotFormed(cycle);
        if (!cycles.runs(cycle, SURVEY)) throw new SurveyNotReady(cycle);
    }

    /** The plan binds: what was approved must be what the cycle runs. */
    private void outdated(Plan plan, String cycle) {
        if (plan.facts() != null && !PlanFacts.sameBasis(plan.facts(), facts.of(cycle))) throw new PlanOutdated(cycle);
    }

    private void draft(TaskSubmitted fact) {
        var task = fact.task();
        JsonNode before = plans.newest(task.cycle())
                .map(plan -> (JsonNode) plan.content())
                .orElse(null);
        plans.add(task, fact.plain(), facts.of(task.cycle()));
        journal.record(new Entry("plan-drafted", "cycle:" + task.cycle(), task.cycle(), before, fact.plain(), null));
    }

    private void decide(TaskContext task, TaskSubmitted.Decision decision) {
        var plan = plans.newest(task.cycle()).orElseThrow(() -> new PlanNotApproved(task.cycle()));
        if (!decision.isReturn()) outdated(plan, task.cycle());
        verdicts.add(task, VerdictRepository.PLAN, plan.version(), decision);
        journal.record(new Entry(
                decision.isReturn() ? "plan-returned" : "plan-approved",
                "cycle:" + task.cycle(),
                task.cycle(),
                null,
                Map.of("version", plan.version()),
                decision.reason()));
    }
}
