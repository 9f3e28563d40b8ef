package io.nianlun.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GiveFeedbackPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("feedback");

    @Test
    void theUnitsHeadReadsTheFeedback() {
        var feedback = engine.start(
                "giveFeedback", Map.of("cycle", "2025-1", "unit", "transport", "subject", "transport", "due", DUE));
        assertThat(feedback.groups("userTask_readFeedback")).containsExactly("transport:head");
        assertThat(feedback.due("userTask_readFeedback")).isEqualTo(DUE);

        feedback.complete("userTask_readFeedback");

        assertThat(feedback.ended()).isTrue();
        assertThat(feedback.passed()).endsWith("endEvent_feedbackRead");
    }
}
