package io.nianlun.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApproveResultsPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("approval");

    private Run approval;

    @BeforeEach
    void approvalBegins() {
        engine.step("beginPhase", Map.of("due", DUE));
        engine.step("sealResults").step("endPhase").step("noteDeadline");
        approval = engine.start("approveResults", Map.of("cycle", "2025-1", "phase", "approveResults"));
    }

    @Test
    void theLeadGroupReviewsFirst() {
        assertThat(approval.tasks()).containsExactly("userTask_reviewResults");
        assertThat(approval.groups("userTask_reviewResults")).containsExactly("lead-group");
        assertThat(approval.due("userTask_reviewResults")).isEqualTo(DUE);
    }

    @Test
    void whatTheCommitteeDecidesIsSealed() {
        approval.complete("userTask_reviewResults", Map.of("decision", "approve"));
        assertThat(approval.groups("userTask_decideResults")).containsExactly("standing-committee");
        assertThat(approval.due("userTask_decideResults")).isEqualTo(DUE);

        approval.complete("userTask_decideResults", Map.of("decision", "approve"));

        assertThat(approval.ended()).isTrue();
        assertThat(engine.calls("sealResults")).hasSize(1);
        assertThat(approval.variable("decision")).isEqualTo("approve");
        assertThat(approval.passed()).containsSubsequence("serviceTask_sealResults", "serviceTask_endPhase");
    }

    @Test
    void whatTheLeadGroupReturnsNeverReachesTheCommittee() {
        approval.complete("userTask_reviewResults", Map.of("decision", "return"));

        assertThat(approval.ended()).isTrue();
        assertThat(approval.passed()).doesNotContain("userTask_decideResults").contains("endEvent_resultsReturned");
        assertThat(engine.calls("sealResults")).isEmpty();
        assertThat(engine.calls("endPhase")).hasSize(1);
        assertThat(approval.variable("decision")).isEqualTo("return");
    }

    @Test
    void whatTheCommitteeReturnsIsNotSealed() {
        approval.complete("userTask_reviewResults", Map.of("decision", "approve"))
                .complete("userTask_decideResults", Map.of("decision", "return"));

        assertThat(approval.ended()).isTrue();
        assertThat(engine.calls("sealResults")).isEmpty();
        assertThat(engine.calls("endPhase")).hasSize(1);
        assertThat(approval.variable("decision")).isEqualTo("return");
    }

    @Test
    void thePassedDeadlineIsNotedAndTheWorkGoesOn() {
        approval.fireTimer("event_deadline");

        assertThat(engine.calls("noteDeadline")).hasSize(1);
        assertThat(approval.tasks()).containsExactly("userTask_reviewResults");
    }
}
