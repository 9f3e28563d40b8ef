package io.nianlun.modeling;

import io.nianlun.modeling.Draft.Origin;
import io.nianlun.modeling.Draft.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts with their files, and who has them open. */
@Repository
class DraftRepository {

    private static final int MOST = 500;
    private static final String COLUMNS = "id, feature, subject, title, origin, base, state, revision, created_at,"
            + " created_by, changed_at, changed_by, proposed_at, proposed_by, reason";

    private final JdbcClient jdbc;

    DraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Draft draft, Map<String, byte[]> files) {
        jdbc.sql("insert into modeling_draft (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft.id(),
                        draft.feature(),
                        draft.subject(),
                        draft.title(),
                        draft.origin().word(),
                        draft.base(),
                        draft.state().word(),
                        draft.revision(),
                        at(draft.createdAt()),
                        draft.createdBy(),
                        at(draft.changedAt()),
                        draft.changedBy(),
                        at(draft.proposedAt()),
                        draft.proposedBy(),
                        draft.reason())
                .update();
        insertFiles(draft.id(), files);
    }

    void update(Draft draft) {
        jdbc.sql(
                        "update modeling_draft set title = ?, base = ?, state = ?, revision = ?, changed_at = ?, changed_by = ?,"
                                + " proposed_at = ?, proposed_by = ?, reason = ? where id = ?")
                .params(
                        draft.title(),
                        draft.base(),
                        draft.state().word(),
                        draft.revision(),
                        at(draft.changedAt()),
                        draft.changedBy(),
                        at(draft.proposedAt()),
                        draft.proposedBy(),
                        draft.reason(),
                        draft.id())
                .update();
    }

    void replaceFiles(String draft, Map<String, byte[]> files) {
        jdbc.sql("delete from modeling_draft_file where draft = ?").param(draft).update();
        insertFiles(draft, files);
    }

    private void insertFiles(String draft, Map<String, byte[]> files) {
        files.forEach(
                (name, content) -> jdbc.sql("insert into modeling_draft_file (draft, name, content) values (?, ?, ?)")
                        .params(draft, name, content)
                        .update());
    }

    Map<String, byte[]> files(String draft) {
        var files = new TreeMap<String, byte[]>();
        jdbc.sql("select name, content from modeling_draft_file where draft = ?")
                .param(draft)
                .query((RowCallbackHandler) row -> files.put(row.getString("name"), row.getBytes("content")));
        return files;
    }

    Optional<Draft> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from modeling_draft where id = ?")
                .param(id)
                .query(DraftRepository::draft)
                .optional();
    }

    /** Takes the row until the transaction ends: two saves at once are one after the other. */
    Optional<Draft> lock(String id) {
        return jdbc.sql("select " + COLUMNS + " from modeling_draft where id = ? for update")
                .param(id)
                .query(DraftRepository::draft)
                .optional();
    }

    /** A person's own unreleased draft about a subject, the newest. */
    Optional<Draft> lockOwn(String subject, String person) {
        return jdbc.sql("select " + COLUMNS + " from modeling_draft where subject = ? and changed_by = ?"
                        + " and state <> 'released' order by changed_at desc limit 1 for update")
                .params(subject, person)
                .query(DraftRepository::draft)
                .optional();
    }

    /** What is not released, the newest change first; 500 at most. */
    List<Draft> open() {
        return jdbc.sql("select " + COLUMNS + " from modeling_draft where state <> 'released'"
                        + " order by changed_at desc limit " + MOST)
                .query(DraftRepository::draft)
                .list();
    }

    void delete(String id) {
        jdbc.sql("delete from modeling_draft where id = ?").param(id).update();
    }

    void seen(String draft, String person, Instant now) {
        jdbc.sql("insert into modeling_presence (draft, person, seen_at) values (?, ?, ?)"
                        + " on conflict (draft, person) do update set seen_at = excluded.seen_at")
                .params(draft, person, at(now))
                .update();
    }

    List<String> present(String draft, Instant since) {
        return jdbc.sql("select person from modeling_presence where draft = ? and seen_at >= ? order by person")
                .params(draft, at(since))
                .query(String.class)
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getString("id"),
                row.getString("feature"),
                row.getString("subject"),
                row.getString("title"),
                Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                row.getString("base"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("revision"),
                instant(row, "created_at"),
                row.getString("created_by"),
                instant(row, "changed_at"),
                row.getString("changed_by"),
                instant(row, "proposed_at"),
                row.getString("proposed_by"),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
