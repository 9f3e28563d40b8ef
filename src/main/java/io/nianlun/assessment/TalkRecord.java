package io.nianlun.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.SampleRows;
import io.nianlun.inbox.SentRows;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was said in talks about each unit (个别谈话), under headings; how many were heard, and never who. */
@Component
class TalkRecord implements FieldKind {

    static final List<String> HEADINGS = List.of("achievements", "problems", "suggestions");

    private final Cycles cycles;
    private final Organization organization;
    private final PanelSessionRepository sessions;
    private final Journal journal;

    TalkRecord(Cycles cycles, Organization organization, PanelSessionRepository sessions, Journal journal) {
        this.cycles = cycles;
        this.organization = organization;
        this.sessions = sessions;
        this.journal = journal;
    }

    @Override
    public String type() {
        return "talkRecord";
    }

    /** Empty: what was recorded is read through a call of its own, which notes who reads it. */
    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var sheet = JsonNodeFactory.instance.objectNode();
        var rows = sheet.putArray("rows");
        units(task).forEach((key, name) -> {
            var row = rows.addObject();
            row.putObject("unit").put("id", key.unit()).put("name", name);
            row.putNull("heard");
            HEADINGS.forEach(row::putNull);
        });
        return sheet;
    }

    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return SampleRows.of(
                shown,
                (row, sent) -> sent.put("heard", chance.whole(1, 9, SampleRows.about(row, "heard")))
                        .put("achievements", "工作扎实"));
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        var units = units(task);
        var sent = read(value, path, units);
        sent.rows().forEach((key, row) -> check(row, units.get(key)));
        return sent.faults();
    }

    private static void check(SentRows.Row row, String unit) {
        var heard = row.json().path("heard");
        var said = false;
        for (var heading : HEADINGS) said |= row.text(heading) != null;
        if (heard.isMissingNode() || heard.isNull()) row.refuse("heard", "heard-missing", unit);
        else if (!heard.canConvertToInt() || !heard.isIntegralNumber() || heard.intValue() < 0)
            row.refuse("heard", "heard-invalid", unit);
        else if (heard.intValue() > 0 && !said) row.refuse(HEADINGS.get(0), "talk-missing", unit);
        else if (heard.intValue() == 0 && said) row.refuse("heard", "heard-nobody", unit);
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        var content = JsonNodeFactory.instance.objectNode();
        var rows = content.putArray("rows");
        var units = units(task);
        read(value, "", units).rows().forEach((key, row) -> {
            ObjectNode kept = rows.addObject();
            kept.putObject("unit").put("id", key.unit()).put("name", units.get(key));
            kept.put("heard", row.json().path("heard").intValue());
            HEADINGS.forEach(heading -> kept.put(heading, row.text(heading)));
        });
        sessions.addTalks(task, content);
        // what was said is protected; the journal has more readers
        journal.record(new Entry(
                "talks-recorded",
                "panel:" + task.subject(),
                task.cycle(),
                null,
                Map.of("by", task.person(), "units", rows.size()),
                null));
    }

    private Map<Key, String> units(TaskContext task) {
        var participants = cycles.participants(task.cycle()).stream()
                .filter(participant -> task.subject().equals(participant.panel()))
                .toList();
        var names = organization.unitNames(
                participants.stream().map(each -> each.unit()).toList());
        var units = new LinkedHashMap<Key, String>();
        for (var each : participants) units.put(Key.of(each.unit(), ""), names.getOrDefault(each.unit(), each.unit()));
        return units;
    }

    private static SentRows read(JsonNode value, String path, Map<Key, String> units) {
        return SentRows.read(value, path, units, Set.of("heard", "achievements", "problems", "suggestions"));
    }
}
