package io.nianlun.organization;

import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who does whose tasks while they are away (代办). A substitute must work in one of the same offices or units: what an
 * office owns stays with people who hold a post there.
 */
@Component
@Transactional
public class Substitutions {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Journal journal;
    private final Clock clock;

    Substitutions(JdbcClient jdbc, Organization organization, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.journal = journal;
        this.clock = clock;
    }

    /** The people whose tasks that person does today. */
    @Transactional(readOnly = true)
    public List<String> absentColleaguesOf(String person) {
        return jdbc.sql(
                        "select person from organization_substitution where substitute = ? and ? between from_day and until_day"
                                + " order by person")
                .params(person, LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    /** What somebody has arranged; empty where nothing, or where it is over. */
    @Transactional(readOnly = true)
    public Optional<Substitution> of(String person) {
        return jdbc.sql(
                        "select person, substitute, from_day as \"from\", until_day as until from organization_substitution"
                                + " where person = ? and until_day >= ?")
                .params(person, LocalDate.now(clock))
                .query(Substitution.class)
                .optional();
    }

    /** Arranges a substitution in place of the one before. */
    public void arrange(Substitution wanted) {
        var faults = faultsOf(wanted);
        if (!faults.isEmpty()) throw new Rejected("substitution-invalid", faults);
        var before = of(wanted.person()).orElse(null);
        jdbc.sql("insert into organization_substitution (person, substitute, from_day, until_day) values (?, ?, ?, ?)"
                        + " on conflict (person) do update set substitute = excluded.substitute,"
                        + " from_day = excluded.from_day, until_day = excluded.until_day")
                .params(wanted.person(), wanted.substitute(), wanted.from(), wanted.until())
                .update();
        journal.record(new Entry("substitution-arranged", "person:" + wanted.person(), null, before, wanted, null));
    }

    /** Ends a substitution; nothing happens where none is. */
    public void end(String person) {
        var before = of(person);
        if (before.isEmpty()) return;
        jdbc.sql("delete from organization_substitution where person = ?")
                .param(person)
                .update();
        journal.record(new Entry("substitution-ended", "person:" + person, null, before.get(), null, null));
    }

    /** Whoever leaves is nobody's substitute any more, and needs none. */
    @EventListener
    void on(PersonLeft left) {
        if (left.lastDay() == null) return;
        jdbc.sql("select person from organization_substitution where (person = :person or substitute = :person) and"
                        + " until_day > :last")
                .param("person", left.person())
                .param("last", left.lastDay())
                .query(String.class)
                .list()
                .forEach(this::end);
    }

    private List<Fault> faultsOf(Substitution wanted) {
        var faults = new ArrayList<Fault>();
        if (organization.person(wanted.substitute()).isEmpty())
            faults.add(Fault.of("/to", "substitute-unknown", wanted.substitute()));
        else if (wanted.substitute().equals(wanted.person())) faults.add(Fault.of("/to", "substitute-oneself"));
        else if (Collections.disjoint(places(wanted.person()), places(wanted.substitute())))
            faults.add(Fault.of("/to", "substitute-no-colleague"));
        if (wanted.until().isBefore(wanted.from())) faults.add(Fault.of("/until", "days-reversed"));
        if (wanted.until().isBefore(LocalDate.now(clock))) faults.add(Fault.of("/until", "days-over"));
        return faults;
    }

    /** The offices, units and duties that somebody works in: of {@code transport:head}, {@code transport}. */
    private List<String> places(String person) {
        return organization.groupsOf(person).stream()
                .map(group -> group.endsWith(":leader") ? ":leader" : group.split(":")[0])
                .toList();
    }
}
