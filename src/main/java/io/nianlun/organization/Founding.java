package io.nianlun.organization;

import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.OrganizationDocument.PersonEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The first people in an empty database: a whole demonstration, or the one administrator of an organisation's own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Founding {

    /** What a database holds. */
    public enum Kind {
        DEMO,
        OWN
    }

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Founding(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was founded here; empty before the first start. No other node can found while the transaction lasts. */
    public Optional<Kind> founded() {
        // two nodes may start at once on one empty database
        jdbc.sql("lock table organization_founding in exclusive mode").update();
        return jdbc.sql("select demo from organization_founding")
                .query(Boolean.class)
                .optional()
                .map(demo -> demo ? Kind.DEMO : Kind.OWN);
    }

    /** Loads the demonstration; the ids of all its people. */
    public List<String> foundDemo() {
        return found(Kind.DEMO, demo());
    }

    /** Begins an organisation of one's own with the process administrators' office and one person in it. */
    public void foundOwn(String administrator, String name, String office, String officeName) {
        var person = new PersonEntry(administrator, name, null, office, "chair", name);
        var offices = List.of(new Office(office, officeName, Office.Kind.OFFICE));
        found(Kind.OWN, new OrganizationDocument(LocalDate.now(clock), List.of(), offices, List.of(person)));
    }

    static OrganizationDocument demo() {
        try {
            return OrganizationDocument.read(new ClassPathResource("demo/organization.yaml").getInputStream());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private List<String> found(Kind kind, OrganizationDocument document) {
        jdbc.sql("insert into organization_founding (demo, founded_at) values (:demo, :at)")
                .param("demo", kind == Kind.DEMO)
                .param("at", OffsetDateTime.now(clock))
                .update();
        document.people()
                .forEach(person -> jdbc.sql("insert into organization_person (id, name) values (?, ?)")
                        .params(person.id(), person.name())
                        .update());
        var position = 0;
        for (var unit : document.units()) {
            jdbc.sql("insert into organization_unit (id, name, unit_class, position) values (?, ?, ?, ?)")
                    .params(unit.id(), unit.name(), unit.unitClass(), ++position)
                    .update();
            jdbc.sql("insert into organization_leader (unit, person, valid_from) values (?, ?, ?)")
                    .params(unit.id(), unit.leader(), document.since())
                    .update();
        }
        for (var office : document.offices())
            jdbc.sql("insert into organization_office (id, name, kind, position) values (?, ?, ?, ?)")
                    .params(office.id(), office.name(), office.kind().name(), ++position)
                    .update();
        for (var person : document.people()) if (person.role() != null) appoint(person, document.since());
        journal.record(new Entry(
                "organization-founded",
                "organization:" + kind.name().toLowerCase(),
                null,
                null,
                Map.of(
                        "units", document.units().size(),
                        "offices", document.offices().size(),
                        "people", document.people().size()),
                null));
        return document.people().stream().map(PersonEntry::id).toList();
    }

    private void appoint(PersonEntry person, LocalDate since) {
        jdbc.sql("insert into organization_post (person, unit, office, role, title, valid_from) values (:person, :unit,"
                        + " :office, :role, :title, :since)")
                .param("person", person.id())
                .param("unit", person.unit())
                .param("office", person.office())
                .param("role", person.role())
                .param("title", person.title())
                .param("since", since)
                .update();
    }
}
