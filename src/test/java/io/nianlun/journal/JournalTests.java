package io.nianlun.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.JourneyTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JournalTests extends JourneyTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    PlatformTransactionManager transactions;

    private final String subject = "test:" + UUID.randomUUID();
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void keepsWhoChangedWhatFromWhatToWhatAndWhy() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("general-1", null, List.of()));

        transaction.executeWithoutResult(status -> journal.record(new Entry(
                "target-agreed",
                subject,
                "2025-1",
                Map.of("target", new BigDecimal("3.10")),
                Map.of("target", new BigDecimal("3.20")),
                "上级调整")));

        assertThat(jdbc.sql(
                                "select person, action, cycle, reason, before ->> 'target' as \"from\", after ->> 'target' as"
                                        + " \"to\" from journal_entry where subject = ? and at > now() - interval '1 hour'")
                        .param(subject)
                        .query()
                        .singleRow())
                .containsEntry("person", "general-1")
                .containsEntry("action", "target-agreed")
                .containsEntry("cycle", "2025-1")
                .containsEntry("reason", "上级调整")
                .containsEntry("from", "3.10")
                .containsEntry("to", "3.20");
    }

    @Test
    void whatTheServerDoesByItselfHasNoPerson() {
        transaction.executeWithoutResult(
                status -> journal.record(new Entry("phase-opened", subject, null, null, null, null)));

        assertThat(jdbc.sql("select count(*) from journal_entry where subject = ? and person is null and before is null"
                                + " and after is null")
                        .param(subject)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aChangeThatDidNotHappenIsNotRecorded() {
        transaction.executeWithoutResult(status -> {
            journal.record(new Entry("phase-opened", subject, null, null, null, null));
            status.setRollbackOnly();
        });

        assertThat(rows()).isZero();
    }

    @Test
    void nothingIsRecordedOutsideTheTransactionOfTheChange() {
        assertThatThrownBy(() -> journal.record(new Entry("phase-opened", subject, null, null, null, null)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatIsRecordedStays() {
        transaction.executeWithoutResult(
                status -> journal.record(new Entry("phase-opened", subject, null, null, null, null)));

        for (var change : List.of(
                "update journal_entry set reason = 'other' where subject = '" + subject + "'",
                "delete from journal_entry where subject = '" + subject + "'",
                "truncate journal_entry"))
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        assertThat(rows()).isEqualTo(1);
    }

    private int rows() {
        return jdbc.sql("select count(*) from journal_entry where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }
}
