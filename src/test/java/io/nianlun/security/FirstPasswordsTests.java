package io.nianlun.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.JourneyTest;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Organization;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** A password that was given only serves to choose one's own. */
class FirstPasswordsTests extends JourneyTest {

    private static final String PERSON = "investment-2";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    Organization organization;

    @Autowired
    FindByIndexNameSessionRepository<?> sessions;

    @Autowired
    Journal journal;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    private String kept;
    private FirstPasswords.Issued given;

    @BeforeEach
    void aPasswordIsGiven() {
        kept = accounts.hashOf(PERSON).orElseThrow();
        var first = new FirstPasswords(accounts, change(), organization, journal, clock, false);
        given = transaction.execute(status -> first.issue(PERSON));
    }

    @AfterEach
    void putBack() {
        jdbc.sql("update security_account set password = ?, temporary_until = null where person = ?")
                .params(kept, PERSON)
                .update();
        jdbc.sql("delete from security_attempt").update();
    }

    @Test
    void itSignsNobodyInBeforeTheyHaveChosenTheirOwn() {
        var browser = new Browser(server());

        assertThat(browser.get("/api/me", Browser.basic(PERSON, given.password()))
                        .status())
                .isEqualTo(401);
        assertThatThrownBy(() -> signIn.typed(PERSON, given.password(), "here")).isInstanceOf(PasswordTemporary.class);
        assertThatThrownBy(() -> signIn.typed(PERSON, "guessed", "here")).isInstanceOf(SignInFailed.class);
    }

    @Test
    void itGivesWayToTheirOwn() {
        signIn.temporary(PERSON, given.password(), "here");
        transaction.executeWithoutResult(status -> change().change(PERSON, "my-own-password", null));

        assertThat(signIn.typed(PERSON, "my-own-password", "here").getName()).isEqualTo(PERSON);
        assertThatThrownBy(() -> signIn.temporary(PERSON, given.password(), "here"))
                .isInstanceOf(SignInFailed.class);
    }

    @Test
    void itHoldsForAWeekAndIsNotGuessed() {
        assertThat(given.password()).hasSize(14).doesNotContain("0", "1", "l", "o");
        assertThat(given.toString()).doesNotContain(given.password());
        assertThat(Duration.between(clock.instant(), given.until().toInstant()))
                .isBetween(Duration.ofDays(6), Duration.ofDays(7));
        jdbc.sql("update security_account set temporary_until = now() - interval '1 minute' where person = ?")
                .param(PERSON)
                .update();

        assertThatThrownBy(() -> signIn.temporary(PERSON, given.password(), "here"))
                .isInstanceOf(SignInFailed.class);
    }

    @Test
    void theJournalSaysThatItWasGivenAndNotWhatItIs() {
        assertThat(jdbc.sql("select coalesce(before::text, '') || coalesce(after::text, '') from journal_entry where"
                                + " action = 'password-issued' and subject = ? order by id desc limit 1")
                        .param("person:" + PERSON)
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    private PasswordChange change() {
        return new PasswordChange(accounts, sessions, journal, false);
    }
}
