package io.nianlun.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GiveFeedbackPathTests {

    private static final Date PHASE_DUE = new Date(1_770_000_000_000L);
    private static final Date ANSWER_BY = new Date(1_770_100_000_000L);
    private static final Date HANDLE_BY = new Date(1_770_200_000_000L);
    private static final Date DECIDE_BY = new Date(1_770_300_000_000L);
    private static final Date READ_BY = new Date(1_770_400_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("feedback");

    private Run feedback;

    @BeforeEach
    void feedbackBegins() {
        engine.step("tellUnit", Map.of("answerBy", ANSWER_BY));
        engine.step("takeUpObjection", Map.of("handleBy", HANDLE_BY, "decideBy", DECIDE_BY));
        engine.step("answerObjection", Map.of("readBy", READ_BY));
        engine.step("acceptInSilence").step("deliverAnswer");
        feedback = engine.start(
                "giveFeedback",
                Map.of("cycle", "2025-1", "unit", "transport", "subject", "transport", "due", PHASE_DUE));
    }

    private Run objected() {
        return feedback.complete("userTask_readFeedback", Map.of("answer", "object"));
    }

    @Test
    void theUnitsHeadHasItsOwnDaysToAnswer() {
        assertThat(feedback.tasks()).containsExactly("userTask_readFeedback");
        assertThat(feedback.groups("userTask_readFeedback")).containsExactly("transport:head");
        assertThat(feedback.due("userTask_readFeedback")).isEqualTo(ANSWER_BY);
        assertThat(feedback.timerDue("event_answerTimeOver")).isEqualTo(ANSWER_BY);
    }

    @Test
    void anAcceptedResultEndsTheFeedback() {
        feedback.complete("userTask_readFeedback", Map.of("answer", "accept"));

        assertThat(feedback.ended()).isTrue();
        assertThat(feedback.passed()).endsWith("endEvent_feedbackRead");
        assertThat(engine.calls("takeUpObjection")).isEmpty();
        assertThat(engine.calls("acceptInSilence")).isEmpty();
    }

    @Test
    void silenceCountsAsAcceptedByAStep() {
        feedback.fireTimer("event_answerTimeOver");

        assertThat(feedback.ended()).isTrue();
        assertThat(feedback.passed()).endsWith("endEvent_silenceTaken");
        assertThat(engine.calls("acceptInSilence"))
                .singleElement()
                .satisfies(given -> assertThat(given).containsEntry("unit", "transport"));
    }

    @Test
    void anObjectionIsLookedIntoDecidedAndAnswered() {
        objected();
        assertThat(feedback.groups("userTask_handleObjection"))
                .containsExactlyInAnyOrder("office-supervision", "audit-group");
        assertThat(feedback.due("userTask_handleObjection")).isEqualTo(HANDLE_BY);

        feedback.complete("userTask_handleObjection");
        assertThat(feedback.groups("userTask_decideObjection")).containsExactly("lead-group");
        assertThat(feedback.due("userTask_decideObjection")).isEqualTo(DECIDE_BY);

        feedback.complete("userTask_decideObjection", Map.of("decisions", "decided"));
        assertThat(engine.calls("answerObjection")).hasSize(1);
        assertThat(feedback.groups("userTask_readAnswer")).containsExactly("transport:head");
        assertThat(feedback.due("userTask_readAnswer")).isEqualTo(READ_BY);

        feedback.complete("userTask_readAnswer");
        assertThat(feedback.ended()).isTrue();
        assertThat(feedback.passed()).endsWith("endEvent_answerRead");
    }

    @Test
    void findingsThatAreNotClearGoBack() {
        objected().complete("userTask_handleObjection");

        feedback.complete("userTask_decideObjection", Map.of("decisions", "return"));

        assertThat(feedback.tasks()).containsExactly("userTask_handleObjection");
        assertThat(engine.calls("answerObjection")).isEmpty();
        assertThat(engine.calls("takeUpObjection")).hasSize(1);
    }

    @Test
    void anAnswerThatNobodyReadsCountsAsDelivered() {
        objected()
                .complete("userTask_handleObjection")
                .complete("userTask_decideObjection", Map.of("decisions", "decided"));

        feedback.fireTimer("event_readTimeOver");

        assertThat(feedback.ended()).isTrue();
        assertThat(feedback.passed()).endsWith("endEvent_answerDelivered");
        assertThat(engine.calls("deliverAnswer")).hasSize(1);
    }
}
