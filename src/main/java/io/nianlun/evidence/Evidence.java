package io.nianlun.evidence;

import io.nianlun.cycle.Cycles;
import io.nianlun.evidence.ContentRepository.Stored;
import io.nianlun.evidence.Contents.Received;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TasksAtWork;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.Rejected;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of the units, by what it is about: {@code indicator:<id>}, {@code claim:<id>}, {@code objection:<matter>}. */
@Component
@Transactional
public class Evidence {

    private static final String CLAIM = "claim:";
    private static final String OBJECTION = "objection:";

    private final EvidenceRepository items;
    private final ContentRepository contents;
    private final EvidenceRules rules;
    private final TasksAtWork tasks;
    private final Cycles cycles;
    private final Journal journal;

    Evidence(
            EvidenceRepository items,
            ContentRepository contents,
            EvidenceRules rules,
            TasksAtWork tasks,
            Cycles cycles,
            Journal journal) {
        this.items = items;
        this.contents = contents;
        this.rules = rules;
        this.tasks = tasks;
        this.cycles = cycles;
        this.journal = journal;
    }

    /** What is attached to a unit's matters now, submitted or not. */
    @Transactional(readOnly = true)
    public List<EvidenceItem> of(String cycle, String unit) {
        return items.of(cycle, unit);
    }

    /** What a submission of that moment rested on, also where the unit has since taken some of it back. */
    @Transactional(readOnly = true)
    public List<EvidenceItem> of(String cycle, String unit, OffsetDateTime submittedAt) {
        return items.of(cycle, unit, submittedAt);
    }

    /**
     * From now on a submission rests on what is attached. What belongs to claims that were not submitted goes.
     *
     * @param claims the ids of the claims that were submitted
     */
    public void submit(String cycle, String unit, Set<String> claims, OffsetDateTime at) {
        items.lock(cycle, unit);
        for (var item : items.of(cycle, unit))
            if (item.about().startsWith(CLAIM) && !claims.contains(item.about().substring(CLAIM.length())))
                remove(cycle, item);
        items.submitted(cycle, unit, at);
    }

    /** From now on a submission rests on what is attached about matters of one kind: {@code objection:}. */
    public void submitted(String cycle, String unit, String kind, OffsetDateTime at) {
        items.lock(cycle, unit);
        items.submitted(cycle, unit, kind, at);
    }

    /** Refuses what would be refused once the file has come in, so that nobody sends 20 MB in vain. */
    @Transactional(readOnly = true)
    void require(TaskContext task, String about, String kind, EvidenceFacts facts) {
        rules.requireTaken(task, about);
        check(task, about, kind, facts);
        rules.requireNewNumber(task, about, facts);
    }

    /** Refuses if the task has ended, also where it did while the file came in. */
    EvidenceItem attach(String taskId, String about, String kind, EvidenceFacts facts, Received file) {
        var task = hold(taskId);
        require(task, about, kind, facts);
        var content = file == null ? null : contents.keep(file);
        if (file != null) rules.requireNewFile(task, about, facts, file);
        var id = UUID.randomUUID();
        items.add(id, task, about, kind, facts, content);
        if (file != null) rules.requireRoom(task, facts);
        var item = items.find(id).orElseThrow();
        journal.record(
                new Entry("evidence-attached", "unit:" + task.unit() + "/" + about, task.cycle(), null, item, null));
        return item;
    }

    /** Says something else of it. What a submission rests on stays as it was, and another takes its place. */
    EvidenceItem change(String taskId, UUID id, EvidenceFacts facts) {
        var task = hold(taskId);
        var before = own(task, id);
        rules.requireTaken(task, before.about());
        check(task, before.about(), before.kind(), facts);
        if (!Objects.equals(DocumentNumber.keyOf(before.number()), DocumentNumber.keyOf(facts.number())))
            rules.requireNewNumber(task, before.about(), facts);
        var changed = id;
        if (before.submitted()) {
            var content = items.contentOf(id);
            items.remove(id);
            changed = UUID.randomUUID();
            items.add(changed, task, before.about(), before.kind(), facts, content);
        } else items.change(id, facts);
        var after = items.find(changed).orElseThrow();
        journal.record(new Entry(
                "evidence-changed", "unit:" + task.unit() + "/" + before.about(), task.cycle(), before, after, null));
        return after;
    }

    void remove(String taskId, UUID id) {
        var task = hold(taskId);
        var item = own(task, id);
        rules.requireTaken(task, item.about());
        remove(task.cycle(), item);
    }

    /** The file of an item that the current person may read; anything else is not there. */
    @Transactional(readOnly = true)
    Stored file(UUID id) {
        var place = items.place(id).orElseThrow(EvidenceUnknown::new);
        rules.requireReader(place.cycle(), place.unit(), place.submitted());
        return items.stored(id).orElseThrow(EvidenceUnknown::new);
    }

    /** What the current person may see of a unit's evidence: others than the unit see what it has submitted. */
    @Transactional(readOnly = true)
    List<EvidenceItem> readable(String cycle, String unit) {
        var own = rules.requireReader(cycle, unit, true);
        return of(cycle, unit).stream().filter(item -> own || item.submitted()).toList();
    }

    /** How much the unit has attached. */
    @Transactional(readOnly = true)
    long bytes(String cycle, String unit) {
        return items.bytes(cycle, unit);
    }

    // In the order of a completion, which holds its task first and the unit's evidence when it is submitted.
    private TaskContext hold(String id) {
        var task = tasks.hold(id);
        items.lock(task.cycle(), task.unit());
        return task;
    }

    private void check(TaskContext task, String about, String kind, EvidenceFacts facts) {
        var faults = facts.faults(kind);
        if (!faults.isEmpty()) throw new Rejected("evidence-invalid", faults);
        // what shows that a result is wrong is often written once the result is known
        facts.requireWithin(cycles.one(task.cycle()).year(), about.startsWith(OBJECTION));
    }

    private EvidenceItem own(TaskContext task, UUID id) {
        items.place(id)
                .filter(place ->
                        place.cycle().equals(task.cycle()) && place.unit().equals(task.unit()))
                .orElseThrow(EvidenceUnknown::new);
        return items.find(id).orElseThrow(EvidenceUnknown::new);
    }

    private void remove(String cycle, EvidenceItem item) {
        items.remove(item.id());
        journal.record(
                new Entry("evidence-removed", "unit:" + item.unit() + "/" + item.about(), cycle, item, null, null));
    }
}
