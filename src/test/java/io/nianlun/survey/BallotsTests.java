package io.nianlun.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.PhaseTest;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BallotsTests extends PhaseTest {

    private static final String SHEET = "{'type': 'ballotEntry', 'key': 'ballots', 'mode': 'enter'}";
    private static final String VERIFY = "{'type': 'ballotEntry', 'key': 'ballots', 'mode': 'verify'}";
    private static final String SETTLE = "{'type': 'ballotEntry', 'key': 'ballots', 'mode': 'settle'}";
    private static final String PLAN = "{'type': 'ballotPlan', 'key': 'plan'}";

    @Autowired
    private Ballots ballots;

    @Test
    void everyUnitIsAskedAboutInTheLayersOfItsClass() {
        var rows = load(enter(cycle()), SHEET).path("rows");

        assertThat(rows).hasSize(9);
        assertThat(rows)
                .filteredOn(row -> row.path("unit").path("id").asText().equals("transport"))
                .extracting(row -> row.path("layer").asText())
                .containsExactly("代表委员", "服务对象", "群众");
        assertThat(rows.get(0).path("answers"))
                .extracting(JsonNode::asText)
                .containsExactly("满意", "基本满意", "不满意", "不了解");
    }

    @Test
    void whatBothReadingsSayCountsOnceItIsClosed() {
        var cycle = cycle();
        read(cycle, "enterBallots", SHEET, "style-1", 7);
        read(cycle, "verifyBallots", VERIFY, "style-2", 7);
        assertThat(ballots.of(cycle)).isEmpty();

        step(() -> assertThat(ballots.compare(cycle).readingsDiffer()).isFalse());
        step(() -> ballots.close(cycle));

        assertThat(ballots.of(cycle))
                .hasSize(9)
                .allSatisfy(ballot -> assertThat(ballot.counts()).containsAllEntriesOf(Map.of("满意", 7L, "不了解", 7L)));
    }

    @Test
    void whoEntersAgainReplacesTheOwnReading() {
        var cycle = cycle();
        read(cycle, "enterBallots", SHEET, "style-1", 1);
        read(cycle, "enterBallots", SHEET, "style-1", 7);

        step(() -> ballots.close(cycle));

        assertThat(ballots.of(cycle))
                .first()
                .satisfies(ballot -> assertThat(ballot.counts()).containsEntry("满意", 7L));
    }

    @Test
    void theSecondReaderSeesNothingOfTheFirst() {
        var cycle = cycle();
        read(cycle, "enterBallots", SHEET, "style-1", 7);

        var shown = load(task(cycle, "evaluateSocially", "verifyBallots", null, "style-2"), VERIFY);

        assertThat(shown.toString()).doesNotContain("7");
        assertThat(shown.path("rows"))
                .hasSize(9)
                .allSatisfy(row -> assertThat(row.path("counts"))
                        .allSatisfy(count -> assertThat(count.isNull()).isTrue()));
    }

    @Test
    void whoEnteredTheFirstReadingCannotVerifyIt() {
        var cycle = cycle();
        read(cycle, "enterBallots", SHEET, "style-1", 7);
        var own = task(cycle, "evaluateSocially", "verifyBallots", null, "style-1");
        var sent = sheet(own, VERIFY, 7);

        assertThat(validate(own, VERIFY, sent))
                .extracting(Fault::path, Fault::code)
                .containsExactly(tuple("/data/ballots", "same-reader"));
        assertThat(validate(task(cycle, "evaluateSocially", "verifyBallots", null, "style-2"), VERIFY, sent))
                .isEmpty();
    }

    @Test
    void whereTheReadingsDifferAThirdSettlesOnlyThoseRows() {
        var cycle = cycle();
        read(cycle, "enterBallots", SHEET, "style-1", 7);
        var second = task(cycle, "evaluateSocially", "verifyBallots", null, "style-2");
        var sent = sheet(second, VERIFY, 7);
        ((ObjectNode) sent.path("rows").get(4).path("counts")).put("满意", 8);
        submit(second, VERIFY, sent, "{}");

        step(() -> assertThat(ballots.compare(cycle).readingsDiffer()).isTrue());
        assertThatThrownBy(() -> step(() -> ballots.close(cycle))).isInstanceOf(BallotsDiffer.class);
        var third = task(cycle, "evaluateSocially", "settleBallots", null, "style-2");
        var shown = load(third, SETTLE).path("rows");
        assertThat(shown).singleElement().satisfies(row -> {
            assertThat(row.path("first").path("满意").asInt()).isEqualTo(7);
            assertThat(row.path("second").path("满意").asInt()).isEqualTo(8);
            assertThat(row.path("counts").path("满意").isNull()).isTrue();
        });
        submit(third, SETTLE, sheet(third, SETTLE, 9), "{}");
        step(() -> ballots.close(cycle));

        assertThat(ballots.of(cycle))
                .hasSize(9)
                .extracting(ballot -> ballot.counts().get("满意"))
                .containsExactly(7L, 7L, 7L, 7L, 9L, 7L, 7L, 7L, 7L);
    }

    @Test
    void theCountsOfARowAreNoMoreThanCameBack() {
        var cycle = cycle();
        prepare(cycle, 30, 28);
        var task = enter(cycle);

        assertThat(validate(task, SHEET, sheet(task, SHEET, 7))).isEmpty();
        assertThat(validate(task, SHEET, sheet(task, SHEET, 8)))
                .hasSize(9)
                .first()
                .satisfies(fault -> {
                    assertThat(fault.path()).isEqualTo("/data/ballots/rows/0/counts");
                    assertThat(fault.code()).isEqualTo("ballots-exceed-returned");
                    assertThat(fault.arguments()).contains(32L, 28L);
                });
    }

    @Test
    void noMoreBallotsComeBackThanWentOut() {
        var task = task(cycle(), "evaluateSocially", "prepareBallots", null, "style-1");
        var sent = plan(task, 30, 30);
        ((ObjectNode) sent.path("rows").get(0)).put("returned", 31);
        ((ObjectNode) sent.path("rows").get(1)).putNull("sent");

        assertThat(validate(task, PLAN, sent))
                .extracting(Fault::path, Fault::code)
                .containsExactly(
                        tuple("/data/plan/rows/0/returned", "returned-exceed-sent"),
                        tuple("/data/plan/rows/1/sent", "count-missing"));
    }

    @Test
    void theJournalNamesAReadingAndNotItsCounts() {
        var cycle = cycle();
        read(cycle, "enterBallots", SHEET, "style-1", 7_654_321);

        assertThat(jdbc.sql("select coalesce(string_agg(after::text, ' '), '') from journal_entry where cycle = :cycle"
                                + " and action = 'ballots-entered'")
                        .param("cycle", cycle)
                        .query(String.class)
                        .single())
                .contains("first")
                .doesNotContain("7654321");
    }

    @Test
    void nothingEnteredIsNothingToClose() {
        var cycle = cycle();

        assertThatThrownBy(() -> step(() -> ballots.close(cycle))).isInstanceOf(BallotsNotEntered.class);
    }

    @Test
    void aCountIsAWholeNumberOfAKnownAnswer() {
        var task = enter(cycle());
        var sent = sheet(task, SHEET, 1);
        ((ObjectNode) sent.path("rows").get(0).path("counts"))
                .put("满意", 1.5)
                .put("基本满意", -1)
                .put("很满意", 3)
                .putNull("不满意");

        assertThat(validate(task, SHEET, sent))
                .extracting(Fault::path, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/data/ballots/rows/0/counts/满意", "count-invalid"),
                        tuple("/data/ballots/rows/0/counts/基本满意", "count-invalid"),
                        tuple("/data/ballots/rows/0/counts/很满意", "unknown-answer"),
                        tuple("/data/ballots/rows/0/counts/不满意", "count-missing"));
    }

    private void read(String cycle, String name, String sheet, String person, int count) {
        var task = task(cycle, "evaluateSocially", name, null, person);
        var sent = sheet(task, sheet, count);
        assertThat(validate(task, sheet, sent)).isEmpty();
        submit(task, sheet, sent, "{}");
    }

    private void prepare(String cycle, int sent, int returned) {
        var task = task(cycle, "evaluateSocially", "prepareBallots", null, "style-1");
        var plan = plan(task, sent, returned);
        assertThat(validate(task, PLAN, plan)).isEmpty();
        submit(task, PLAN, plan, "{}");
    }

    private ObjectNode plan(TaskContext task, int sent, int returned) {
        var plan = json.createObjectNode();
        var rows = plan.putArray("rows");
        for (var row : load(task, PLAN).path("rows"))
            identified(rows.addObject(), row).put("sent", sent).put("returned", returned);
        return plan;
    }

    private ObjectNode sheet(TaskContext task, String component, int count) {
        var sheet = json.createObjectNode();
        var rows = sheet.putArray("rows");
        for (var row : load(task, component).path("rows")) {
            var counts = identified(rows.addObject(), row).putObject("counts");
            row.path("answers").forEach(answer -> counts.put(answer.asText(), count));
        }
        return sheet;
    }

    private static ObjectNode identified(ObjectNode sent, JsonNode row) {
        sent.set("unit", row.path("unit").path("id"));
        sent.set("indicator", row.path("indicator").path("id"));
        sent.set("layer", row.path("layer"));
        return sent;
    }

    private static TaskContext enter(String cycle) {
        return task(cycle, "evaluateSocially", "enterBallots", null, "style-1");
    }
}
