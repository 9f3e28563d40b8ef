package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.PhaseTest;
import io.nianlun.survey.Ballots;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** A test that begins with a year in which everything was entered: figures, one event, ratings, ballots. */
public abstract class FilledYear extends PhaseTest {

    @Autowired
    private Ballots ballots;

    protected String filledYear() {
        var cycle = cycle();
        for (var office : List.of("office-general", "statistics", "petitions", "safety", "investment")) {
            var certify = task(cycle, "scoreFigures", "certifyFigures", office, office + "-1");
            var sheet = "{'type': 'indicatorSheet', 'key': 'figures', 'mode': 'certify'}";
            var sent = filled(load(certify, sheet), "actual", 100);
            sent.path("rows").forEach(row -> ((ObjectNode) row).put("target", 100));
            submit(certify, sheet, sent, "{}");
        }
        submit(
                task(cycle, "scoreFigures", "certifyFigures", "office-general", "general-1"),
                "{'type': 'eventSheet', 'key': 'events'}",
                tree("{'rows': [{'unit': 'transport', 'adjustment': 'honours', 'points': 1, 'document': '文'}]}"),
                "{}");
        for (var rater : List.of("panel3-1", "panel3-2", "panel3-3", "panel1-1", "panel1-2")) {
            var panel = "assess-group-" + rater.charAt(5);
            var rate = task(cycle, "assessCentrally", "rateUnits", panel, rater);
            var sheet = "{'type': 'ratingSheet', 'key': 'ratings'}";
            submit(rate, sheet, filled(load(rate, sheet), "score", 90), "{}");
        }
        enterBallots(cycle);
        return cycle;
    }

    /** Certified figures change only once somebody else has confirmed the correction. */
    protected void secondPersonConfirms(String cycle) {
        var second = new Caller(server(), "audit-group-1");
        for (var correction :
                second.get("/api/cycles/" + cycle + "/corrections").ok())
            if (correction.path("state").asText().equals("waiting"))
                second.post(
                                "/api/cycles/" + cycle + "/corrections/"
                                        + correction.path("id").asText() + "/confirm",
                                Caller.object())
                        .ok();
    }

    private void enterBallots(String cycle) {
        var enter = task(cycle, "evaluateSocially", "enterBallots", null, "style-1");
        var field = "{'type': 'ballotEntry', 'key': 'ballots'}";
        var sheet = json.createObjectNode();
        var rows = sheet.putArray("rows");
        for (var row : load(enter, field).path("rows")) {
            var sent = rows.addObject();
            sent.set("unit", row.path("unit").path("id"));
            sent.set("indicator", row.path("indicator").path("id"));
            sent.set("layer", row.path("layer"));
            sent.putObject("counts").put("满意", 10).put("基本满意", 0).put("不满意", 0).put("不了解", 0);
        }
        submit(enter, field, sheet, "{}");
        step(() -> ballots.close(cycle));
    }
}
