package io.nianlun.modeling;

import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.modeling.Draft.Origin;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.workflow.Deployments;
import io.nianlun.workflow.ModelAudit;
import io.nianlun.workflow.ModelHasFaults;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the engine what was drawn: one person proposes it with a reason, another releases it. */
@Component
@Transactional
public class Releases {

    private final DraftRepository drafts;
    private final Drafts all;
    private final ReleaseRepository releases;
    private final Released inUse;
    private final Deployments deployments;
    private final ModelAudit audit;
    private final Journal journal;
    private final CurrentPerson caller;
    private final Clock clock;

    Releases(
            DraftRepository drafts,
            Drafts all,
            ReleaseRepository releases,
            Released inUse,
            Deployments deployments,
            ModelAudit audit,
            Journal journal,
            CurrentPerson caller,
            Clock clock) {
        this.drafts = drafts;
        this.all = all;
        this.releases = releases;
        this.inUse = inUse;
        this.deployments = deployments;
        this.audit = audit;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Asks for the release of a draft that has no faults; whatever is drawn afterwards takes the proposal back. */
    Draft propose(String id, int seen, String reason) {
        var draft = held(id, seen);
        checked(draft);
        var proposed = draft.proposed(caller.require(), reason, clock.instant());
        drafts.update(proposed);
        record("release-proposed", proposed, null, Map.of("draft", id, "revision", seen), reason);
        return proposed;
    }

    Draft withdraw(String id, int seen) {
        var draft = held(id, seen);
        if (draft.state() != Draft.State.PROPOSED) throw new DraftNotProposed(draft.title());
        var open = draft.withdrawn();
        drafts.update(open);
        record("release-withdrawn", draft, Map.of("draft", id, "revision", seen), null, draft.reason());
        return open;
    }

    /** Takes it that the draft is to follow what was released meanwhile, and that its author has seen the difference. */
    Draft follow(String id, int seen) {
        var draft = held(id, seen);
        var following = draft.following(
                inUse.holding(draft.subject()).map(Deployments.Deployed::id).orElse(null));
        drafts.update(following);
        return following;
    }

    /** Releases what another person proposed: new cycles run on it, running ones stay on what they noted. */
    Draft release(String id, int seen) {
        var draft = held(id, seen);
        if (draft.state() != Draft.State.PROPOSED) throw new DraftNotProposed(draft.title());
        var person = caller.require();
        if (person.equals(draft.proposedBy()) || person.equals(draft.changedBy()))
            throw new ReleaseNeedsAnother(draft.title());
        var files = checked(draft);
        var before = deployments.newest(draft.subject()).map(Deployments.Version::version);
        var deployed = deployments.release(draft.feature(), files);
        var released = draft.released();
        drafts.update(released);
        releases.insert(deployed.id(), draft, person, clock.instant());
        var after = new LinkedHashMap<String, Object>();
        deployments.newest(draft.subject()).ifPresent(version -> after.put("version", version.version()));
        after.put("proposedBy", draft.proposedBy());
        after.put("files", files.keySet());
        record(
                "model-released",
                released,
                before.map(version -> Map.<String, Object>of("version", version))
                        .orElse(null),
                after,
                draft.reason());
        return released;
    }

    /** Proposes an earlier version again, in one step: another person releases it as the newest. */
    Draft restore(Content earlier, String reason) {
        var draft = all.begin(earlier, Origin.RESTORE);
        return propose(draft.id(), draft.revision(), reason);
    }

    private Draft held(String id, int seen) {
        var draft = drafts.lock(id).orElseThrow(() -> new DraftUnknown(id));
        draft.requireUnreleased();
        if (draft.revision() != seen) throw new DraftChanged(draft, seen);
        return draft;
    }

    /** The files, which are without fault, follow what is in use, and differ from it. */
    private Map<String, byte[]> checked(Draft draft) {
        var files = drafts.files(draft.id());
        var faults = audit.faults(files);
        if (!faults.isEmpty()) throw new ModelHasFaults(faults);
        var newest = inUse.holding(draft.subject());
        newest.filter(deployed -> !deployed.id().equals(draft.base())).ifPresent(deployed -> {
            var version = deployments.newest(draft.subject()).map(Deployments.Version::version);
            throw new DraftOutdated(draft.title(), version.orElse(0));
        });
        newest.map(deployed -> inUse.belonging(draft.subject(), inUse.files(deployed)))
                .filter(used -> Drafts.same(used, files))
                .ifPresent(used -> {
                    throw new NothingChanged(draft.title());
                });
        return files;
    }

    private void record(String action, Draft draft, Object before, Object after, String reason) {
        journal.record(new Entry(action, "process:" + draft.subject(), null, before, after, reason));
    }
}
