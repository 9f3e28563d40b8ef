package io.nianlun.consequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TakeActionPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("consequence");

    @Test
    void theOrganisationDepartmentActs() {
        var action =
                engine.start("takeAction", Map.of("cycle", "2025-1", "unit", "transport", "subject", "a", "due", DUE));
        assertThat(action.groups("userTask_takeAction")).containsExactly("organisation-dept");
        assertThat(action.due("userTask_takeAction")).isEqualTo(DUE);

        action.complete("userTask_takeAction");

        assertThat(action.ended()).isTrue();
        assertThat(action.passed()).endsWith("endEvent_actionTaken");
    }
}
