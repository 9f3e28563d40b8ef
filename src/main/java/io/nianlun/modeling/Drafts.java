package io.nianlun.modeling;

import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.modeling.Draft.Origin;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.shared.Fault;
import io.nianlun.workflow.ModelAudit;
import io.nianlun.workflow.ModelHasFaults;
import io.nianlun.workflow.ModelRemedies;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts: what people draw, outside the engine, until it is released. */
@Component
@Transactional
public class Drafts {

    static final int MOST_FILES = 100;

    /** Nobody oversees more; and a stolen account fills no disk. */
    private static final int MOST_DRAFTS = 200;

    private static final Duration PRESENT = Duration.ofSeconds(45);

    private final DraftRepository drafts;
    private final Delivery delivery;
    private final ModelAudit audit;
    private final ModelRemedies remedies;
    private final Journal journal;
    private final CurrentPerson caller;
    private final Clock clock;

    Drafts(
            DraftRepository drafts,
            Delivery delivery,
            ModelAudit audit,
            ModelRemedies remedies,
            Journal journal,
            CurrentPerson caller,
            Clock clock) {
        this.drafts = drafts;
        this.delivery = delivery;
        this.audit = audit;
        this.remedies = remedies;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** A draft with the faults that its release would be refused for. */
    record Audited(Draft draft, Map<String, byte[]> files, List<Fault> faults) {}

    /** What is not released, the newest change first. */
    @Transactional(readOnly = true)
    public List<Draft> open() {
        return drafts.open();
    }

    /** Refuses an unknown id with {@link DraftUnknown}. */
    @Transactional(readOnly = true)
    Audited one(String id) {
        return audited(drafts.find(id).orElseThrow(() -> new DraftUnknown(id)), drafts.files(id));
    }

    /** A draft of what it is given: a version of the library, an update of the product, an archive's. */
    Draft begin(Content content, Origin origin) {
        if (drafts.open().size() >= MOST_DRAFTS) throw new DraftsTooMany(MOST_DRAFTS);
        var draft = Draft.begun(
                UUID.randomUUID().toString(),
                content,
                origin,
                delivery.base(content),
                caller.require(),
                clock.instant());
        drafts.insert(draft, content.files());
        record("draft-begun", draft, null, Map.of("process", draft.subject(), "origin", origin.word()));
        return draft;
    }

    /**
     * Files from a desktop tool become the caller's own draft about their process, the one there is or a new one. What
     * may never reach the engine is refused at once; what is only unfinished is kept, and told.
     */
    Audited deliver(Map<String, byte[]> files) {
        var content = delivery.content(files);
        var unsafe = audit.unsafe(content.files());
        if (!unsafe.isEmpty()) throw new ModelHasFaults(unsafe);
        var draft = drafts.lockOwn(content.subject(), caller.require())
                .map(own -> replaced(own, content))
                .orElseGet(() -> begin(content, Origin.DESKTOP));
        return audited(draft, content.files());
    }

    private Draft replaced(Draft own, Content content) {
        if (same(drafts.files(own.id()), content.files())) return own;
        var draft = written(own, content.files());
        record(
                "draft-delivered",
                draft,
                Map.of("revision", own.revision()),
                Map.of("revision", draft.revision(), "process", draft.subject()));
        return draft;
    }

    /**
     * Keeps what is drawn so far, complete or not; only what cannot be read at all is refused.
     *
     * @param seen the revision that the caller began from; refused with {@link DraftChanged} where it is not the last
     * @param changed the files that are otherwise now; null for one that is gone
     */
    Audited save(String id, int seen, Map<String, byte[]> changed) {
        var draft = held(id, seen);
        var files = drafts.files(id);
        changed.forEach((name, bytes) -> {
            if (bytes == null) files.remove(name);
            else files.put(name, bytes);
        });
        if (files.size() > MOST_FILES) throw new FilesTooMany(MOST_FILES);
        delivery.requireReadable(files);
        return audited(same(drafts.files(id), files) ? draft : written(draft, files), files);
    }

    /** Changes the draft so that one finding is gone; refuses one that is not there any more. */
    Audited mend(String id, int seen, String rule, String path) {
        var draft = held(id, seen);
        var files = drafts.files(id);
        var fault = audit.faults(files).stream()
                .filter(one -> one.code().equals(rule) && one.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new RemedyGone(path));
        var mended = remedies.mended(files, fault).orElseThrow(() -> new RemedyGone(path));
        return audited(written(draft, mended), mended);
    }

    /** Takes the draft away; what of it was released stays. */
    void discard(String id) {
        var draft = drafts.lock(id).orElseThrow(() -> new DraftUnknown(id));
        draft.requireUnreleased();
        record("draft-discarded", draft, Map.of("process", draft.subject(), "revision", draft.revision()), null);
        drafts.delete(id);
    }

    /** Notes that the caller has the draft open; gives everyone else who has. */
    List<String> present(String id) {
        drafts.find(id).orElseThrow(() -> new DraftUnknown(id));
        var now = clock.instant();
        drafts.seen(id, caller.require(), now);
        return drafts.present(id, now.minus(PRESENT)).stream()
                .filter(person -> !person.equals(caller.require()))
                .toList();
    }

    private Draft held(String id, int seen) {
        var draft = drafts.lock(id).orElseThrow(() -> new DraftUnknown(id));
        draft.requireUnreleased();
        if (draft.revision() != seen) throw new DraftChanged(draft, seen);
        return draft;
    }

    private Draft written(Draft before, Map<String, byte[]> files) {
        var draft = before.changed(delivery.title(before, files), caller.require(), clock.instant());
        drafts.update(draft);
        drafts.replaceFiles(draft.id(), files);
        return draft;
    }

    private Audited audited(Draft draft, Map<String, byte[]> files) {
        return new Audited(draft, files, audit.faults(files));
    }

    private void record(String action, Draft draft, Object before, Object after) {
        journal.record(new Entry(action, "draft:" + draft.id(), null, before, after, null));
    }

    static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(name -> Arrays.equals(one.get(name), other.get(name)));
    }
}
