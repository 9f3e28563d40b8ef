package io.nianlun.inbox;

import io.nianlun.organization.Member;
import io.nianlun.organization.Organization;
import java.util.Collection;
import java.util.HashSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a change to a phase concerns: those who have an open task of it, or could take one. */
@Component
@Transactional(readOnly = true)
public class ConcernedPeople {

    private final JdbcClient jdbc;
    private final Organization organization;

    ConcernedPeople(JdbcClient jdbc, Organization organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    /** How many people have or are offered an open task of some processes of a cycle. */
    public int count(String cycle, Collection<String> processes) {
        if (processes.isEmpty()) return 0;
        var people = new HashSet<>(
                jdbc.sql("select distinct assignee from inbox_task where cycle = :cycle and process = any(:processes)"
                                + " and ended_at is null and assignee is not null")
                        .param("cycle", cycle)
                        .param("processes", processes.toArray(String[]::new))
                        .query(String.class)
                        .list());
        jdbc.sql("select distinct unnest(offered_to) from inbox_task where cycle = :cycle"
                        + " and process = any(:processes) and ended_at is null and assignee is null")
                .param("cycle", cycle)
                .param("processes", processes.toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(group -> organization.membersOf(group).stream()
                        .map(Member::person)
                        .forEach(people::add));
        return people.size();
    }
}
