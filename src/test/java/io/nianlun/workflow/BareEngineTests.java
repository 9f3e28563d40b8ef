package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BareEngineTests {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <message id="message_done" name="cycle.done"/>
              <process id="tryOut" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="startEvent_begun"/>
                <sequenceFlow id="flow_1" sourceRef="startEvent_begun" targetRef="serviceTask_callRaters"/>
                <serviceTask id="serviceTask_callRaters" camunda:asyncBefore="true" camunda:delegateExpression="${callRaters}"/>
                <sequenceFlow id="flow_2" sourceRef="serviceTask_callRaters" targetRef="userTask_rateUnits"/>
                <userTask id="userTask_rateUnits" name="评分" camunda:assignee="${rater}" camunda:candidateGroups="${unit}:head, office-general" camunda:dueDate="${due}">
                  <multiInstanceLoopCharacteristics camunda:collection="${raters}" camunda:elementVariable="rater"/>
                </userTask>
                <sequenceFlow id="flow_3" sourceRef="userTask_rateUnits" targetRef="gateway_again"/>
                <exclusiveGateway id="gateway_again" default="flow_no"/>
                <sequenceFlow id="flow_yes" sourceRef="gateway_again" targetRef="serviceTask_callRaters">
                  <conditionExpression xsi:type="tFormalExpression">${decision == 'return' &amp;&amp; !urgent}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="flow_no" sourceRef="gateway_again" targetRef="event_done"/>
                <intermediateCatchEvent id="event_done"><messageEventDefinition messageRef="message_done"/></intermediateCatchEvent>
                <sequenceFlow id="flow_4" sourceRef="event_done" targetRef="endEvent_done"/>
                <endEvent id="endEvent_done"/>
                <subProcess id="subProcess_late" triggeredByEvent="true">
                  <startEvent id="event_deadline" isInterrupting="false"><timerEventDefinition><timeDate xsi:type="tFormalExpression">${due}</timeDate></timerEventDefinition></startEvent>
                  <sequenceFlow id="flow_5" sourceRef="event_deadline" targetRef="serviceTask_noteDeadline"/>
                  <serviceTask id="serviceTask_noteDeadline" camunda:delegateExpression="${noteDeadline}"/>
                  <sequenceFlow id="flow_6" sourceRef="serviceTask_noteDeadline" targetRef="endEvent_noted"/>
                  <endEvent id="endEvent_noted"/>
                </subProcess>
              </process>
            </definitions>
            """;

    @RegisterExtension
    final BareEngine engine = BareEngine.of();

    private Run begun() {
        engine.deploy("try-out.bpmn", MODEL);
        engine.step("callRaters", Map.of("raters", List.of("li", "wang")));
        engine.step("noteDeadline");
        var run = engine.start(
                "tryOut", Map.of("cycle", "2025-1", "unit", "transport", "urgent", false, "due", new Date(0)));
        return run.runJobs();
    }

    @Test
    void stepsAnswerListsThatOpenOneTaskEach() {
        var run = begun();

        assertThat(run.assignees("userTask_rateUnits")).containsExactly("li", "wang");
        assertThat(run.groups("userTask_rateUnits")).containsExactly("office-general", "transport:head");
        assertThat(engine.calls("callRaters")).hasSize(1);
        assertThat(run.variable("raters")).isNull();
    }

    @Test
    void tasksAreToldWhenTheyOpenChangeAndEnd() {
        var run = begun();
        var opened = engine.events(TasksOpened.class).get(0).tasks().get(0);

        engine.engine().getTaskService().setAssignee(opened.id(), "zhao");
        run.complete("userTask_rateUnits");

        assertThat(engine.events(TasksOpened.class))
                .singleElement()
                .matches(told -> told.tasks().size() == 2);
        assertThat(opened)
                .extracting(WorkTask::process, WorkTask::task, WorkTask::name, WorkTask::cycle, WorkTask::unit)
                .containsExactly("tryOut", "rateUnits", "评分", "2025-1", "transport");
        assertThat(opened)
                .extracting(WorkTask::candidateGroups, WorkTask::due, WorkTask::businessKey)
                .containsExactly(List.of("office-general", "transport:head"), new Date(0).toInstant(), "2025-1");
        assertThat(engine.events(TaskChanged.class))
                .extracting(TaskChanged::assignee)
                .containsExactly("zhao");
        assertThat(engine.events(TaskEnded.class)).singleElement().matches(TaskEnded::completed);
    }

    @Test
    void conditionsAndTimersAndMessagesLeadToTheEnd() {
        var run = begun();

        run.complete("userTask_rateUnits", Map.of("decision", "return")).complete("userTask_rateUnits");
        assertThat(run.runJobs().tasks()).hasSize(2);
        run.fireTimer("event_deadline");
        run.complete("userTask_rateUnits", Map.of("decision", "approve")).complete("userTask_rateUnits");
        assertThat(run.waitsAt()).containsExactly("event_done");
        run.send("cycle.done");

        assertThat(run.ended()).isTrue();
        assertThat(engine.calls("noteDeadline")).hasSize(1);
        assertThat(engine.events(ProcessEnded.class))
                .containsExactly(new ProcessEnded(run.id(), "tryOut", "2025-1", "2025-1", null, null));
    }

    @Test
    void historyKeepsWhatIsDecidedAndNotTheIdsThatEveryProcessStartsWith() {
        var run = begun();

        run.complete("userTask_rateUnits", Map.of("decision", "approve"));

        assertThat(run.variable("decision")).isEqualTo("approve");
        assertThat(run.variable("urgent")).isEqualTo(false);
        assertThat(run.variable("unit")).isNull();
        assertThat(run.variable("due")).isNull();
        assertThat(engine.engine().getRuntimeService().getVariable(run.id(), "unit"))
                .isEqualTo("transport");
    }

    @Test
    void aDeletedInstanceDoesNotCountAsEnded() {
        var run = begun();

        engine.engine().getRuntimeService().deleteProcessInstance(run.id(), "test", true);

        assertThat(engine.events(ProcessEnded.class)).isEmpty();
        assertThat(engine.events(TaskEnded.class)).hasSize(2).noneMatch(TaskEnded::completed);
    }

    @Test
    void aStepThatNothingStandsInForFails() {
        engine.deploy("try-out.bpmn", MODEL);
        var run = engine.start("tryOut", Map.of("due", new Date(0)));

        assertThatThrownBy(run::runJobs).hasMessageContaining("callRaters");
    }
}
