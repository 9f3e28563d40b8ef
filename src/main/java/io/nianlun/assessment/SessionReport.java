package io.nianlun.assessment;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.nianlun.assessment.PanelSessionRepository.Report;
import io.nianlun.assessment.SessionPoints.Points;
import io.nianlun.cycle.Cycles;
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

/** What a session reports of each unit in the four forms: words and grade by the chair, points and place as rated. */
@Component
class SessionReport implements FieldKind {

    private final SessionPoints points;
    private final PanelSessionRepository sessions;
    private final Cycles cycles;
    private final Journal journal;

    SessionReport(SessionPoints points, PanelSessionRepository sessions, Cycles cycles, Journal journal) {
        this.points = points;
        this.sessions = sessions;
        this.cycles = cycles;
        this.journal = journal;
    }

    @Override
    public String type() {
        return "sessionReport";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var before = sessions.reports(task.cycle(), task.subject()).stream()
                .collect(toMap(Report::unit, Function.identity()));
        var sheet = JsonNodeFactory.instance.objectNode();
        var grades = sheet.putArray("grades");
        ladder(task.cycle()).forEach(grades::add);
        var rows = sheet.putArray("rows");
        points.of(task.cycle(), task.subject()).forEach((unit, given) -> {
            var report = before.get(unit);
            var row = rows.addObject();
            row.putObject("unit").put("id", unit).put("name", given.name());
            row.put("score", given.score()).put("rank", given.rank());
            row.put("comment", report == null ? null : report.comment());
            row.put("grade", report == null ? null : report.grade());
        });
        return sheet;
    }

    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        var grades = shown.path("grades").valueStream().map(JsonNode::asText).toList();
        return SampleRows.of(shown, (row, sent) -> {
            sent.put("comment", "完成较好");
            if (!grades.isEmpty()) sent.put("grade", chance.one(grades, SampleRows.about(row, "grade")));
        });
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        if (component.path("readonly").asBoolean()) return List.of();
        var units = points.of(task.cycle(), task.subject());
        var ladder = ladder(task.cycle());
        var sent = read(value, path, units);
        sent.rows().forEach((key, row) -> {
            var unit = units.get(key.unit()).name();
            if (row.text("comment") == null) row.refuse("comment", "comment-missing", unit);
            var grade = row.text("grade");
            if (grade == null && !ladder.isEmpty()) row.refuse("grade", "grade-missing", unit);
            else if (grade != null && !ladder.contains(grade)) row.refuse("grade", "unknown-grade", grade);
        });
        return sent.faults();
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (component.path("readonly").asBoolean()) return;
        var units = points.of(task.cycle(), task.subject());
        var before = sessions.reports(task.cycle(), task.subject());
        var reports = new ArrayList<Report>();
        read(value, "", units).rows().forEach((key, row) -> {
            var given = units.get(key.unit());
            reports.add(new Report(key.unit(), row.text("comment"), given.score(), row.text("grade"), given.rank()));
        });
        sessions.addReports(task.cycle(), task.subject(), reports);
        journal.record(new Entry(
                "session-reported",
                "panel:" + task.subject(),
                task.cycle(),
                before.isEmpty() ? null : before,
                reports,
                null));
    }

    private List<String> ladder(String cycle) {
        var grades = cycles.scheme(cycle).scheme().grades();
        return grades == null ? List.of() : grades.ladder();
    }

    private static SentRows read(JsonNode value, String path, Map<String, Points> units) {
        var words = new LinkedHashMap<Key, String>();
        units.forEach((unit, given) -> words.put(Key.of(unit, ""), given.name()));
        return SentRows.read(value, path, words, Set.of("comment", "grade"));
    }
}
