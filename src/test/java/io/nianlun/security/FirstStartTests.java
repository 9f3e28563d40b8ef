package io.nianlun.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.JourneyTest;
import io.nianlun.organization.Founding;
import io.nianlun.organization.Organization;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FirstStartTests extends JourneyTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Founding founding;

    @Autowired
    Accounts accounts;

    @Autowired
    Organization organization;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void theDemonstrationIsLoadedOnce() {
        var before = rows("organization_person");

        start(true, "");

        assertThat(rows("organization_person")).isEqualTo(before);
        assertThat(rows("security_account")).isGreaterThanOrEqualTo(103);
    }

    @Test
    void theDemonstrationIsNotLoadedOverAnOrganisationOfOnesOwn() {
        inAnEmptyDatabase(() -> {
            start(false, "a password");

            assertThatThrownBy(() -> start(true, ""))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("organisation of your own");
        });
    }

    @Test
    void aDemonstrationIsNotServedAsAnOrganisationOfOnesOwn() {
        assertThatThrownBy(() -> start(false, "a password"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("everyone knows");
    }

    @Test
    void withoutTheDemonstrationTheFirstStartAsksForAPassword() {
        inAnEmptyDatabase(() -> assertThatThrownBy(() -> start(false, " "))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("nianlun.admin.password"));
    }

    @Test
    void theFirstAdministratorGetsThatPasswordAndLaterStartsKeepIt() {
        inAnEmptyDatabase(() -> {
            start(false, "a password");
            start(false, "another");

            assertThat(organization.groupsOf("admin")).containsExactly("process-admin");
            assertThat(passwords.matches("a password", accounts.hashOf("admin").orElseThrow()))
                    .isTrue();
            assertThat(accounts.hashOf("admin").orElseThrow()).startsWith("{argon2}");
        });
    }

    @Test
    void aRefusedStartSaysWhatIsWrongAndWhatToDo() {
        var analysis = ((FailureAnalyzer) new StartRefusedAnalyzer())
                .analyze(new IllegalStateException(StartRefused.noAdministrator()));

        assertThat(analysis.getDescription()).contains("nianlun.admin.password is not given");
        assertThat(analysis.getAction()).contains("NIANLUN_ADMIN_PASSWORD");
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void start(boolean demo, String password) {
        new FirstStart(founding, accounts, transactions, demo, password).afterSingletonsInstantiated();
    }

    /** Everything is put back afterwards: the other tests share the database. */
    private void inAnEmptyDatabase(Runnable test) {
        transaction.executeWithoutResult(status -> {
            for (var table : List.of(
                    "organization_founding",
                    "organization_post",
                    "organization_leader",
                    "organization_person",
                    "organization_office",
                    "organization_unit",
                    "security_account")) jdbc.sql("delete from " + table).update();
            test.run();
            status.setRollbackOnly();
        });
    }
}
