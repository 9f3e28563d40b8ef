package io.nianlun.selfreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReviewSelfPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("selfreview");

    private Run review;

    @BeforeEach
    void theReviewIsRequested() {
        engine.step("acceptSelfReview");
        review = engine.start(
                "reviewSelf", Map.of("cycle", "2025-1", "unit", "transport", "subject", "transport", "due", DUE));
    }

    @Test
    void theUnitsContactWrites() {
        assertThat(review.tasks()).containsExactly("userTask_writeSelfReview");
        assertThat(review.groups("userTask_writeSelfReview")).containsExactly("transport:contact");
        assertThat(review.due("userTask_writeSelfReview")).isEqualTo(DUE);
    }

    @Test
    void aReportThatTheHeadSignsIsAccepted() {
        review.complete("userTask_writeSelfReview");
        assertThat(review.groups("userTask_signSelfReview")).containsExactly("transport:head");

        review.complete("userTask_signSelfReview", Map.of("decision", "approve"));

        assertThat(review.groups("userTask_checkSelfReview")).containsExactly("office-general");
        review.complete("userTask_checkSelfReview", Map.of("check", "approve"));

        assertThat(review.ended()).isTrue();
        assertThat(engine.calls("acceptSelfReview"))
                .singleElement()
                .satisfies(given ->
                        assertThat(given).containsEntry("cycle", "2025-1").containsEntry("unit", "transport"));
    }

    @Test
    void aReturnedReportIsWrittenAgainAndNotAccepted() {
        review.complete("userTask_writeSelfReview").complete("userTask_signSelfReview", Map.of("decision", "return"));

        assertThat(review.tasks()).containsExactly("userTask_writeSelfReview");
        assertThat(engine.calls("acceptSelfReview")).isEmpty();
    }

    @Test
    void whatTheOfficeReturnsIsWrittenAndSignedAgain() {
        review.complete("userTask_writeSelfReview")
                .complete("userTask_signSelfReview", Map.of("decision", "approve"))
                .complete("userTask_checkSelfReview", Map.of("check", "return"));

        assertThat(review.tasks()).containsExactly("userTask_writeSelfReview");
        assertThat(engine.calls("acceptSelfReview")).isEmpty();
    }
}
