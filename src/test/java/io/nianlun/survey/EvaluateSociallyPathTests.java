package io.nianlun.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EvaluateSociallyPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("survey");

    private Run survey;

    @BeforeEach
    void theSurveyBegins() {
        engine.step("beginPhase", Map.of("due", DUE));
        engine.step("closeBallots").step("endPhase").step("noteDeadline");
        survey = engine.start("evaluateSocially", Map.of("cycle", "2025-1", "phase", "evaluateSocially"));
    }

    @Test
    void theStyleOfficeEntersTheBallots() {
        assertThat(survey.tasks()).containsExactly("userTask_enterBallots");
        assertThat(survey.groups("userTask_enterBallots")).containsExactly("office-style");
        assertThat(survey.due("userTask_enterBallots")).isEqualTo(DUE);
        assertThat(engine.calls("closeBallots")).isEmpty();
    }

    @Test
    void enteredBallotsAreClosedBeforeThePhaseEnds() {
        survey.complete("userTask_enterBallots");

        assertThat(survey.ended()).isTrue();
        assertThat(engine.calls("closeBallots")).hasSize(1);
        assertThat(survey.passed()).containsSubsequence("serviceTask_closeBallots", "serviceTask_endPhase");
    }

    @Test
    void thePassedDeadlineIsNotedAndTheWorkGoesOn() {
        survey.fireTimer("event_deadline");

        assertThat(engine.calls("noteDeadline")).hasSize(1);
        assertThat(survey.tasks()).containsExactly("userTask_enterBallots");
    }
}
