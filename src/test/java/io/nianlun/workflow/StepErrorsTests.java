package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.shared.Problem;
import io.nianlun.workflow.engine.Steps;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What becomes of a refusal in a step. */
class StepErrorsTests {

    private static final String CATCH =
            "<boundaryEvent id=\"event_quotaExceeded\" attachedToRef=\"serviceTask_seal\"><errorEventDefinition errorRef=\"error_quota\"/></boundaryEvent>"
                    + "<sequenceFlow id=\"flow_quota\" sourceRef=\"event_quotaExceeded\" targetRef=\"endEvent_done\"/><endEvent id=\"endEvent_done\"";

    static class QuotaExceeded extends Problem {
        QuotaExceeded() {
            super(Kind.NOT_NOW, "quota-exceeded", 6, 7);
        }
    }

    static class Grades {
        @Step(name = "seal", title = "封存", description = "…", errors = QuotaExceeded.class)
        public void seal(String cycle) {
            if (cycle.equals("broken")) throw new IllegalStateException("the database is gone");
            throw new QuotaExceeded();
        }
    }

    @RegisterExtension
    final BareEngine engine = BareEngine.of();

    private Run start(String model, String cycle) {
        engine.deploy(Map.of("try-out.bpmn", model, "review.form", TestModel.FORM));
        var beans = new AnnotationConfigApplicationContext(Grades.class).getBeanFactory();
        engine.step("seal", new Steps(beans).delegates().get("seal"));
        return engine.start("tryOut", new HashMap<>(Map.of("cycle", cycle, "due", new Date())));
    }

    @Test
    void aRefusalThatTheStepNamesGoesTheWayThatIsDrawnForIt() {
        var run = start(TestModel.with("<endEvent id=\"endEvent_done\"", CATCH), "2025-1");

        assertThat(run.ended()).isTrue();
        assertThat(run.passed()).contains("event_quotaExceeded");
    }

    @Test
    void aRefusalForWhichNoWayIsDrawnReachesTheCaller() {
        assertThatThrownBy(() -> start(TestModel.GOOD, "2025-1")).isInstanceOf(QuotaExceeded.class);
    }

    @Test
    void anyOtherFailureReachesTheCallerEvenWhereAWayIsDrawn() {
        assertThatThrownBy(() -> start(TestModel.with("<endEvent id=\"endEvent_done\"", CATCH), "broken"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the database is gone");
    }
}
