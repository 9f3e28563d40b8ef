package io.nianlun.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssessCentrallyPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("assessment");

    private Run assessed(String... raters) {
        engine.step("callRaters", Map.of("raters", List.of(raters))).step("closeRating");
        return engine.start("assessCentrally", Map.of("cycle", "2025-1", "subject", "assess-group-1", "due", DUE));
    }

    @Test
    void everyMemberOfThePanelHasATaskOfTheirOwn() {
        var panel = assessed("panel1-1", "panel1-2", "panel1-3");

        assertThat(panel.assignees("userTask_rateUnits")).containsExactly("panel1-1", "panel1-2", "panel1-3");
        assertThat(panel.groups("userTask_rateUnits")).isEmpty();
        assertThat(panel.due("userTask_rateUnits")).isEqualTo(DUE);
        assertThat(engine.calls("callRaters"))
                .singleElement()
                .satisfies(given ->
                        assertThat(given).containsEntry("cycle", "2025-1").containsEntry("subject", "assess-group-1"));
    }

    @Test
    void theRatingIsClosedOnlyWhenAllHaveRated() {
        var panel = assessed("panel1-1", "panel1-2");

        panel.complete("userTask_rateUnits");
        assertThat(engine.calls("closeRating")).isEmpty();
        panel.complete("userTask_rateUnits");

        assertThat(panel.ended()).isTrue();
        assertThat(engine.calls("closeRating")).hasSize(1);
    }

    @Test
    void theListOfRatersIsNotKept() {
        var panel = assessed("panel1-1", "panel1-2");

        assertThat(panel.variable("raters")).isNull();
    }
}
