package io.nianlun.preparation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices of the cycles, their versions, and which units have signed for them. */
@Repository
class NoticeRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;
    private final Clock clock;

    NoticeRepository(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** @param verdict null while nobody decided about it */
    record Version(
            int number, ObjectNode content, String by, String verdict, String reason, OffsetDateTime decidedAt) {}

    /**
     * @param content of the newest version; null before the first
     * @param signed how many of the units have signed for it
     */
    record Notice(
            String id, OffsetDateTime openedAt, OffsetDateTime issuedAt, ObjectNode content, int signed, int units) {}

    record Receipt(String unit, OffsetDateTime sentAt, String signedBy, OffsetDateTime signedAt, Integer attending) {}

    /** A notice as a unit has it; {@code signedBy} and what follows null before it has signed. */
    record Received(
            String id,
            OffsetDateTime issuedAt,
            ObjectNode content,
            String signedBy,
            OffsetDateTime signedAt,
            Integer attending) {}

    String open(String cycle, String by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('notice'), hashtext(?))")
                .param(cycle)
                .query()
                .listOfRows();
        var id = jdbc.sql("select ? || '-n' || (count(*) + 1) from preparation_notice where cycle = ?")
                .params(cycle, cycle)
                .query(String.class)
                .single();
        jdbc.sql("insert into preparation_notice (id, cycle, opened_by, opened_at) values (?, ?, ?, ?)")
                .params(id, cycle, by, now())
                .update();
        return id;
    }

    /** The newest first, 200 at most. */
    List<Notice> of(String cycle) {
        return jdbc.sql("with page as (select id, opened_at, issued_at from preparation_notice where cycle = ?"
                        + " order by opened_at desc, id desc limit 200),"
                        + " newest as (select distinct on (notice) notice, content from preparation_notice_version"
                        + " where notice in (select id from page) order by notice, version desc),"
                        + " counts as (select notice, count(signed_at) as signed, count(*) as units"
                        + " from preparation_receipt where notice in (select id from page) group by notice)"
                        + " select id, opened_at, issued_at, content, coalesce(signed, 0) as signed,"
                        + " coalesce(units, 0) as units from page left join newest n on n.notice = id"
                        + " left join counts c on c.notice = id order by opened_at desc, id desc")
                .param(cycle)
                .query(this::notice)
                .list();
    }

    boolean isOf(String cycle, String notice) {
        return jdbc.sql("select exists (select 1 from preparation_notice where cycle = ? and id = ?)")
                .params(cycle, notice)
                .query(Boolean.class)
                .single();
    }

    Optional<Version> newest(String notice) {
        return jdbc.sql("select * from preparation_notice_version where notice = ? order by version desc limit 1")
                .param(notice)
                .query(this::version)
                .optional();
    }

    void draft(TaskContext task, ObjectNode content) {
        jdbc.sql("insert into preparation_notice_version (notice, version, content, drafted_by, drafted_at)"
                        + " select :notice, coalesce(max(version), 0) + 1, cast(:content as jsonb), :by, :at"
                        + " from preparation_notice_version where notice = :notice")
                .param("notice", task.subject())
                .param("content", content.toString())
                .param("by", task.person())
                .param("at", now())
                .update();
    }

    void decide(TaskContext task, int version, TaskSubmitted.Decision decision) {
        jdbc.sql("update preparation_notice_version set verdict = ?, reason = ?, decided_by = ?, decided_at = ?"
                        + " where notice = ? and version = ?")
                .params(decision.choice(), decision.reason(), task.person(), now(), task.subject(), version)
                .update();
    }

    /** Whether it was not issued before: then it is now, to these units. */
    boolean issue(String notice, List<String> units) {
        var first = jdbc.sql("update preparation_notice set issued_at = ? where id = ? and issued_at is null")
                        .params(now(), notice)
                        .update()
                == 1;
        if (!first) return false;
        var position = new int[1];
        batches.batchUpdate(
                "insert into preparation_receipt (notice, unit, position) values (?, ?, ?)",
                units,
                1000,
                (row, unit) -> {
                    row.setString(1, notice);
                    row.setString(2, unit);
                    row.setInt(3, position[0]++);
                });
        return true;
    }

    /** Marks the next units as sent to and gives them, in their order. */
    List<String> sendNext(String notice, int atMost) {
        return jdbc.sql("with next as (select unit from preparation_receipt where notice = :notice and sent_at is null"
                        + " order by position limit :most for update) update preparation_receipt r set sent_at = :at"
                        + " from next where r.notice = :notice and r.unit = next.unit returning r.unit")
                .param("notice", notice)
                .param("most", atMost)
                .param("at", now())
                .query(String.class)
                .list();
    }

    boolean anyUnsent(String notice) {
        return jdbc.sql("select exists (select 1 from preparation_receipt where notice = ? and sent_at is null)")
                .param(notice)
                .query(Boolean.class)
                .single();
    }

    /** @param attending how many of the unit attend a training; null where nobody was asked */
    void sign(TaskContext task, Integer attending) {
        jdbc.sql("update preparation_receipt set signed_by = ?, signed_at = ?, attending = ?"
                        + " where notice = ? and unit = ?")
                .params(task.person(), now(), attending, task.subject(), task.unit())
                .update();
    }

    /** What was issued to a unit in a cycle, the newest first, 200 at most. */
    List<Received> received(String cycle, String unit) {
        return jdbc.sql("select n.id, n.issued_at, v.content, r.sent_at, r.signed_by, r.signed_at, r.attending"
                        + " from preparation_receipt r join preparation_notice n on n.id = r.notice"
                        + " join lateral (select content from preparation_notice_version where notice = n.id"
                        + " order by version desc limit 1) v on true"
                        + " where r.unit = :unit and n.cycle = :cycle and r.sent_at is not null"
                        + " order by n.issued_at desc, n.id desc limit 200")
                .param("unit", unit)
                .param("cycle", cycle)
                .query((row, index) -> new Received(
                        row.getString("id"),
                        row.getObject("issued_at", OffsetDateTime.class),
                        content(row),
                        row.getString("signed_by"),
                        row.getObject("signed_at", OffsetDateTime.class),
                        row.getObject("attending", Integer.class)))
                .list();
    }

    List<Receipt> receipts(String notice) {
        return jdbc.sql(
                        "select unit, sent_at, signed_by, signed_at, attending from preparation_receipt where notice = ?"
                                + " order by position")
                .param(notice)
                .query(Receipt.class)
                .list();
    }

    private Notice notice(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getString("id"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("issued_at", OffsetDateTime.class),
                row.getString("content") == null ? null : content(row),
                row.getInt("signed"),
                row.getInt("units"));
    }

    private Version version(ResultSet row, int index) throws SQLException {
        return new Version(
                row.getInt("version"),
                content(row),
                row.getString("drafted_by"),
                row.getString("verdict"),
                row.getString("reason"),
                row.getObject("decided_at", OffsetDateTime.class));
    }

    private ObjectNode content(ResultSet row) throws SQLException {
        try {
            return (ObjectNode) json.readTree(row.getString("content"));
        } catch (JsonProcessingException unreadable) {
            throw new SQLException("a notice's content is no JSON", unreadable);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
