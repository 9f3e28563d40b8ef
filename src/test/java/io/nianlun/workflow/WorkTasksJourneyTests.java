package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.JourneyTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class WorkTasksJourneyTests extends JourneyTest {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <message id="message_go" name="cycle.go"/>
              <process id="workTasksTrial" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="startEvent_begun"/>
                <sequenceFlow id="flow_1" sourceRef="startEvent_begun" targetRef="userTask_rate"/>
                <userTask id="userTask_rate" name="评分" camunda:candidateGroups="office-general" camunda:formRef="rate" camunda:formRefBinding="deployment">
                  <multiInstanceLoopCharacteristics><loopCardinality>8</loopCardinality></multiInstanceLoopCharacteristics>
                </userTask>
                <sequenceFlow id="flow_2" sourceRef="userTask_rate" targetRef="gateway_passed"/>
                <exclusiveGateway id="gateway_passed" default="flow_no"/>
                <sequenceFlow id="flow_yes" sourceRef="gateway_passed" targetRef="endEvent_passed">
                  <conditionExpression xsi:type="tFormalExpression">${decision == 'approve'}</conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="flow_no" sourceRef="gateway_passed" targetRef="event_go"/>
                <intermediateCatchEvent id="event_go"><messageEventDefinition messageRef="message_go"/></intermediateCatchEvent>
                <sequenceFlow id="flow_3" sourceRef="event_go" targetRef="endEvent_passed"/>
                <endEvent id="endEvent_passed"/>
              </process>
            </definitions>
            """;
    private static final String FORM = "{\"type\": \"default\", \"id\": \"rate\", \"components\": []}";

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService running;

    @Autowired
    TaskService engine;

    @Autowired
    WorkTasks tasks;

    @Autowired
    Processes processes;

    @Autowired
    Collisions collisions;

    @Autowired
    TransactionTemplate transaction;

    private final String cycle = "trial-" + UUID.randomUUID();
    private String deployment;
    private String instance;

    @BeforeEach
    void started() {
        deployment = models.createDeployment()
                .name("work-tasks-trial")
                .source("test")
                .addString("work-tasks-trial.bpmn", MODEL)
                .addString("rate.form", FORM)
                .deploy()
                .getId();
        instance = processes.start(processes.newest("workTasksTrial").id(), cycle, Map.of("cycle", cycle));
    }

    @AfterEach
    void removed() {
        models.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void siblingsThatAreCompletedAtTheSameMomentAllSucceed() throws Exception {
        var open = ids();
        var together = new CyclicBarrier(open.size());

        atOnce(open.stream()
                .map(id -> (Callable<Void>) () -> {
                    together.await();
                    return collisions.retried(() -> transaction.execute(status -> {
                        tasks.complete(id, "general-1", Map.of("decision", "return"));
                        return null;
                    }));
                })
                .toList());

        assertThat(ids()).isEmpty();
        assertThat(processes.send("cycle.go", cycle, Map.of("cycle", "another")))
                .isFalse();
        assertThat(processes.send("cycle.go", cycle, Map.of("cycle", cycle))).isTrue();
        assertThat(processes.send("cycle.go", cycle, Map.of())).isFalse();
    }

    @Test
    void ofTwoWhoClaimAtOnceOneHasTheTask() throws Exception {
        var id = ids().get(0);
        var together = new CyclicBarrier(2);
        var refused = new AtomicInteger();

        atOnce(List.of("general-1", "general-2").stream()
                .map(person -> (Callable<Void>) () -> {
                    together.await();
                    try {
                        collisions.retried(() -> transaction.execute(status -> {
                            tasks.claim(id, person);
                            return null;
                        }));
                    } catch (WorkCollided taken) {
                        refused.incrementAndGet();
                    }
                    return null;
                })
                .toList());

        assertThat(refused).hasValue(1);
        assertThat(engine.createTaskQuery().taskId(id).singleResult().getAssignee())
                .startsWith("general-");
    }

    @Test
    void aTaskIsReleasedAndAssigned() {
        var id = ids().get(0);

        transaction.executeWithoutResult(status -> tasks.assign(id, "general-1"));
        assertThat(engine.createTaskQuery().taskAssignee("general-1").taskId(id).count())
                .isOne();
        transaction.executeWithoutResult(status -> tasks.release(id));
        assertThat(engine.createTaskQuery().taskId(id).taskUnassigned().count()).isOne();
    }

    @Test
    void aTaskGivesItsFormAndWhatTheWayDependsOn() {
        var id = ids().get(0);

        assertThat(tasks.form(id)).isEqualTo(FORM);
        assertThat(tasks.decisionsRead(processes.newest("workTasksTrial").id())).containsExactly("decision");
    }

    @Test
    void aTaskIsChangedOnlyInATransactionOfTheCaller() {
        var id = ids().get(0);

        assertThatThrownBy(() -> tasks.claim(id, "general-1")).hasMessageContaining("transaction");
        assertThatThrownBy(() -> transaction.execute(status -> collisions.retried(() -> "in a transaction")))
                .hasMessageContaining("outside the transaction");
    }

    @Test
    void whatCollidesEveryTimeIsRefused() {
        var tries = new AtomicInteger();

        assertThatThrownBy(() -> collisions.retried(() -> {
                    tries.incrementAndGet();
                    throw new OptimisticLockingException("changed meanwhile");
                }))
                .isInstanceOf(WorkCollided.class);
        assertThat(tries).hasValue(3);
    }

    @Test
    void aDefinitionIsFoundByVersion() {
        var newest = processes.newest("workTasksTrial");

        assertThat(processes.version("workTasksTrial", newest.version())).isEqualTo(newest);
        assertThat(processes.find("unheard")).isEmpty();
        assertThat(processes.diagram(newest.id())).isEqualTo(MODEL);
    }

    private List<String> ids() {
        return engine.createTaskQuery().processInstanceId(instance).list().stream()
                .map(Task::getId)
                .toList();
    }

    private static void atOnce(List<Callable<Void>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            for (var done : new ArrayList<>(threads.invokeAll(work))) done.get();
        } finally {
            threads.shutdown();
        }
    }
}
