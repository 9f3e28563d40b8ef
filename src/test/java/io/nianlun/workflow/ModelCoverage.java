package io.nianlun.workflow;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which flow nodes and sequence flows were passed on bare engines in this run: {@code <process>#<element>}. */
class ModelCoverage extends AbstractBpmnParseListener {

    private static final Set<String> PASSED = new ConcurrentSkipListSet<>();

    static Set<String> passed() {
        return new TreeSet<>(PASSED);
    }

    static void forget() {
        PASSED.clear();
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        processes.forEach(ModelCoverage::listen);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        flow.addBuiltInListener(
                ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> note(execution, flow.getId()));
    }

    private static void listen(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                    execution -> note(execution, activity.getId()));
            listen(activity);
        }
    }

    private static void note(DelegateExecution execution, String element) {
        PASSED.add(execution.getProcessDefinitionId().replaceAll(":.*", "") + "#" + element);
    }
}
