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

    private static final String SHEET = "{'type': 'ballotEntry', 'key': 'ballots'}";

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
    void closedCountsCountAndTheNewestEntryIsClosed() {
        var cycle = cycle();
        enter(cycle, 1);
        enter(cycle, 7);
        assertThat(ballots.of(cycle)).isEmpty();

        step(() -> ballots.close(cycle));

        assertThat(ballots.of(cycle))
                .hasSize(9)
                .allSatisfy(ballot -> assertThat(ballot.counts()).containsAllEntriesOf(Map.of("满意", 7L, "不了解", 7L)));
    }

    @Test
    void nothingEnteredIsNothingToClose() {
        var cycle = cycle();

        assertThatThrownBy(() -> step(() -> ballots.close(cycle))).isInstanceOf(BallotsNotEntered.class);
    }

    @Test
    void aCountIsAWholeNumberOfAKnownAnswer() {
        var task = enter(cycle());
        var sent = sheet(task, 1);
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

    private void enter(String cycle, int count) {
        var task = enter(cycle);
        var sent = sheet(task, count);
        assertThat(validate(task, SHEET, sent)).isEmpty();
        submit(task, SHEET, sent, "{}");
    }

    private ObjectNode sheet(TaskContext task, int count) {
        var sheet = json.createObjectNode();
        var rows = sheet.putArray("rows");
        for (var row : load(task, SHEET).path("rows")) {
            var sent = rows.addObject();
            sent.set("unit", row.path("unit").path("id"));
            sent.set("indicator", row.path("indicator").path("id"));
            sent.set("layer", row.path("layer"));
            var counts = sent.putObject("counts");
            row.path("answers").forEach(answer -> counts.put(answer.asText(), count));
        }
        return sheet;
    }

    private static TaskContext enter(String cycle) {
        return task(cycle, "evaluateSocially", "enterBallots", null, "style-1");
    }
}
