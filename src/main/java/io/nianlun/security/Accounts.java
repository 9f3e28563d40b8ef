package io.nianlun.security;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who can sign in, and the hashes of their passwords. */
@Component
class Accounts {

    private static final String OPEN = "coalesce(closed_on >= :today, true)";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    Optional<String> hashOf(String person) {
        return jdbc.sql("select password from security_account where person = :person and temporary_until is null and "
                        + OPEN)
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .optional();
    }

    /** Of a password that only serves to choose another, while it holds. */
    Optional<String> temporaryHashOf(String person) {
        return jdbc.sql("select password from security_account where person = :person and temporary_until > :now and "
                        + OPEN)
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .optional();
    }

    /**
     * Opens an account, or gives one another password.
     *
     * @param until null: it is the person's own for good
     * @param lastDay after it nobody signs in; null: the account stays open
     */
    void issue(String person, String password, OffsetDateTime until, LocalDate lastDay) {
        jdbc.sql("insert into security_account (person, password, changed_at, temporary_until, closed_on) values"
                        + " (:person, :hash, :at, :until, :lastDay) on conflict (person) do update set password ="
                        + " excluded.password, changed_at = excluded.changed_at, temporary_until ="
                        + " excluded.temporary_until, closed_on = excluded.closed_on")
                .param("person", person)
                .param("hash", passwords.encode(password))
                .param("at", OffsetDateTime.now(clock))
                .param("until", until)
                .param("lastDay", lastDay)
                .update();
    }

    /** After that day nobody signs in to it; null: it stays open. */
    void close(String person, LocalDate lastDay) {
        jdbc.sql("update security_account set closed_on = :day where person = :person")
                .param("day", lastDay)
                .param("person", person)
                .update();
    }

    /** Who still has a session though their account is closed. */
    List<String> closedWithSessions() {
        return jdbc.sql("select distinct a.person from security_account a join spring_session s on s.principal_name ="
                        + " a.person where a.closed_on < :today")
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    /**
     * Opens accounts with one password and one hash of it. That every row has the same salt tells who shares a
     * password, which a demonstration says aloud; and a hundred slow hashes would take its first start seconds.
     */
    void open(Collection<String> people, String password) {
        var hash = passwords.encode(password);
        for (var person : people)
            jdbc.sql("insert into security_account (person, password, changed_at) values (:person, :hash, :at)")
                    .param("person", person)
                    .param("hash", hash)
                    .param("at", OffsetDateTime.now(clock))
                    .update();
    }

    void change(String person, String password) {
        jdbc.sql(
                        "update security_account set password = :hash, changed_at = :at, temporary_until = null where person = :person")
                .param("person", person)
                .param("hash", passwords.encode(password))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
