package io.nianlun.feedback;

import io.nianlun.aggregation.DecidedScore;
import io.nianlun.aggregation.Results;
import io.nianlun.feedback.Objection.Item;
import io.nianlun.organization.Organization;
import io.nianlun.scoring.Amendment;
import io.nianlun.scoring.Amendments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what was upheld: figures and events are corrected as new versions, judged scores are decided anew, and
 * the results are opened again. A grade is left to the committee, before which everything comes once more.
 */
@Component
class UpheldObjections {

    private final Results results;
    private final Amendments corrections;
    private final Organization organization;

    UpheldObjections(Results results, Amendments corrections, Organization organization) {
        this.results = results;
        this.corrections = corrections;
        this.organization = organization;
    }

    @Transactional
    void apply(String cycle, List<Objection> objections) {
        var figures = new ArrayList<Amendment>();
        var events = new ArrayList<Amendment>();
        var scores = new ArrayList<DecidedScore>();
        for (var objection : objections)
            for (var item : objection.items()) {
                if (!item.isUpheld() || item.appliedAt() != null) continue;
                switch (item.way()) {
                    case "figure" -> figures.add(correction(objection, item));
                    case "events", "strike" -> events.add(correction(objection, item));
                    case "score" -> scores.add(score(objection, item));
                    default -> {
                        // the committee's own
                    }
                }
            }
        results.reopen(cycle, words(objections), scores);
        if (!figures.isEmpty()) corrections.amendFigures(cycle, figures);
        if (!events.isEmpty()) corrections.amendEvents(cycle, events);
    }

    /** What was upheld, as the office that aggregates again and the committee read it. */
    private String words(List<Objection> objections) {
        var names =
                organization.unitNames(objections.stream().map(Objection::unit).toList());
        return objections.stream()
                .flatMap(objection -> objection.items().stream()
                        .filter(item -> item.isUpheld() && item.appliedAt() == null)
                        .map(item -> "%s %s: %s"
                                .formatted(
                                        names.getOrDefault(objection.unit(), objection.unit()),
                                        item.title(),
                                        item.decisionReason())))
                .collect(Collectors.joining("\n"));
    }

    private static Amendment correction(Objection objection, Item item) {
        var id = Matter.id(item.about());
        return new Amendment(
                objection.unit(),
                item.about().startsWith("indicator:") ? id : null,
                item.about().startsWith("adjustment:") ? id : null,
                item.about().startsWith("veto:") ? id : null,
                item.correction() == null ? Map.of() : item.correction(),
                item.decisionReason(),
                item.findingDocuments(),
                objection.decidedBy());
    }

    private static DecidedScore score(Objection objection, Item item) {
        return new DecidedScore(
                objection.unit(),
                Matter.id(item.about()),
                item.correction().get("score"),
                item.decisionReason(),
                objection.handledBy(),
                objection.decidedBy());
    }
}
