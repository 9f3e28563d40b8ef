package io.nianlun.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.PhaseTest;
import io.nianlun.aggregation.ResultsNotSealed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FeedbackTests extends PhaseTest {

    @Autowired
    private Publications publications;

    @Test
    void whoReadTheResultAndWhatWasSaidToItIsKept() {
        var cycle = cycle();
        submit(
                task(cycle, "giveFeedback", "readFeedback", "transport", "transport-head"),
                "{'results': {'version': 1}, 'opinion': '无异议', 'acknowledged': true}");

        assertThat(jdbc.sql(
                                "select unit || ' ' || read_by || ' ' || content from feedback_reading where cycle = :cycle")
                        .param("cycle", cycle)
                        .query(String.class)
                        .single())
                .startsWith("transport transport-head ")
                .contains("无异议")
                .doesNotContain("version");
    }

    @Test
    void whatIsNotDecidedIsNotReleased() {
        var cycle = cycle();
        submit(
                task(cycle, "publishYear", "publishResults", null, "lead-1"),
                "{'publication': 'internal', 'notice': '予以通报'}");

        assertThatThrownBy(() -> step(() -> publications.release(cycle))).isInstanceOf(ResultsNotSealed.class);
        assertThat(jdbc.sql("select count(*) from feedback_publication where cycle = :cycle and released_at is null")
                        .param("cycle", cycle)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
