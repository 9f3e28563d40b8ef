package io.nianlun.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.PhaseTest;
import io.nianlun.cycle.NewCycle.UnitChoice;
import io.nianlun.cycle.PlanBinds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlansTests extends PhaseTest {

    @Autowired
    private Plans plans;

    @Autowired
    private PlanController controller;

    @Test
    void whoApprovesReadsWhatWasDraftedAndWhoDraftsWhyItCameBack() {
        var cycle = cycle();
        draft(cycle, "第一稿");
        decide(cycle, "return", "补充分组");

        var values = plans.values(task(cycle, "prepareYear", "draftPlan", null, "general-1"));

        assertThat(values.path("basis").asText()).isEqualTo("第一稿");
        assertThat(values.path("returnReason").asText()).isEqualTo("补充分组");
    }

    @Test
    void anotherDraftIsAnotherVersionAndTheApprovedOneIsAdopted() {
        var cycle = cycle();
        draft(cycle, "第一稿");
        decide(cycle, "return", "补充分组");
        draft(cycle, "第二稿");
        decide(cycle, "approve", "");

        step(() -> plans.adopt(cycle));

        assertThat(jdbc.sql("select version || ' ' || (content ->> 'basis') || ' ' || (adopted_at is not null)"
                                + " from preparation_plan where cycle = :cycle order by version")
                        .param("cycle", cycle)
                        .query(String.class)
                        .list())
                .containsExactly("1 第一稿 false", "2 第二稿 true");
    }

    @Test
    void aPlanThatNobodyApprovedIsNotAdopted() {
        var cycle = cycle();
        draft(cycle, "第一稿");

        assertThatThrownBy(() -> step(() -> plans.adopt(cycle))).isInstanceOf(PlanNotApproved.class);
    }

    private void draft(String cycle, String basis) {
        submit(
                task(cycle, "prepareYear", "draftPlan", null, "general-1"),
                "{'basis': '%s', 'returnReason': '旧的'}".formatted(basis));
    }

    private void decide(String cycle, String choice, String reason) {
        submit(
                task(cycle, "prepareYear", "approvePlan", null, "lead-1"),
                "{'basis': '改不了', 'decision': {'choice': '%s', 'reason': '%s'}}".formatted(choice, reason));
    }

    @Test
    void unitsAreCorrectedWhileThePlanIsADraftAndAnApprovalThenNeedsThePlanAnew() {
        var cycle = cycle();
        draft(cycle, "第一稿");
        correct(cycle, "transport");

        assertThatThrownBy(() -> decide(cycle, "approve", "")).isInstanceOf(PlanOutdated.class);
        decide(cycle, "return", "单位有变动");
        draft(cycle, "第一稿");
        decide(cycle, "approve", "");
        step(() -> plans.adopt(cycle));

        assertThatThrownBy(() -> correct(cycle, "transport")).isInstanceOf(PlanBinds.class);
    }

    @Test
    void whoApprovesSeesWhatChangedSinceTheVersionBefore() {
        var cycle = cycle();
        draft(cycle, "第一稿");
        correct(cycle, "transport");
        draft(cycle, "第二稿");

        var shown = load(
                task(cycle, "prepareYear", "approvePlan", null, "lead-1"), "{'type': 'planFacts', 'key': 'facts'}");

        assertThat(shown.path("units")).hasSize(1);
        assertThat(shown.path("differences"))
                .extracting(one -> one.path("part").asText() + " "
                        + one.path("item").asText() + " " + one.path("after").isNull())
                .contains("units agriculture true", "units wangchao true")
                .doesNotContain("units transport true");
    }

    @Test
    void thePreparationDoesNotEndBeforeThePanelsAreFormed() {
        var cycle = cycle();
        assertThatThrownBy(() -> step(() -> plans.close(cycle))).isInstanceOf(PlanNotApproved.class);
        draft(cycle, "第一稿");
        decide(cycle, "approve", "");
        step(() -> plans.adopt(cycle));

        assertThatThrownBy(() -> step(() -> plans.close(cycle))).isInstanceOf(PanelsNotFormed.class);
    }

    private void correct(String cycle, String unit) {
        as("general-1", () -> {
            controller.correct(
                    cycle,
                    new PlanController.Units(List.of(new UnitChoice(unit, null, null, "assess-group-3")), "机构撤并"));
            return null;
        });
    }
}
