package io.nianlun.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.nianlun.JourneyTest;
import io.nianlun.journal.Journal;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PasswordChangeTests extends JourneyTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    FindByIndexNameSessionRepository<?> sessions;

    @Autowired
    Journal journal;

    @Autowired
    PlatformTransactionManager transactions;

    private String kept;

    @AfterEach
    void putBack() {
        if (kept != null)
            jdbc.sql("update security_account set password = ? where person = 'investment-2'")
                    .param(kept)
                    .update();
        jdbc.sql("delete from security_attempt").update();
    }

    @Test
    void theOldPasswordEndsAtOnceAndSoDoOtherSessions() {
        kept = accounts.hashOf("investment-2").orElseThrow();
        jdbc.sql("delete from spring_session where principal_name = 'investment-2'")
                .update();
        var here = new Browser(server());
        var elsewhere = new Browser(server());
        here.signIn("investment-2", "demo");
        var mine =
                sessions.findByPrincipalName("investment-2").keySet().iterator().next();
        elsewhere.signIn("investment-2", "demo");

        change("another-one", mine);

        assertThat(here.get("/api/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(401);
        var program = new Browser(server());
        assertThat(program.get("/api/me", Browser.basic("investment-2", "demo")).status())
                .isEqualTo(401);
        assertThat(program.get("/api/me", Browser.basic("investment-2", "another-one"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatThrownBy(() -> change("short", null))
                .asInstanceOf(type(Rejected.class))
                .extracting(Rejected::faults)
                .isEqualTo(List.of(Fault.of("/password", "password-length", 8, 200)));
    }

    @Test
    void aDemonstrationKeepsItsPasswords() {
        var answer = new Browser(server())
                .send(
                        "PUT",
                        "/api/me/password",
                        Map.of("current", "demo", "password", "another-one"),
                        Browser.basic("investment-1", "demo"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("demo-password-fixed");
    }

    @Test
    void whoDoesNotKnowThePresentOneCannotChangeIt() {
        var browser = new Browser(server());
        browser.signIn("investment-1", "demo");

        var answer = browser.change("PUT", "/api/me/password", Map.of("current", "guess", "password", "another-one"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("sign-in-failed");
        assertThat(browser.get("/api/me").status()).isEqualTo(200);
    }

    private void change(String password, String session) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> new PasswordChange(accounts, sessions, journal, false)
                        .change("investment-2", password, session));
    }
}
