package io.nianlun.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who can sign in, and the hashes of their passwords. */
@Component
class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    Optional<String> hashOf(String person) {
        return jdbc.sql("select password from security_account where person = :person")
                .param("person", person)
                .query(String.class)
                .optional();
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
        jdbc.sql("update security_account set password = :hash, changed_at = :at where person = :person")
                .param("person", person)
                .param("hash", passwords.encode(password))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
