package io.nianlun.scoring;

import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of certified figures: asked for with a reason by one person, confirmed or refused by another. */
@Component
@Transactional
class Corrections {

    private static final int MOST = 200;

    private final CorrectionRepository corrections;
    private final FigureRepository repository;
    private final FigureUpload upload;
    private final Figures figures;
    private final Journal journal;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Corrections(
            CorrectionRepository corrections,
            FigureRepository repository,
            FigureUpload upload,
            Figures figures,
            Journal journal,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.corrections = corrections;
        this.repository = repository;
        this.upload = upload;
        this.figures = figures;
        this.journal = journal;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Correction> of(String cycle) {
        return corrections.of(cycle, MOST);
    }

    /** @param standing null where the figure is not certified, and only an agreed target would change */
    Correction ask(String cycle, FigureChange change, Figure standing, String person, String reason) {
        var now = OffsetDateTime.now(clock);
        var key = change.key();
        var version = standing == null ? 0 : standing.version();
        var asked = new Correction(
                UUID.randomUUID(),
                cycle,
                key.unit(),
                key.indicator(),
                version,
                change.sent(),
                reason,
                person,
                now,
                "waiting",
                null,
                null,
                null);
        corrections.replace(cycle, key.unit(), key.indicator(), person, now);
        corrections.add(asked);
        record("correction-asked", asked, standing, change.sent(), reason);
        facts.publishEvent(new CorrectionAsked(cycle));
        return asked;
    }

    /** Makes it a version of the figure; refuses whoever asked for it, and a figure that has changed since. */
    void confirm(String cycle, UUID id, String person) {
        var correction = waiting(cycle, id);
        if (correction.askedBy().equals(person)) throw new CorrectionNeedsSecondPerson();
        var standing = figures.newestByRow(cycle).get(correction.key());
        if ((standing == null ? 0 : standing.version()) != correction.baseVersion()) throw new CorrectionOutdated();
        corrections.decide(id, "confirmed", person, OffsetDateTime.now(clock), null);
        record("correction-confirmed", correction, null, Map.of("asked", correction.askedBy()), null);
        figures.put(cycle, List.of(upload.again(cycle, correction.sent())), correction.askedBy(), correction.reason());
    }

    void refuse(String cycle, UUID id, String person, String opinion) {
        var correction = waiting(cycle, id);
        if (correction.askedBy().equals(person)) throw new CorrectionNeedsSecondPerson();
        corrections.decide(id, "refused", person, OffsetDateTime.now(clock), opinion);
        record("correction-refused", correction, null, null, opinion);
    }

    private Correction waiting(String cycle, UUID id) {
        repository.lock(cycle);
        var correction = corrections.one(cycle, id).orElseThrow(CorrectionUnknown::new);
        if (!correction.waits()) throw new CorrectionDecided();
        return correction;
    }

    private void record(String fact, Correction correction, Object before, Object after, String reason) {
        var subject = "figure:" + correction.unit() + "/" + correction.indicator();
        journal.record(new Entry(fact, subject, correction.cycle(), before, after, reason));
    }
}
