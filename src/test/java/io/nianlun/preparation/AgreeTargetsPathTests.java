package io.nianlun.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AgreeTargetsPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);
    private static final Map<String, Object> ACCEPTED = Map.of("opinions", "approve");

    @RegisterExtension
    final BareEngine engine = BareEngine.of("preparation");

    private Run targets;

    @BeforeEach
    void targetsAreRequested() {
        engine.step("lockTargets");
        targets = engine.start(
                "agreeTargets", Map.of("cycle", "2025-1", "unit", "transport", "subject", "transport", "due", DUE));
    }

    @Test
    void theUnitsContactProposes() {
        assertThat(targets.tasks()).containsExactly("userTask_proposeTargets");
        assertThat(targets.groups("userTask_proposeTargets")).containsExactly("transport:contact");
        assertThat(targets.due("userTask_proposeTargets")).isEqualTo(DUE);
    }

    @Test
    void whatAllAcceptIsApprovedIssuedAndLocked() {
        targets.complete("userTask_proposeTargets");
        assertThat(targets.groups("userTask_reviewTargets")).containsExactly("office-target");
        targets.complete("userTask_reviewTargets", ACCEPTED);
        assertThat(targets.groups("userTask_approveTargets")).containsExactly("transport:leader");
        targets.complete("userTask_approveTargets", Map.of("decision", "approve"));
        assertThat(targets.groups("userTask_issueTargets")).containsExactly("office-general");
        assertThat(engine.calls("lockTargets")).isEmpty();

        targets.complete("userTask_issueTargets");

        assertThat(targets.ended()).isTrue();
        assertThat(engine.calls("lockTargets"))
                .singleElement()
                .satisfies(given ->
                        assertThat(given).containsEntry("cycle", "2025-1").containsEntry("unit", "transport"));
    }

    @Test
    void whatTheTargetOfficeSendsBackNeverReachesTheLeader() {
        targets.complete("userTask_proposeTargets").complete("userTask_reviewTargets", Map.of("opinions", "return"));

        assertThat(targets.tasks()).containsExactly("userTask_proposeTargets");
    }

    @Test
    void whatTheLeaderReturnsIsReviewedAgainRoundAfterRound() {
        for (var round = 1; round <= 3; round++) {
            targets.complete("userTask_proposeTargets")
                    .complete("userTask_reviewTargets", ACCEPTED)
                    .complete("userTask_approveTargets", Map.of("decision", "return"));
            assertThat(targets.tasks()).containsExactly("userTask_proposeTargets");
        }

        assertThat(engine.calls("lockTargets")).isEmpty();
    }
}
