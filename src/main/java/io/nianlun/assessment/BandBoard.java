package io.nianlun.assessment;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.assessment.BandRepository.Fixed;
import io.nianlun.cycle.SheetRow;
import io.nianlun.evaluation.ThreeByThreeMeasure;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.SampleRows;
import io.nianlun.inbox.SentRows;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The board on which a panel fixes the band of every item before anyone scores it (定档). */
@Component
class BandBoard implements FieldKind {

    private final RatedRows rated;
    private final BandRepository bands;
    private final Excellence excellence;
    private final Journal journal;

    BandBoard(RatedRows rated, BandRepository bands, Excellence excellence, Journal journal) {
        this.rated = rated;
        this.bands = bands;
        this.excellence = excellence;
        this.journal = journal;
    }

    @Override
    public String type() {
        return "bandBoard";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var fixed = bands.board(task.cycle(), task.subject()).stream()
                .collect(toMap(each -> Key.of(each.unit(), each.indicator()), Function.identity()));
        var rows = rated.banded(task.cycle(), task.subject());
        var excelling = excellence.of(task.cycle(), task.subject());
        var board = JsonNodeFactory.instance.objectNode();
        var shown = board.putArray("rows");
        for (var row : rows) {
            var before = fixed.get(row.key());
            var each = row.shown();
            each.put("band", before == null ? null : before.band());
            each.put("note", before == null ? null : before.note());
            each.put("mayExcel", excelling.contains(row.key()));
            limits(row, each);
            shown.add(each);
        }
        return board;
    }

    private static void limits(SheetRow row, ObjectNode shown) {
        var measure = (ThreeByThreeMeasure) row.leaf().measure();
        var limits = shown.putArray("bands");
        for (var band : ThreeByThreeMeasure.bands())
            limits.addObject().put("name", band).put("from", measure.from(band)).put("to", measure.to(band));
    }

    /** A band that the item may have; the A bands only where it excels. */
    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return SampleRows.of(shown, (row, sent) -> {
            var open = new ArrayList<String>();
            for (var band : row.path("bands"))
                if (row.path("mayExcel").asBoolean()
                        || !band.path("name").asText().startsWith("A"))
                    open.add(band.path("name").asText());
            sent.put("band", chance.one(open, SampleRows.about(row, "band")));
        });
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        if (component.path("readonly").asBoolean()) return List.of();
        var rows = rows(task);
        var excelling = excellence.of(task.cycle(), task.subject());
        var sent = read(value, path, rows);
        sent.rows().forEach((key, row) -> check(rows.get(key), row, excelling.contains(key)));
        return sent.faults();
    }

    private static void check(SheetRow row, SentRows.Row sent, boolean mayExcel) {
        var band = sent.text("band");
        sent.text("note");
        if (band == null) sent.refuse("band", "band-missing", row.words());
        else if (!ThreeByThreeMeasure.bands().contains(band)) sent.refuse("band", "unknown-band", band);
        else if (band.startsWith("A") && !mayExcel) sent.refuse("band", "band-needs-excellence", row.words(), band);
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (component.path("readonly").asBoolean()) return;
        var before = bands.board(task.cycle(), task.subject());
        var fixed = new ArrayList<Fixed>();
        read(value, "", rows(task))
                .rows()
                .forEach((key, row) ->
                        fixed.add(new Fixed(key.unit(), key.indicator(), row.text("band"), row.text("note"))));
        bands.add(task, fixed);
        journal.record(new Entry(
                "bands-fixed", "panel:" + task.subject(), task.cycle(), before.isEmpty() ? null : before, fixed, null));
    }

    private Map<Key, SheetRow> rows(TaskContext task) {
        var rows = new LinkedHashMap<Key, SheetRow>();
        for (var row : rated.banded(task.cycle(), task.subject())) rows.put(row.key(), row);
        return rows;
    }

    private static SentRows read(JsonNode value, String path, Map<Key, SheetRow> rows) {
        var words = new LinkedHashMap<Key, String>();
        rows.forEach((key, row) -> words.put(key, row.words()));
        return SentRows.read(value, path, words, Set.of("band", "note"));
    }
}
