package io.nianlun.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeaveOutPhasePathTests {

    @RegisterExtension
    final BareEngine engine = BareEngine.of("cycle");

    @Test
    void itEndsAtOnceWithoutATask() {
        var phase = engine.start("leaveOutPhase", Map.of("cycle", "2025-1", "phase", "evaluateSocially"));

        assertThat(phase.ended()).isTrue();
        assertThat(phase.passed()).containsExactly("startEvent_phaseReached", "endEvent_phaseLeftOut");
    }
}
