package io.nianlun.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.journal.Verification.Anchor;
import io.nianlun.journal.Verification.Broken;
import io.nianlun.journal.Verification.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class JournalChainTests extends JourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    Sealer sealer;

    @Autowired
    Verification verification;

    @Autowired
    LinkRepository links;

    @Autowired
    PlatformTransactionManager transactions;

    private final String subject = "test:" + UUID.randomUUID();
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void whatCommittedIsLinkedOnceAndTheChainHolds() {
        var first = written("一");
        var second = written("二");

        assertThat(linkOf(second)).isEqualTo(linkOf(first) + 1);
        assertThat(verification.verify(null).broken()).isNull();
    }

    @Test
    void aLateCommitWithALowerNumberIsLinkedBehindWhatWasSealedBefore() throws Exception {
        var recorded = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var worker = Executors.newSingleThreadExecutor();
        try {
            var slow = worker.submit(() -> transaction.execute(status -> {
                var entry = recorded("慢");
                recorded.countDown();
                await(mayCommit);
                return entry;
            }));
            assertThat(recorded.await(20, TimeUnit.SECONDS)).isTrue();
            var quick = written("快");
            assertThat(linkOf(quick)).isPositive();
            mayCommit.countDown();
            var late = slow.get(20, TimeUnit.SECONDS);

            sealed(late);

            assertThat(late).isLessThan(quick);
            assertThat(linkOf(late)).isGreaterThan(linkOf(quick));
            assertThat(verification.verify(null).broken()).isNull();
        } finally {
            mayCommit.countDown();
            worker.shutdownNow();
        }
    }

    @Test
    void whatRolledBackIsNeverLinked() {
        var before = verification.verify(null).unsealed().count();

        transaction.executeWithoutResult(status -> {
            recorded("无");
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from journal_unsealed u left join journal_entry e on e.id = u.entry where"
                                + " e.id is null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(before).isNotNegative();
    }

    @Test
    void manySealersAtOnceDoubleNothing() throws Exception {
        var nodes = Executors.newFixedThreadPool(4);
        try {
            for (var i = 0; i < 40; i++) {
                transaction.executeWithoutResult(status -> recorded("多"));
                for (var node = 0; node < 4; node++)
                    nodes.submit(() -> new Sealer(links, new TransactionTemplate(transactions)).seal());
            }
            nodes.shutdown();
            assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            sealed(lastOf(subject));

            assertThat(jdbc.sql("select count(*) from journal_link l join journal_entry e on e.id = l.entry where"
                                    + " e.subject = ?")
                            .param(subject)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(40);
            assertThat(verification.verify(null).broken()).isNull();
        } finally {
            nodes.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person = coalesce(person, '') || 'x'",
                "reason = 'x'",
                "reason = ''",
                "action = 'phase-closed'",
                "subject = subject || 'x'",
                "cycle = 'x'",
                "at = at + interval '1 microsecond'",
                "before = '{\"target\": 3.1}'",
                "after = '{\"target\": 3.21}'",
                "on_behalf_of = 'x'"
            })
    void oneChangedFieldOfOneEntryIsNamed(String change) {
        var entry = written("据实");

        var broken = afterTampering("update journal_entry set " + change + " where id = " + entry);

        assertThat(broken).isEqualTo(new Broken("entry-changed", linkOf(entry), entry));
    }

    @Test
    void aTextThatMovedFromOneFieldIntoTheNextIsNamed() {
        var entry = written("据实");

        var broken = afterTampering(
                "update journal_entry set action = 'test', subject = 'a:' || subject where id = " + entry);

        assertThat(broken.link()).isEqualTo(linkOf(entry));
    }

    @Test
    void anEntryThatWasDeletedIsNamed() {
        var entry = written("据实");

        assertThat(afterTampering("delete from journal_entry where id = " + entry))
                .isEqualTo(new Broken("entry-missing", linkOf(entry), entry));
    }

    @Test
    void twoEntriesThatChangedPlacesAreNamed() {
        var first = written("一");
        var second = written("二");
        var place = linkOf(first);

        var broken = afterTampering(
                "delete from journal_link where link in (%d, %d)".formatted(place, place + 1),
                "insert into journal_link select %d + case entry when %d then 1 else 0 end, entry, hash, now() from"
                                .formatted(place, first)
                        + " (select e.id as entry, decode(repeat('00', 32), 'hex') as hash from journal_entry e where"
                        + " e.id in (%d, %d)) x".formatted(first, second));

        assertThat(broken).isEqualTo(new Broken("entry-changed", place, second));
    }

    @Test
    void anEntryThatWasPutInBesideTheProductIsNamed() {
        written("据实");
        var forged = new long[1];

        var broken = tampered(() -> {
            forged[0] = jdbc.sql("insert into journal_entry (at, action, subject) values (now(), 'x', ?) returning id")
                    .param(subject)
                    .query(Long.class)
                    .single();
        });

        assertThat(broken).isEqualTo(new Broken("entry-unlinked", null, forged[0]));
    }

    @Test
    void aLinkThatWasTakenOutIsNamed() {
        var first = linkOf(written("一"));
        written("二");

        assertThat(afterTampering("delete from journal_link where link = " + first))
                .isEqualTo(new Broken("link-missing", first, null));
    }

    @Test
    void anEndThatWasCutOffShows() {
        var last = written("末");
        var link = linkOf(last);

        assertThat(afterTampering(
                        "delete from journal_link where link >= " + link,
                        "delete from journal_entry where id >= " + last))
                .isEqualTo(new Broken("link-missing", link, null));
    }

    @Test
    void anEndThatWasCutOffWithItsHeadShowsByTheAnchorThatSomebodyKept() {
        var last = written("末");
        var link = linkOf(last);
        var kept = new Anchor(link, hashOf(link));

        assertThat(verification.verify(kept).broken()).isNull();
        assertThat(tampered(
                        kept,
                        "delete from journal_entry where id in (select entry from journal_link where link >= " + link
                                + ")",
                        "delete from journal_unsealed",
                        "delete from journal_link where link >= " + link,
                        "update journal_head set link = %d, hash = (select hash from journal_link where link = %d)"
                                .formatted(link - 1, link - 1)))
                .isEqualTo(new Broken("anchor-differs", link, null));
        assertThat(verification.verify(new Anchor(link, "00".repeat(32))).broken())
                .isEqualTo(new Broken("anchor-differs", link, last));
    }

    @Test
    void theDatabaseItselfRefusesToChangeLinksAndToMoveTheHeadBack() {
        written("据实");

        for (var change : List.of(
                "update journal_link set entry = 0 where link = 1",
                "delete from journal_link",
                "truncate journal_link",
                "update journal_head set link = 0",
                "delete from journal_head",
                "truncate journal_head"))
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("refused");
    }

    @Test
    void aChangedByteIsNamedOverHttpAndNobodyElseMayAsk() {
        var entry = written("据实");
        var audit = new Caller(server(), "audit-group-1");
        try {
            goingRound("update journal_entry set reason = '掘实' where id = " + entry);

            var report = audit.post("/api/journal/verify", null).ok();

            assertThat(report.path("intact").asBoolean()).isFalse();
            assertThat(report.path("broken").path("fault").asText()).isEqualTo("entry-changed");
            assertThat(report.path("broken").path("entry").asLong()).isEqualTo(entry);
            assertThat(report.path("broken").path("link").asLong()).isEqualTo(linkOf(entry));
        } finally {
            goingRound("update journal_entry set reason = '据实' where id = " + entry);
        }
        assertThat(audit.post("/api/journal/verify", null).ok().path("intact").asBoolean())
                .isTrue();
        for (var person : List.of("general-1", "transport-contact", "lead-1"))
            for (var answer : List.of(
                    new Caller(server(), person).post("/api/journal/verify", null),
                    new Caller(server(), person).get("/api/journal")))
                assertThat(answer.status()).as(person).isEqualTo(403);
    }

    @Test
    void onlyOneVerificationRunsAtATime() {
        var audit = new Caller(server(), "audit-group-1");

        transaction.executeWithoutResult(status -> {
            assertThat(links.verifiesAlone()).isTrue();
            var answer = audit.post("/api/journal/verify", null);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body().path("code").asText()).isEqualTo("journal-verification-running");
        });

        assertThat(audit.post("/api/journal/verify", null).status()).isEqualTo(200);
    }

    @Test
    void noLinkIsReadBehindTheOneThatEndsTheWalk() {
        written("一");
        written("二");
        var read = new AtomicInteger();

        transaction.executeWithoutResult(status -> links.walk(one -> {
            read.incrementAndGet();
            return false;
        }));

        assertThat(read).hasValue(1);
    }

    @Test
    void anAnchorThatIsNoHashIsRefused() {
        var answer = new Caller(server(), "admin").post("/api/journal/verify", Map.of("link", 1, "hash", "x"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("path").asText()).isEqualTo("/hash");
    }

    @Test
    void theListIsReadPageByPageAndFiltered() {
        var first = written("一");
        var second = written("二");
        var third = written("三");
        var supervisor = new Caller(server(), "supervisor");

        var page = supervisor.get("/api/journal?limit=2&subject=" + subject).ok();
        var rest = supervisor
                .get("/api/journal?limit=2&subject=" + subject + "&after="
                        + page.path("next").asText().replace("+", "%2B"))
                .ok();

        assertThat(page.path("items"))
                .extracting(item -> item.path("id").asLong())
                .containsExactly(third, second);
        assertThat(rest.path("items"))
                .extracting(item -> item.path("id").asLong())
                .containsExactly(first);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(page.path("items").get(0).path("link").asLong()).isEqualTo(linkOf(third));
        assertThat(page.path("items").get(0).path("after").path("target").decimalValue())
                .isEqualByComparingTo("3.20");
        for (var other : List.of("cycle=2025-none", "person=nobody", "action=never-done", "to=2000-01-01T00:00:00Z"))
            assertThat(supervisor
                            .get("/api/journal?subject=" + subject + "&" + other)
                            .ok()
                            .path("items"))
                    .as(other)
                    .isEmpty();
        for (var broken : List.of("limit=0", "after=x", "after=2026-01-01T00:00:00Z_x"))
            assertThat(supervisor.get("/api/journal?" + broken).status())
                    .as(broken)
                    .isEqualTo(422);
    }

    private long written(String reason) {
        var entry = transaction.execute(status -> recorded(reason));
        sealed(entry);
        return entry;
    }

    private long recorded(String reason) {
        journal.record(new Entry("phase-opened", subject, null, Map.of("target", 3), Map.of("target", 3.20), reason));
        return lastOf(subject);
    }

    private long lastOf(String subject) {
        return jdbc.sql("select max(id) from journal_entry where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    /** The server's own sealer may hold the head just now. */
    private void sealed(long entry) {
        var end = Instant.now().plus(PATIENCE);
        while (links(entry).isEmpty()) {
            assertThat(Instant.now()).as("not sealed in time").isBefore(end);
            sealer.seal();
        }
    }

    private long linkOf(long entry) {
        return links(entry).get(0);
    }

    private List<Long> links(long entry) {
        return jdbc.sql("select link from journal_link where entry = ?")
                .param(entry)
                .query(Long.class)
                .list();
    }

    private String hashOf(long link) {
        return HexFormat.of()
                .formatHex(jdbc.sql("select hash from journal_link where link = ?")
                        .param(link)
                        .query(byte[].class)
                        .single());
    }

    private Broken afterTampering(String... changes) {
        return tampered(null, changes);
    }

    private Broken tampered(Anchor anchor, String... changes) {
        return tampered(anchor, () -> {
            for (var change : changes) jdbc.sql(change).update();
        });
    }

    private Broken tampered(Runnable change) {
        return tampered((Anchor) null, change);
    }

    /** What verification says in a transaction that goes round the triggers and is then rolled back. */
    private Broken tampered(Anchor anchor, Runnable change) {
        var one = new TransactionTemplate(transactions);
        one.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return one.execute(status -> {
                    status.setRollbackOnly();
                    jdbc.sql("set local session_replication_role = replica").update();
                    change.run();
                    Report report = verification.verify(anchor);
                    return report;
                })
                .broken();
    }

    private void goingRound(String change) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(change).update();
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
