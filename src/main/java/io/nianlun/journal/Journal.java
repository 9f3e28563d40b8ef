package io.nianlun.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.shared.CurrentPerson;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of every change, so that anyone entitled can see who decided what, and when. */
@Component
public class Journal {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CurrentPerson person;
    private final Clock clock;

    Journal(JdbcClient jdbc, ObjectMapper json, CurrentPerson person, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.person = person;
        this.clock = clock;
    }

    /**
     * Records one change in the transaction that makes it, as done by the current person.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction: a change and its
     *     row stand or fall together
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry) {
        record(entry, null);
    }

    /** The same, as done by the current person for an absent colleague; null: for nobody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Entry entry, String onBehalfOf) {
        jdbc.sql("with entry as (insert into journal_entry"
                        + " (at, person, on_behalf_of, action, subject, cycle, before, after, reason)"
                        + " values (:at, :person, :onBehalfOf, :action, :subject, :cycle, cast(:before as jsonb),"
                        + " cast(:after as jsonb), :reason) returning id)"
                        + " insert into journal_unsealed (entry) select id from entry")
                .param("at", OffsetDateTime.now(clock))
                .param("person", person.id().orElse(null))
                .param("onBehalfOf", onBehalfOf)
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("cycle", entry.cycle())
                .param("before", written(entry.before()))
                .param("after", written(entry.after()))
                .param("reason", entry.reason())
                .update();
    }

    private String written(Object value) {
        if (value == null) return null;
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a journal entry holds what cannot be written as JSON", e);
        }
    }
}
