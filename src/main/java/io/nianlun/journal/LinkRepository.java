package io.nianlun.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkRepository {

    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final Clock clock;

    LinkRepository(JdbcTemplate template, Clock clock) {
        this.jdbc = JdbcClient.create(template);
        // a cursor: a million rows never stand in memory at once
        this.streaming = new JdbcTemplate(template.getDataSource());
        this.streaming.setFetchSize(AT_A_TIME);
        this.clock = clock;
    }

    record Head(long link, byte[] hash) {}

    record Link(long link, long entry, byte[] hash) {}

    /** An entry as it is hashed. */
    record Fields(long entry, String[] fields) {}

    /** A link with the entry that it is about; without fields where that entry is gone. */
    record Linked(Link link, String[] fields) {}

    Head head() {
        return jdbc.sql("select link, hash from journal_head").query(Head.class).single();
    }

    /** The end of the chain, held until the transaction ends; empty while another sealer holds it. */
    Optional<Head> hold() {
        return jdbc.sql("select link, hash from journal_head for update skip locked")
                .query(Head.class)
                .optional();
    }

    /** Committed entries without a link, at most so many. */
    List<Fields> unsealed(int atMost) {
        return jdbc.sql("select " + Chain.FIELDS + " from journal_unsealed u join journal_entry e on e.id = u.entry"
                        + " order by u.entry limit :atMost")
                .param("atMost", atMost)
                .query((row, index) -> new Fields(row.getLong("f0"), fields(row)))
                .list();
    }

    void add(List<Link> links) {
        var entries = links.stream().map(Link::entry).toArray(Long[]::new);
        jdbc.sql("insert into journal_link (link, entry, hash, sealed_at)"
                        + " select l, e, h, :at from unnest(:links, :entries, :hashes) as n (l, e, h)")
                .param("links", links.stream().map(Link::link).toArray(Long[]::new))
                .param("entries", entries)
                .param("hashes", links.stream().map(Link::hash).toArray(byte[][]::new))
                .param("at", OffsetDateTime.now(clock))
                .update();
        var last = links.get(links.size() - 1);
        jdbc.sql("update journal_head set link = :link, hash = :hash")
                .param("link", last.link())
                .param("hash", last.hash())
                .update();
        jdbc.sql("delete from journal_unsealed where entry = any(:entries)")
                .param("entries", entries)
                .update();
    }

    /** Whether nobody else works the chain out until the transaction ends. */
    boolean verifiesAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('journal-verification', 0))")
                .query(Boolean.class)
                .single();
    }

    /** From the first on, as long as {@code goesOn} says so. */
    void walk(Predicate<Linked> goesOn) {
        streaming.query(
                "select l.link, l.entry, l.hash, " + Chain.FIELDS
                        + " from journal_link l left join journal_entry e on e.id = l.entry order by l.link",
                (ResultSet rows) -> {
                    var goes = true;
                    while (goes && rows.next()) goes = goesOn.test(linked(rows));
                    return null;
                });
    }

    /** The first entry that has no link and waits for none: no change of the product has written it so. */
    Optional<Long> stray() {
        return jdbc.sql(
                        "select e.id from journal_entry e where not exists (select 1 from journal_link l where l.entry ="
                                + " e.id) and not exists (select 1 from journal_unsealed u where u.entry = e.id) order by e.id"
                                + " limit 1")
                .query(Long.class)
                .optional();
    }

    /** The first entry that waits for its link and is gone. */
    Optional<Long> gone() {
        return jdbc.sql("select u.entry from journal_unsealed u where not exists (select 1 from journal_entry e where"
                        + " e.id = u.entry) order by u.entry limit 1")
                .query(Long.class)
                .optional();
    }

    record Waiting(long count, OffsetDateTime since) {}

    Waiting waiting() {
        return jdbc.sql("select count(*) as count, min(e.at) as since from journal_unsealed u"
                        + " left join journal_entry e on e.id = u.entry")
                .query(Waiting.class)
                .single();
    }

    private static Linked linked(ResultSet row) throws SQLException {
        var link = new Link(row.getLong("link"), row.getLong("entry"), row.getBytes("hash"));
        return new Linked(link, row.getString("f0") == null ? null : fields(row));
    }

    private static String[] fields(ResultSet row) throws SQLException {
        var fields = new String[Chain.FIELD_COUNT];
        for (var i = 0; i < fields.length; i++) fields[i] = row.getString("f" + i);
        return fields;
    }
}
