package io.nianlun.security;

import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Organization;
import io.nianlun.organization.PersonLeft;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in who come, by a password that only serves to choose their own, and out who leave. */
@Component
class FirstPasswords {

    static final Duration HOLDS = Duration.ofDays(7);

    // without what is mistaken for something else when it is read out: 0 O 1 l I
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 14;
    private static final String DEMO_PASSWORD = "demo";

    private final Accounts accounts;
    private final PasswordChange passwords;
    private final Organization organization;
    private final Journal journal;
    private final Clock clock;
    private final boolean demo;
    private final SecureRandom random = new SecureRandom();

    FirstPasswords(
            Accounts accounts,
            PasswordChange passwords,
            Organization organization,
            Journal journal,
            Clock clock,
            @Value("${nianlun.demo}") boolean demo) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.organization = organization;
        this.journal = journal;
        this.clock = clock;
        this.demo = demo;
    }

    /** @param until null: it is the person's own, as everyone's in a demonstration */
    record Issued(String password, OffsetDateTime until) {

        // a record prints its components, and nobody's password may stand in a log
        @Override
        public String toString() {
            return "Issued";
        }
    }

    /**
     * Gives a person a password, in place of a forgotten one too, and ends their sessions.
     *
     * @throws NobodyToSignIn for somebody unknown, or who has left
     */
    @Transactional
    public Issued issue(String person) {
        if (organization.person(person).isEmpty()
                || organization.peopleWhoLeft().contains(person)) throw new NobodyToSignIn(person);
        var issued = demo
                ? new Issued(DEMO_PASSWORD, null)
                : new Issued(madeUp(), OffsetDateTime.now(clock).plus(HOLDS));
        accounts.issue(
                person,
                issued.password(),
                issued.until(),
                organization.lastDayOf(person).orElse(null));
        passwords.end(person, null);
        journal.record(new Entry("password-issued", "person:" + person, null, null, null, null));
        return issued;
    }

    @EventListener
    @Transactional
    public void on(PersonLeft left) {
        accounts.close(left.person(), left.lastDay());
        endSessions();
    }

    /** A session outlives the last day by a minute at most. */
    @Scheduled(fixedDelayString = "${nianlun.security.closed-accounts:PT1M}")
    @Transactional
    public void endSessions() {
        accounts.closedWithSessions().forEach(person -> passwords.end(person, null));
    }

    private String madeUp() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
