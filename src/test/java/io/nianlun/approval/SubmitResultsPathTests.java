package io.nianlun.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SubmitResultsPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("approval");

    @Test
    void theAuditBodyReadsBeforeTheLeadersDecide() {
        engine.step("beginPhase", Map.of("due", DUE)).step("endPhase").step("sealResults");
        var submission = engine.start("submitResults", Map.of("cycle", "2025-1", "phase", "approveResults"));
        assertThat(submission.groups("userTask_readReport")).containsExactly("audit-bureau");
        assertThat(submission.due("userTask_readReport")).isEqualTo(DUE);

        submission.complete("userTask_readReport").runJobs();
        engine.running("approveResults")
                .complete("userTask_reviewResults", Map.of("decision", "approve"))
                .complete("userTask_decideResults", Map.of("decision", "approve"))
                .runJobs();

        assertThat(submission.runJobs().ended()).isTrue();
        assertThat(engine.calls("sealResults")).hasSize(1);
        assertThat(submission.variable("decision")).isEqualTo("approve");
    }
}
