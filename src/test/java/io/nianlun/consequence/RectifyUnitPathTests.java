package io.nianlun.consequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RectifyUnitPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("consequence");

    private static final Date CHECK = new Date(1_780_000_000_000L);

    @Test
    void aUnitIsTalkedToPlansAndIsChecked() {
        var unit = rectification();
        assertThat(unit.groups("userTask_recordTalk"))
                .containsExactlyInAnyOrder("office-supervision", "transport:leader");

        unit.complete("userTask_recordTalk");
        assertThat(unit.groups("userTask_planRectification")).containsExactly("transport:head");
        unit.complete("userTask_planRectification");
        assertThat(unit.groups("userTask_checkRectification")).containsExactly("office-supervision");
        assertThat(unit.due("userTask_checkRectification")).isEqualTo(CHECK);
        assertThat(engine.calls("closeRectification")).isEmpty();
        unit.complete("userTask_checkRectification", Map.of("decision", "approve"));

        assertThat(unit.ended()).isTrue();
        assertThat(engine.calls("closeRectification")).hasSize(1);
    }

    @Test
    void whatIsNotMendedIsPlannedAgain() {
        var unit = rectification();
        unit.complete("userTask_recordTalk");
        unit.complete("userTask_planRectification");

        unit.complete("userTask_checkRectification", Map.of("decision", "return"));

        assertThat(unit.tasks()).containsExactly("userTask_planRectification");
        assertThat(engine.calls("closeRectification")).isEmpty();
    }

    private Run rectification() {
        engine.step("scheduleCheck", Map.of("checkDue", CHECK)).step("closeRectification");
        return engine.start("rectifyUnit", Map.of("cycle", "2025-1", "unit", "transport", "subject", "r", "due", DUE));
    }
}
