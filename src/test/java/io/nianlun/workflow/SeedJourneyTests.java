package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.JourneyTest;
import java.util.List;
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
