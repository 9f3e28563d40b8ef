package io.nianlun.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenPhasePathTests {

    @RegisterExtension
    final BareEngine engine = BareEngine.of("cycle");

    private Run started() {
        return engine.start(
                "openPhase",
                Map.of("cycle", "2025-1", "phase", "agreeTargets", "subjects", "units", "due", new Date(0)));
    }

    @Test
    void nothingIsOpenedBeforeTheFirstJob() {
        engine.step("openChunk", Map.of("allOpened", true));

        var opening = started();

        assertThat(engine.calls("openChunk")).isEmpty();
        assertThat(opening.ended()).isFalse();
    }

    @Test
    void batchesAreOpenedUntilNoneIsLeft() {
        var answers = List.of(false, false, true).iterator();
        engine.step("openChunk", given -> Map.of("allOpened", answers.next()));

        var opening = started().runJobs();

        assertThat(engine.calls("openChunk")).hasSize(3);
        assertThat(opening.ended()).isTrue();
    }
}
