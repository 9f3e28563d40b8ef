package io.nianlun.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrepareYearPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("preparation");

    private Run year;

    @BeforeEach
    void preparationBegins() {
        engine.step("beginPhase", Map.of("due", DUE));
        engine.step("adoptPlan").step("closePreparation").step("endPhase").step("noteDeadline");
        year = engine.start("prepareYear", Map.of("cycle", "2025-1", "phase", "prepareYear"));
    }

    @Test
    void theOfficeDraftsThePlanUntilThePhaseIsDue() {
        assertThat(year.tasks()).containsExactly("userTask_draftPlan");
        assertThat(year.groups("userTask_draftPlan")).containsExactly("office-general");
        assertThat(year.due("userTask_draftPlan")).isEqualTo(DUE);
        assertThat(engine.calls("beginPhase"))
                .singleElement()
                .satisfies(given ->
                        assertThat(given).containsEntry("cycle", "2025-1").containsEntry("phase", "prepareYear"));
    }

    @Test
    void anApprovedPlanIsAdoptedAndThePhaseEndsOnceThePanelsAreFormed() {
        year.complete("userTask_draftPlan");
        assertThat(year.groups("userTask_approvePlan")).containsExactly("lead-group");

        year.complete("userTask_approvePlan", Map.of("decision", "approve"));
        assertThat(year.groups("userTask_formPanels")).containsExactly("office-general");
        assertThat(year.due("userTask_formPanels")).isEqualTo(DUE);
        assertThat(engine.calls("closePreparation")).isEmpty();

        year.complete("userTask_formPanels");

        assertThat(year.ended()).isTrue();
        assertThat(engine.calls("adoptPlan")).hasSize(1);
        assertThat(engine.calls("closePreparation")).hasSize(1);
        assertThat(engine.calls("endPhase")).hasSize(1);
        assertThat(year.passed())
                .containsSubsequence(
                        "userTask_approvePlan",
                        "serviceTask_adoptPlan",
                        "userTask_formPanels",
                        "serviceTask_closePreparation",
                        "serviceTask_endPhase");
    }

    @Test
    void aReturnedPlanIsDraftedAgainAndNotAdopted() {
        year.complete("userTask_draftPlan");

        year.complete("userTask_approvePlan", Map.of("decision", "return"));

        assertThat(year.tasks()).containsExactly("userTask_draftPlan");
        assertThat(engine.calls("adoptPlan")).isEmpty();
    }

    @Test
    void aPlanThatWasReturnedCanBeApproved() {
        year.complete("userTask_draftPlan").complete("userTask_approvePlan", Map.of("decision", "return"));

        year.complete("userTask_draftPlan").complete("userTask_approvePlan", Map.of("decision", "approve"));

        year.complete("userTask_formPanels");
        assertThat(year.ended()).isTrue();
        assertThat(engine.calls("adoptPlan")).hasSize(1);
    }

    @Test
    void thePassedDeadlineIsNotedAndTheWorkGoesOn() {
        assertThat(year.timerDue("event_deadline")).isEqualTo(DUE);

        year.fireTimer("event_deadline");

        assertThat(engine.calls("noteDeadline")).hasSize(1);
        assertThat(year.tasks()).containsExactly("userTask_draftPlan");
    }
}
