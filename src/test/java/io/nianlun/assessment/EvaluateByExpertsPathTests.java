package io.nianlun.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EvaluateByExpertsPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("assessment");

    @Test
    void theExpertsExamineRateAloneAndTheirChairReports() {
        engine.step("convenePanel", Map.of("panelGroup", "2025-1:panel-1", "chair", "panel1-1", "bandsAsked", false))
                .step("callRaters", Map.of("raters", List.of("panel1-1", "panel1-2")))
                .step("closeRating");
        var evaluation =
                engine.start("evaluateByExperts", Map.of("cycle", "2025-1", "subject", "assess-group-1", "due", DUE));
        assertThat(evaluation.groups("userTask_examineEvidence")).containsExactly("2025-1:panel-1");

        evaluation.complete("userTask_examineEvidence");
        assertThat(evaluation.assignees("userTask_rateUnits")).containsExactlyInAnyOrder("panel1-1", "panel1-2");
        assertThat(engine.calls("closeRating")).isEmpty();
        evaluation.complete("userTask_rateUnits").complete("userTask_rateUnits");
        assertThat(engine.calls("closeRating")).hasSize(1);
        assertThat(evaluation.assignees("userTask_reportSession")).containsExactly("panel1-1");
        assertThat(evaluation.due("userTask_reportSession")).isEqualTo(DUE);

        evaluation.complete("userTask_reportSession");
        assertThat(evaluation.ended()).isTrue();
    }
}
