package io.nianlun.scoring;

import io.nianlun.cycle.Cycles;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.scoring.FigureUpload.Upload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the figures that the office in charge brings in. What nobody has certified yet counts at once; what would
 * change a number that was certified or audited, or a target that was agreed, waits for a second person.
 */
@Component
class FigureIntake {

    private static final String CERTIFYING = "scoreFigures";

    private final Figures figures;
    private final FigureRepository repository;
    private final AgreedTargets targets;
    private final Corrections corrections;
    private final Cycles cycles;

    FigureIntake(
            Figures figures,
            FigureRepository repository,
            AgreedTargets targets,
            Corrections corrections,
            Cycles cycles) {
        this.figures = figures;
        this.repository = repository;
        this.targets = targets;
        this.corrections = corrections;
        this.cycles = cycles;
    }

    /** How many figures count now, and which wait. */
    record Taken(int taken, List<Correction> waiting) {}

    @Transactional
    Taken bringIn(String cycle, Upload upload, String person) {
        repository.lock(cycle);
        var standing = figures.newestByRow(cycle);
        var firm = repository.firm(cycle);
        var everything = cycles.phases(cycle).stream()
                .anyMatch(phase ->
                        phase.process().equals(CERTIFYING) && phase.state().equals("done"));
        var agreed = targets.byRow(cycle);
        var now = new ArrayList<FigureChange>();
        var later = new ArrayList<FigureChange>();
        for (var change : upload.changes())
            (waits(change, standing, everything ? standing.keySet() : firm, agreed) ? later : now).add(change);
        var waiting = later.stream()
                .map(change -> corrections.ask(cycle, change, standing.get(change.key()), person, upload.reason()))
                .toList();
        if (!now.isEmpty()) figures.put(cycle, now, person, upload.reason());
        return new Taken(now.size(), waiting);
    }

    private static boolean waits(
            FigureChange change, Map<Key, Figure> standing, Set<Key> firm, Map<Key, BigDecimal> agreed) {
        var key = change.key();
        var before = standing.get(key);
        return firm.contains(key)
                ? change.overrules(before, agreed.get(key))
                : change.overrulesAgreed(before, agreed.get(key));
    }
}
