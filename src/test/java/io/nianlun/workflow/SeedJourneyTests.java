package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.JourneyTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SeedJourneyTests extends JourneyTest {

    @Autowired
    RepositoryService models;

    @Autowired
    SeedDeployment seeds;

    @Autowired
    Processes processes;

    @Autowired
    WorkTasks tasks;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyFolderIsOneDeploymentAndAnUnchangedOneIsNotDeployedAgain() {
        var before = deployments("preparation");

        seeds.start();

        assertThat(before).isNotEmpty();
        assertThat(deployments("preparation")).isEqualTo(before);
        assertThat(models.getDeploymentResourceNames(before.get(0)))
                .contains("agree-targets.bpmn", "propose-targets.form");
    }

    @Test
    void aSeedIsNeverPutOverAVersionThatPeopleReleased() {
        var own = processes.newest("giveFeedback");
        var released = models.createDeployment()
                .name("feedback")
                .source("modeler")
                .addString(
                        "give-feedback.bpmn",
                        processes.diagram(own.id()).replace("</bpmn:process>", "<!-- changed --></bpmn:process>"))
                .deploy();
        try {
            seeds.start();

            assertThat(processes.newest("giveFeedback").version()).isEqualTo(own.version() + 1);
        } finally {
            models.deleteDeployment(released.getId(), true);
        }
    }

    @Test
    void twoNodesThatStartTogetherDeployASeedOnce() throws Exception {
        var feature = "trial-" + UUID.randomUUID();
        var seed = Map.of(feature, Map.of("seed-trial.bpmn", """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                          <process id="seedTrial" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="startEvent_begun"/></process>
                        </definitions>
                        """.getBytes(StandardCharsets.UTF_8)));
        var together = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);
        Callable<Void> node = () -> {
            together.await();
            seeds.deploy(seed);
            return null;
        };
        try {
            for (var started : nodes.invokeAll(List.of(node, node))) started.get();

            assertThat(deployments(feature)).hasSize(1);
        } finally {
            nodes.shutdown();
            deployments(feature).forEach(id -> models.deleteDeployment(id, true));
        }
    }

    @Test
    void aSeedWithAFaultStopsTheStartAndSaysWhere() {
        assertThatThrownBy(() -> seeds.deploy(Map.of("trial", Map.of("x.bpmn", new byte[0]))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("x.bpmn");
        assertThat(deployments("trial")).isEmpty();
    }

    @Test
    void aTaskThatIsGoneIsRefused() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> tasks.claim("none", "general-1")))
                .isInstanceOf(WorkTaskGone.class);
    }

    private List<String> deployments(String feature) {
        return models
                .createDeploymentQuery()
                .deploymentName(feature)
                .deploymentSource(SeedDeployment.SOURCE)
                .orderByDeploymentTime()
                .desc()
                .list()
                .stream()
                .map(Deployment::getId)
                .toList();
    }
}
