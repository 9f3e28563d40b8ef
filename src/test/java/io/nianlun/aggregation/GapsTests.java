package io.nianlun.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The transport bureau lacks its figure “handling” (5 of 100 points under the branch of 50) in a year that is otherwise
 * complete: 98 with it.
 */
class GapsTests extends FilledYear {

    private static final String DECIDE = "{'type': 'gapSheet', 'key': 'gaps', 'mode': 'decide'}";
    private static final String CONFIRM = "{'type': 'gapSheet', 'key': 'gaps', 'mode': 'confirm', 'readonly': true}";
    private static final String APPROVE = "{'confirmation': {'choice': 'approve'}}";

    @Autowired
    private Results results;

    @Autowired
    private Gaps gaps;

    @Test
    void everyGapOfARankedUnitIsARowWithWhatCanBeFilledIn() {
        var cycle = yearWithAGap();

        var rows = load(decider(cycle), DECIDE).path("rows");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).path("unit").path("name").asText()).isEqualTo("交通运输局");
        assertThat(rows.get(0).path("indicator").path("title").asText()).isEqualTo("窗口办件办结率");
        assertThat(rows.get(0).path("parts")).extracting(JsonNode::asText).containsExactly("actual", "target");
    }

    @Test
    void whatOneFillsInCountsOnlyOnceAnotherHasConfirmedIt() {
        var cycle = yearWithAGap();
        submit(decider(cycle), DECIDE, row("filled", "'actual': 50, 'target': 100"), "{}");
        assertThatThrownBy(() -> step(() -> gaps.adopt(cycle))).isInstanceOf(GapsNotConfirmed.class);
        step(() -> results.compute(cycle));
        assertThat(results.newest(cycle).orElseThrow().complete()).isFalse();

        submit(confirmer(cycle), APPROVE);
        step(() -> gaps.adopt(cycle));
        step(() -> assertThat(results.compute(cycle).gapsLeft()).isFalse());

        assertThat(scoreOfTransport(cycle)).isEqualByComparingTo("94.25");
    }

    @Test
    void whatDoesNotApplyGivesItsPointsToItsSiblings() {
        var cycle = yearWithAGap();
        submit(decider(cycle), DECIDE, row("without", ""), "{}");
        submit(confirmer(cycle), APPROVE);
        step(() -> gaps.adopt(cycle));
        step(() -> results.compute(cycle));

        assertThat(results.newest(cycle).orElseThrow().complete()).isTrue();
        assertThat(scoreOfTransport(cycle)).isEqualByComparingTo("98");
    }

    @Test
    void aUnitThatIsTakenOutOfTheRankingKeepsItsScoreAndHasNoGrade() {
        var cycle = yearWithAGap();
        submit(decider(cycle), DECIDE, row("unranked", ""), "{}");
        submit(confirmer(cycle), APPROVE);
        step(() -> gaps.adopt(cycle));
        step(() -> assertThat(results.compute(cycle).gapsLeft()).isFalse());

        var transport = transport(cycle);
        assertThat(transport.path("participation").asText()).isEqualTo("scored");
        assertThat(transport.path("rank").isNull()).isTrue();
        assertThat(transport.path("grade").isNull()).isTrue();
        assertThat(transport.path("score").decimalValue()).isEqualByComparingTo("90.5");
    }

    @Test
    void aCertifiedFigureStandsOverOneThatWasFilledIn() {
        var cycle = yearWithAGap();
        submit(decider(cycle), DECIDE, row("filled", "'actual': 50, 'target': 100"), "{}");
        submit(confirmer(cycle), APPROVE);
        step(() -> gaps.adopt(cycle));
        new Caller(server(), "general-1")
                .put(
                        "/api/cycles/" + cycle + "/figures",
                        tree("{'figures': [{'unit': 'transport', 'indicator': 'handling', 'actual': 100}]}"))
                .ok();
        step(() -> results.compute(cycle));

        assertThat(scoreOfTransport(cycle)).isEqualByComparingTo("98");
    }

    @Test
    void whoSettledTheGapsCannotConfirmThem() {
        var cycle = yearWithAGap();
        submit(decider(cycle), DECIDE, row("without", ""), "{}");

        var own = task(cycle, "aggregateYear", "confirmGaps", null, "general-1");
        assertThat(validate(own, CONFIRM, tree("null")))
                .extracting(Fault::code)
                .containsExactly("second-person-needed");
        assertThat(validate(confirmer(cycle), CONFIRM, tree("null"))).isEmpty();
        assertThat(load(confirmer(cycle), CONFIRM)
                        .path("rows")
                        .get(0)
                        .path("choice")
                        .asText())
                .isEqualTo("without");
        assertThat(load(confirmer(cycle), CONFIRM)
                        .path("decidedBy")
                        .path("name")
                        .asText())
                .isEqualTo("陈志远");
    }

    @Test
    void whatCameInAfterTheDecisionIsShownAndNotConfirmedUnseen() {
        var cycle = yearWithAGap();
        submit(decider(cycle), DECIDE, row("unranked", ""), "{}");
        new Caller(server(), "general-1")
                .put(
                        "/api/cycles/" + cycle + "/figures",
                        tree(
                                "{'figures': [{'unit': 'transport', 'indicator': 'handling', 'actual': 100, 'target': 100}]}"))
                .ok();

        var shown = load(confirmer(cycle), CONFIRM).path("rows");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).path("open").asBoolean()).isFalse();
        assertThatThrownBy(() -> submit(confirmer(cycle), APPROVE)).isInstanceOf(GapsChanged.class);
        submit(confirmer(cycle), "{'confirmation': {'choice': 'return', 'reason': '已补报'}}");
        assertThat(load(decider(cycle), DECIDE).path("rows")).isEmpty();
    }

    @Test
    void whatIsSentBackIsNotAdopted() {
        var cycle = yearWithAGap();
        submit(decider(cycle), DECIDE, row("without", ""), "{}");
        submit(confirmer(cycle), "{'confirmation': {'choice': 'return', 'reason': '应当补填'}}");

        assertThatThrownBy(() -> step(() -> gaps.adopt(cycle))).isInstanceOf(GapsNotConfirmed.class);
        assertThat(gaps.values(decider(cycle)).path("returnReason").asText()).isEqualTo("应当补填");
    }

    @Test
    void everyRowNeedsAChoiceAReasonAndTheNumbersThatCount() {
        var cycle = yearWithAGap();

        assertThat(codes(cycle, tree("{'rows': []}"))).containsExactly("row-missing");
        assertThat(codes(cycle, tree("{'rows': [{'unit': 'transport', 'indicator': 'handling'}]}")))
                .containsExactly("gap-undecided", "gap-reason-missing");
        assertThat(codes(cycle, row("zero", ""))).containsExactly("gap-choice-unknown");
        assertThat(codes(cycle, row("filled", "'effect': 1"))).containsExactly("gap-part-unread");
        assertThat(codes(cycle, row("filled", ""))).containsExactly("gap-number-missing");
        assertThat(codes(cycle, row("filled", "'actual': 5"))).containsExactly("gap-remains");
        assertThat(codes(cycle, row("filled", "'actual': 5, 'target': 0"))).containsExactly("target-invalid");
        assertThat(codes(cycle, row("filled", "'actual': 5, 'target': 10"))).isEmpty();
    }

    private String yearWithAGap() {
        var cycle = filledYear();
        jdbc.sql("delete from scoring_figure where cycle = :cycle and unit = 'transport' and indicator = 'handling'")
                .param("cycle", cycle)
                .update();
        step(() -> assertThat(results.compute(cycle).gapsLeft()).isTrue());
        return cycle;
    }

    private List<String> codes(String cycle, JsonNode sheet) {
        return validate(decider(cycle), DECIDE, sheet).stream().map(Fault::code).toList();
    }

    private JsonNode row(String choice, String numbers) {
        return tree("{'rows': [{'unit': 'transport', 'indicator': 'handling', 'choice': '%s', 'reason': '统计口径调整'%s}]}"
                .formatted(choice, numbers.isEmpty() ? "" : ", " + numbers));
    }

    private java.math.BigDecimal scoreOfTransport(String cycle) {
        return transport(cycle).path("score").decimalValue();
    }

    private JsonNode transport(String cycle) {
        return results.newest(cycle).orElseThrow().results().path("units").get(0);
    }

    private static TaskContext decider(String cycle) {
        return task(cycle, "aggregateYear", "decideGaps", null, "general-1");
    }

    private static TaskContext confirmer(String cycle) {
        return task(cycle, "aggregateYear", "confirmGaps", null, "general-2");
    }
}
