package io.nianlun.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.SheetRow;
import io.nianlun.cycle.Sheets;
import io.nianlun.inbox.ShownField;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Organization;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A session as the panel and the supervision group see it; nothing of it is typed. Single ratings are there only once
 * all are in; talks never, they are read through a call that notes who reads them.
 */
@Component
class SessionView implements ShownField {

    private final Sheets sheets;
    private final Organization organization;
    private final BandRepository bands;
    private final ClaimVerdictRepository verdicts;
    private final RatingRepository ratings;
    private final PanelSessionRepository sessions;
    private final HaltRepository halts;
    private final ObjectMapper json;

    SessionView(
            Sheets sheets,
            Organization organization,
            BandRepository bands,
            ClaimVerdictRepository verdicts,
            RatingRepository ratings,
            PanelSessionRepository sessions,
            HaltRepository halts,
            ObjectMapper json) {
        this.sheets = sheets;
        this.organization = organization;
        this.bands = bands;
        this.verdicts = verdicts;
        this.ratings = ratings;
        this.sessions = sessions;
        this.halts = halts;
        this.json = json;
    }

    @Override
    public String type() {
        return "panelSession";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        return of(task.cycle(), task.subject());
    }

    ObjectNode of(String cycle, String panel) {
        var view = json.createObjectNode().put("cycle", cycle).put("panel", panel);
        var rows = sheets.rows(cycle, participant -> panel.equals(participant.panel()), leaf -> true);
        names(view, rows);
        record(view, cycle, panel, AssessmentProcess.ANNOUNCE_VISIT, "visit");
        record(view, cycle, panel, AssessmentProcess.HOLD_MEETING, "meeting");
        record(view, cycle, panel, "fixBands", "minutes");
        view.set("bands", json.valueToTree(bands.board(cycle, panel)));
        view.set("verdicts", json.valueToTree(verdicts.newest(cycle, panel)));
        view.set("reports", json.valueToTree(sessions.reports(cycle, panel)));
        view.put("talks", sessions.talks(cycle, panel).isPresent());
        halts.newest(cycle, panel).ifPresent(halt -> view.set("halt", halted(halt)));
        raters(view, cycle, panel);
        return view;
    }

    private ObjectNode halted(Halt halt) {
        var names = organization.peopleNames(List.of(halt.haltedBy()));
        return json.createObjectNode()
                .put("reason", halt.reason())
                .put("by", names.getOrDefault(halt.haltedBy(), halt.haltedBy()))
                .put("at", halt.haltedAt().toString())
                .put("outcome", halt.outcome())
                .put("settledReason", halt.settledReason());
    }

    private void raters(ObjectNode view, String cycle, String panel) {
        var called = ratings.called(cycle, panel);
        var closed = ratings.isClosed(cycle, panel);
        var names = organization.peopleNames(called.keySet());
        var raters = view.putArray("raters");
        called.forEach((rater, done) -> raters.addObject()
                .put("id", rater)
                .put("name", names.getOrDefault(rater, rater))
                .put("rated", done));
        view.put("closed", closed);
        var said = view.putArray("ratings");
        if (closed) ratings.ofPanel(cycle, panel).forEach(rating -> said.add(json.<JsonNode>valueToTree(rating)));
    }

    private void record(ObjectNode view, String cycle, String panel, String task, String as) {
        sessions.newest(cycle, panel, task).ifPresent(kept -> view.set(as, kept.content()));
    }

    private static void names(ObjectNode view, List<SheetRow> rows) {
        var units = view.putObject("units");
        var items = view.putObject("items");
        for (var row : new LinkedHashSet<>(rows)) {
            units.put(row.unit(), row.unitName());
            items.put(row.indicator(), row.leaf().title());
        }
    }
}
