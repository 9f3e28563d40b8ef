package io.nianlun.organization.registry;

import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Office;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offices, bodies and panels: one is added, or called otherwise. Its id stays: models and schemes name it. */
@Component
class OfficeChanges {

    private static final String ID = "[a-z][a-z0-9-]*";
    private static final int LONGEST = 100;

    private final RosterRepository rosters;
    private final JdbcClient jdbc;
    private final Journal journal;

    OfficeChanges(RosterRepository rosters, JdbcClient jdbc, Journal journal) {
        this.rosters = rosters;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Keeps an office as it shall be; refuses a kind that would change what its people's posts mean. */
    @Transactional
    public void keep(Office wanted, String reason) {
        rosters.lock();
        var roster = rosters.read();
        var before = roster.offices().get(String.valueOf(wanted.id()));
        check(wanted, before, roster);
        if (wanted.equals(before)) return;
        jdbc.sql("insert into organization_office (id, name, kind, position) values (:id, :name, :kind,"
                        + " (select coalesce(max(position), 0) + 1 from organization_office))"
                        + " on conflict (id) do update set name = :name, kind = :kind")
                .param("id", wanted.id())
                .param("name", wanted.name())
                .param("kind", wanted.kind().name())
                .update();
        journal.record(new Entry(
                before == null ? "organization-office-added" : "organization-office-changed",
                "office:" + wanted.id(),
                null,
                before,
                wanted,
                reason));
    }

    private static void check(Office wanted, Office before, Roster roster) {
        var faults = new ArrayList<Fault>();
        var id = String.valueOf(wanted.id());
        if (wanted.id() == null || wanted.id().isBlank())
            faults.add(Fault.variant("/id", "missing-field", "organization"));
        else if (!id.matches(ID) || id.length() > LONGEST)
            faults.add(Fault.variant("/id", "id-invalid", "organization", id));
        else if (roster.units().containsKey(id))
            faults.add(Fault.variant("/id", "duplicate-id", "organization-unit", id));
        checkName(wanted, roster, faults);
        if (wanted.kind() == null) faults.add(Fault.variant("/kind", "missing-field", "organization"));
        else if (before != null
                && before.kind() != wanted.kind()
                && roster.posts().values().stream()
                        .anyMatch(post -> post.place().equals(id)))
            faults.add(Fault.variant("/kind", "kind-fixed", "organization", before.name()));
        if (!faults.isEmpty()) throw new Rejected("organization-invalid", faults);
    }

    private static void checkName(Office wanted, Roster roster, ArrayList<Fault> faults) {
        var name = wanted.name();
        if (name == null || name.isBlank()) faults.add(Fault.variant("/name", "missing-field", "organization"));
        else if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl))
            faults.add(Fault.variant("/name", "name-invalid", "organization", LONGEST));
        else
            roster.offices().values().stream()
                    .filter(other -> other.name().equals(name) && !other.id().equals(wanted.id()))
                    .findFirst()
                    .ifPresent(other -> faults.add(
                            Fault.variant("/name", "duplicate-name", "organization-office", name, other.id())));
    }
}
