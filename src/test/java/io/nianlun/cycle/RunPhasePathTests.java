package io.nianlun.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunPhasePathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("cycle");

    @BeforeEach
    void stepsAnswer() {
        engine.step("planPhase", Map.of("due", DUE));
        engine.step("startOpening").step("endPhase").step("noteDeadline");
    }

    private Run started() {
        return engine.start("runPhase", Map.of("cycle", "2025-1", "phase", "agreeTargets", "subjects", "units"));
    }

    @Test
    void thePhaseIsPlannedAndOpeningItIsStarted() {
        var phase = started();

        assertThat(engine.calls("planPhase"))
                .singleElement()
                .satisfies(given -> assertThat(given)
                        .containsEntry("cycle", "2025-1")
                        .containsEntry("phase", "agreeTargets")
                        .containsEntry("subjects", "units"));
        assertThat(engine.calls("startOpening"))
                .singleElement()
                .satisfies(given -> assertThat(given).containsEntry("due", DUE).containsEntry("subjects", "units"));
        assertThat(phase.timerDue("event_deadline")).isEqualTo(DUE);
    }

    @Test
    void thePhaseWaitsUntilItIsToldSo() {
        var phase = started().runJobs();

        assertThat(phase.waitsAt()).contains("event_phaseFinished");
        assertThat(engine.calls("endPhase")).isEmpty();
    }

    @Test
    void thePhaseEndsWhenItIsToldThatAllHaveFinished() {
        var phase = started().runJobs();

        phase.send("cycle.phaseFinished");

        assertThat(phase.ended()).isTrue();
        assertThat(engine.calls("endPhase"))
                .singleElement()
                .satisfies(given ->
                        assertThat(given).containsEntry("cycle", "2025-1").containsEntry("phase", "agreeTargets"));
    }

    @Test
    void thePassedDeadlineIsNotedAndThePhaseGoesOnWaiting() {
        var phase = started().runJobs();

        phase.fireTimer("event_deadline");

        assertThat(engine.calls("noteDeadline")).hasSize(1);
        assertThat(phase.waitsAt()).contains("event_phaseFinished");
        phase.send("cycle.phaseFinished");
        assertThat(phase.ended()).isTrue();
    }
}
