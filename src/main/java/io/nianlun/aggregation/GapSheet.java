package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.SampleRows;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Fault;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The field on which one person settles everything that ranked units lack ({@code mode: decide}), and on which another
 * sees it ({@code mode: confirm}).
 */
@Component
class GapSheet implements FieldKind {

    private final Results results;
    private final GapRows rows;
    private final GapRepository gaps;
    private final Gaps settled;
    private final Organization organization;
    private final ObjectMapper json;

    GapSheet(
            Results results,
            GapRows rows,
            GapRepository gaps,
            Gaps settled,
            Organization organization,
            ObjectMapper json) {
        this.results = results;
        this.rows = rows;
        this.gaps = gaps;
        this.settled = settled;
        this.organization = organization;
        this.json = json;
    }

    @Override
    public String type() {
        return "gapSheet";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        if (confirms(component)) return decided(task.cycle());
        var shown = json.createObjectNode().put("mode", "decide");
        var list = shown.putArray("rows");
        results.refreshed(task.cycle()).map(rows::of).ifPresent(open -> open.forEach(row -> list.add(row.shown())));
        return shown;
    }

    /** A number where one can be filled in; else the indicator is left out. */
    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        if (confirms(component)) return MissingNode.getInstance();
        return SampleRows.of(shown, (row, sent) -> {
            sent.put("choice", row.path("parts").isEmpty() ? "unranked" : "filled")
                    .put("reason", "以部门台账为准");
            for (var part : row.path("parts"))
                sent.put(
                        part.asText(),
                        part.asText().equals("effect")
                                ? chance.decimal(0, 1, 2, SampleRows.about(row, "effect"))
                                : chance.decimal(60, 100, 1, SampleRows.about(row, part.asText())));
        });
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        if (confirms(component)) return confirm(task, path);
        var newest = results.newest(task.cycle());
        if (newest.isEmpty()) return List.of(Fault.of(path, "results-not-computed"));
        return rows.read(newest.get(), value, path).faults();
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (confirms(component)) return;
        var newest = results.newest(task.cycle()).orElseThrow(() -> new ResultsNotComputed(task.cycle()));
        var decisions = rows.read(newest, value, "").decisions();
        if (!decisions.isEmpty()) settled.decide(task, decisions);
    }

    /** Whether anything had to be settled: what was missing may have come in meanwhile. */
    @Override
    public JsonNode decisive(JsonNode value) {
        return BooleanNode.valueOf(!value.path("rows").isEmpty());
    }

    private List<Fault> confirm(TaskContext task, String path) {
        var round = gaps.newest(task.cycle());
        if (round.isEmpty()) return List.of(Fault.of(path, "gaps-undecided"));
        return round.get().decidedBy().equals(task.person())
                ? List.of(Fault.of(path, "second-person-needed"))
                : List.of();
    }

    private ObjectNode decided(String cycle) {
        var shown = json.createObjectNode().put("mode", "confirm");
        var list = shown.putArray("rows");
        var round = gaps.newest(cycle);
        var newest = results.newest(cycle);
        if (round.isEmpty() || newest.isEmpty()) return shown;
        var by = round.get().decidedBy();
        shown.putObject("decidedBy")
                .put("id", by)
                .put("name", organization.peopleNames(List.of(by)).getOrDefault(by, by));
        rows.decided(newest.get(), round.get().decisions()).forEach(list::add);
        return shown;
    }

    private static boolean confirms(JsonNode component) {
        return component.path("mode").asText().equals("confirm");
    }
}
