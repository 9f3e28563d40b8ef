package io.nianlun.organization.registry;

import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.PersonLeft;
import io.nianlun.organization.registry.Plan.Change;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps units, people and posts: every change is checked as a whole, made as a whole, and journalled row by row. */
@Component
class Registry {

    private final RosterRepository rosters;
    private final RosterAudit audit;
    private final GuardAudit guard;
    private final Journal journal;
    private final ApplicationEventPublisher facts;

    Registry(
            RosterRepository rosters,
            RosterAudit audit,
            GuardAudit guard,
            Journal journal,
            ApplicationEventPublisher facts) {
        this.rosters = rosters;
        this.audit = audit;
        this.guard = guard;
        this.journal = journal;
        this.facts = facts;
    }

    /** @param faults none: the plan can be carried out */
    record Checked(Plan plan, List<Fault> faults) {}

    /** What a wish would change, and what is wrong with it; nothing is changed. */
    @Transactional(readOnly = true)
    public Checked check(Wanted wanted) {
        return check(rosters.read(), wanted);
    }

    /** Nobody else changes the organisation until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        rosters.lock();
    }

    @Transactional(readOnly = true)
    public Roster roster() {
        return rosters.read();
    }

    /** Makes a change, all of it or nothing; refuses one with faults, every one named. */
    @Transactional
    public Plan change(Wanted wanted, String reason) {
        rosters.lock();
        var checked = check(rosters.read(), wanted);
        if (!checked.faults().isEmpty()) throw new Rejected("organization-invalid", checked.faults());
        carryOut(checked.plan(), reason);
        return checked.plan();
    }

    /** Makes what was previewed; refuses it with {@link PreviewOutdated} if it would no longer be the same. */
    @Transactional
    public Plan change(Wanted wanted, String preview, Fingerprint fingerprint, String reason) {
        rosters.lock();
        var checked = check(rosters.read(), wanted);
        if (!checked.faults().isEmpty()) throw new Rejected("organization-invalid", checked.faults());
        if (!fingerprint.of(checked.plan()).equals(preview)) throw new PreviewOutdated();
        carryOut(checked.plan(), reason);
        return checked.plan();
    }

    private Checked check(Roster before, Wanted wanted) {
        var plan = Plan.of(before, wanted);
        var faults = new ArrayList<>(audit.check(plan, wanted));
        faults.addAll(guard.check(plan, wanted));
        return new Checked(plan, faults);
    }

    private void carryOut(Plan plan, String reason) {
        for (var change : plan.units()) {
            rosters.put(change.after());
            record("unit", change.after().id(), change, reason);
        }
        for (var change : plan.units()) rosters.putPredecessors(change.after());
        for (var change : plan.people()) {
            rosters.put(change.after());
            record("person", change.after().id(), change, reason);
        }
        for (var change : plan.posts()) post(plan, change, reason);
        // told when all is written: who listens asks who is who now
        for (var change : plan.people()) left(change);
    }

    private void post(Plan plan, Change<Post> change, String reason) {
        if (change.after() == null) rosters.remove(change.before());
        else
            rosters.put(
                    change.after(),
                    plan.after().units().containsKey(change.after().place()));
        var post = change.after() == null ? change.before() : change.after();
        record("post", post.place() + "/" + post.role() + "/" + post.person(), change, reason);
    }

    private void left(Change<RegisteredPerson> change) {
        var day = change.after().leftOn();
        if (!Objects.equals(
                day, change.before() == null ? null : change.before().leftOn()))
            facts.publishEvent(new PersonLeft(change.after().id(), day));
    }

    private void record(String kind, String id, Change<?> change, String reason) {
        var what = change.before() == null ? "added" : change.after() == null ? "removed" : "changed";
        journal.record(new Entry(
                "organization-" + kind + "-" + what, kind + ":" + id, null, change.before(), change.after(), reason));
    }
}
