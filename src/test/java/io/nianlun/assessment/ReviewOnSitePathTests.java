package io.nianlun.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReviewOnSitePathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("assessment");

    @Test
    void theTeamVisitsExaminesAndTalksAndGivesNoScores() {
        engine.step("convenePanel", Map.of("panelGroup", "2025-1:panel-2", "chair", "panel2-1", "bandsAsked", false))
                .step("callRaters");
        var review = engine.start("reviewOnSite", Map.of("cycle", "2025-1", "subject", "assess-group-2", "due", DUE));

        for (var task : List.of("announceVisit", "examineEvidence", "recordTalks")) {
            assertThat(review.tasks()).containsExactly("userTask_" + task);
            assertThat(review.groups("userTask_" + task)).containsExactly("2025-1:panel-2");
            assertThat(review.due("userTask_" + task)).isEqualTo(DUE);
            review.complete("userTask_" + task);
        }

        assertThat(review.ended()).isTrue();
        assertThat(engine.calls("callRaters")).isEmpty();
    }
}
