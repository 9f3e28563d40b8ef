package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.audit.ModelRules;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.actuate.health.Status;

/** A node that starts anew knows no deployment; which ones it takes up depends on the steps that it has. */
class RunnableModelsTests {

    @RegisterExtension
    final BareEngine engine = BareEngine.of();

    private String deployed() {
        var deployment = engine.deploy(Map.of("try-out.bpmn", TestModel.GOOD, "review.form", TestModel.FORM));
        engine.step("seal");
        engine.start("tryOut", Map.of("unit", "transport", "due", new Date(), "publishVersion", 1));
        engine.engine().getManagementService().unregisterDeploymentForJobExecutor(deployment.getId());
        return deployment.getId();
    }

    private RunnableModels nodeWithStep(String name) {
        var node = new RunnableModels(
                engine.engine().getRepositoryService(),
                engine.engine().getManagementService(),
                engine.engine().getRuntimeService(),
                new ModelRules(name::equals, condition -> true));
        node.checkAll();
        return node;
    }

    @Test
    void aNodeTakesUpWhatItsStepsFit() {
        var deployment = deployed();

        var node = nodeWithStep("seal");

        assertThat(engine.engine().getManagementService().getRegisteredDeployments())
                .contains(deployment);
        assertThat(node.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aNodeLeavesAloneWhatItCannotRunAndNamesIt() {
        var deployment = deployed();

        var node = nodeWithStep("another");

        assertThat(engine.engine().getManagementService().getRegisteredDeployments())
                .doesNotContain(deployment);
        assertThat(node.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(node.health().getDetails().toString()).contains("tryOut");
    }

    @Test
    void whatCannotRunAndDoesNotRunIsNoIllness() {
        deployed();
        engine.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .list()
                .forEach(one -> engine.engine().getRuntimeService().deleteProcessInstance(one.getId(), "test"));

        assertThat(nodeWithStep("another").health().getStatus()).isEqualTo(Status.UP);
    }
}
