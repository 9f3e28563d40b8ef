package io.nianlun.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignNoticePathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("preparation");

    @Test
    void theUnitsContactSignsInTime() {
        var sent = engine.start(
                "signNotice", Map.of("cycle", "2025-1", "unit", "transport", "subject", "2025-1-n1", "due", DUE));

        assertThat(sent.groups("userTask_signNotice")).containsExactly("transport:contact");
        assertThat(sent.due("userTask_signNotice")).isEqualTo(DUE);

        sent.complete("userTask_signNotice");

        assertThat(sent.ended()).isTrue();
    }
}
