package io.nianlun.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an office has certified, each figure beside what the unit reported; the audit group judges them one by one. */
@Component
class FigureCheck implements CheckMode {

    private final CertifySheet certify;
    private final Figures figures;
    private final FigureAudits audits;
    private final Journal journal;
    private final ObjectMapper json;

    FigureCheck(CertifySheet certify, Figures figures, FigureAudits audits, Journal journal, ObjectMapper json) {
        this.certify = certify;
        this.figures = figures;
        this.audits = audits;
        this.journal = journal;
        this.json = json;
    }

    static String item(Key key) {
        return "figure:" + key.unit() + "/" + key.indicator();
    }

    @Override
    public String mode() {
        return "figures";
    }

    @Override
    public List<CheckItem> items(TaskContext task) {
        var said = audits.last(task.cycle(), task.subject());
        var certified = figures.newestByRow(task.cycle());
        var rows = certify.rows(task, true);
        var odd = certify.findings(rows);
        var items = new ArrayList<CheckItem>();
        for (var row : rows) {
            var key = row.row().key();
            var figure = certified.get(key);
            var verdict = said.get(item(key));
            var known = verdict != null && figure != null && verdict.version() == figure.version();
            var shown = json.createObjectNode()
                    .put("group", row.row().leaf().title())
                    .put("title", row.row().unitName());
            show(shown, row, figure);
            shown.set("findings", json.valueToTree(odd.get(key)));
            shown.put("changed", verdict != null && !known);
            items.add(new CheckItem(item(key), row.row().words(), shown, known && !verdict.returned()));
        }
        var events = figures.events(task.cycle(), task.subject());
        for (var line = 0; line < events.size(); line++) items.add(event(line + 1, events.get(line)));
        return items;
    }

    @Override
    public void complete(TaskContext task, List<Verdict> verdicts) {
        var versions = new HashMap<String, Integer>();
        figures.newestByRow(task.cycle()).forEach((key, figure) -> versions.put(item(key), figure.version()));
        for (var verdict : verdicts)
            audits.add(
                    task,
                    new FigureAudits.Verdict(
                            verdict.item(), versions.get(verdict.item()), verdict.returned(), verdict.opinion()));
        journal.record(new Entry(
                verdicts.stream().anyMatch(Verdict::returned) ? "figures-returned" : "figures-audited",
                "office:" + task.subject(),
                task.cycle(),
                null,
                Map.of("verdicts", verdicts),
                null));
    }

    private static void show(ObjectNode shown, FigureRow row, Figure figure) {
        var reported = row.values().get("reported");
        var number = number(figure);
        for (var column : List.of("previous", "target", "reported"))
            shown.put(column, row.values().get(column));
        shown.put("actual", number);
        shown.put("note", figure == null ? null : figure.note());
        shown.put("origin", figure == null ? null : figure.origin());
        shown.put("document", figure == null ? null : figure.document());
        shown.put("missing", number == null);
        shown.put("disputed", reported != null && number != null && reported.compareTo(number) != 0);
    }

    private static BigDecimal number(Figure figure) {
        if (figure == null) return null;
        return figure.actual() != null ? figure.actual() : figure.score();
    }

    // what an office registers again takes the place of all that it registered, so an event is judged anew each time
    private CheckItem event(int line, CertifiedEvent event) {
        var shown = json.createObjectNode().put("group", "events").put("title", event.unit());
        shown.set("event", json.valueToTree(event));
        return new CheckItem("event:" + line, event.unit(), shown, false);
    }
}
