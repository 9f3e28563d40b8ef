package io.nianlun.modeling;

import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.modeling.Draft.Origin;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.shared.Fault;
import io.nianlun.workflow.ModelAudit;
import io.nianlun.workflow.ModelHasFaults;
import java.time.Clock;
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

    private final DraftRepository drafts;
    private final Delivery delivery;
    private final ModelAudit audit;
    private final Journal journal;
    private final CurrentPerson caller;
    private final Clock clock;

    Drafts(
            DraftRepository drafts,
            Delivery delivery,
            ModelAudit audit,
            Journal journal,
            CurrentPerson caller,
            Clock clock) {
        this.drafts = drafts;
        this.delivery = delivery;
        this.audit = audit;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** A draft with the faults that its release would be refused for. */
    record Audited(Draft draft, Map<String, byte[]> files, List<Fault> faults) {}

    /**
     * Files from a desktop tool become the caller's own draft about their process, the one there is or a new one. What
     * may never reach the engine is refused at once; what is only unfinished is kept, and told.
     */
    Audited deliver(Map<String, byte[]> files) {
        var content = delivery.content(files);
        var unsafe = audit.unsafe(content.files());
        if (!unsafe.isEmpty()) throw new ModelHasFaults(unsafe);
        var person = caller.require();
        var draft = drafts.lockOwn(content.subject(), person)
                .map(own -> replaced(own, content, person))
                .orElseGet(() -> begin(content, Origin.DESKTOP));
        return new Audited(draft, content.files(), audit.faults(content.files()));
    }

    private Draft replaced(Draft own, Content content, String person) {
        if (same(drafts.files(own.id()), content.files())) return own;
        var draft = own.changed(content, person, clock.instant());
        drafts.update(draft);
        drafts.replaceFiles(draft.id(), content.files());
        journal.record(new Entry(
                "draft-delivered",
                "draft:" + draft.id(),
                null,
                Map.of("revision", own.revision()),
                Map.of("revision", draft.revision(), "process", draft.subject()),
                null));
        return draft;
    }

    private Draft begin(Content content, Origin origin) {
        var draft = Draft.begun(
                UUID.randomUUID().toString(),
                content,
                origin,
                delivery.base(content),
                caller.require(),
                clock.instant());
        drafts.insert(draft, content.files());
        journal.record(new Entry(
                "draft-begun",
                "draft:" + draft.id(),
                null,
                null,
                Map.of("process", draft.subject(), "origin", origin.word()),
                null));
        return draft;
    }

    static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(name -> Arrays.equals(one.get(name), other.get(name)));
    }
}
