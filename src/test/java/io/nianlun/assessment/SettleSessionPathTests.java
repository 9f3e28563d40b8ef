package io.nianlun.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettleSessionPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("assessment");

    private Run halted;

    @BeforeEach
    void aSessionIsStopped() {
        engine.step("resumeSession").step("repeatSession");
        halted = engine.start("settleSession", Map.of("cycle", "2025-1", "subject", "assess-group-1", "due", DUE));
    }

    @Test
    void theOfficeIsToldAndTheSessionGoesOn() {
        assertThat(halted.groups("userTask_settleSession")).containsExactly("office-general");
        assertThat(halted.due("userTask_settleSession")).isEqualTo(DUE);

        halted.complete("userTask_settleSession", Map.of("decision", "resume"));

        assertThat(engine.calls("resumeSession")).hasSize(1);
        assertThat(engine.calls("repeatSession")).isEmpty();
        assertThat(halted.ended()).isTrue();
    }

    @Test
    void theOfficeHasTheSessionRepeated() {
        halted.complete("userTask_settleSession", Map.of("decision", "repeat"));

        assertThat(engine.calls("repeatSession")).hasSize(1);
        assertThat(engine.calls("resumeSession")).isEmpty();
        assertThat(halted.ended()).isTrue();
    }
}
