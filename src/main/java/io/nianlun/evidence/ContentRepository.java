package io.nianlun.evidence;

import io.nianlun.evidence.Contents.Received;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContentRepository {

    /** Where a file lies and what it is. */
    record Stored(UUID content, String mediaType, long size, String sha256, String title) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ContentRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void begin(UUID content) {
        jdbc.sql("insert into evidence_content (id, used_at) values (:id, :now)")
                .param("id", content)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void add(UUID content, int position, byte[] bytes) {
        jdbc.sql("insert into evidence_piece (content, position, bytes) values (:content, :position, :bytes)")
                .param("content", content)
                .param("position", position)
                .param("bytes", bytes)
                .update();
    }

    /** Null behind the last one. */
    byte[] piece(UUID content, int position) {
        return jdbc.sql("select bytes from evidence_piece where content = :content and position = :position")
                .param("content", content)
                .param("position", position)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    void drop(UUID content) {
        jdbc.sql("delete from evidence_content where id = :id")
                .param("id", content)
                .update();
    }

    /** Keeps a file that has come in, or finds that it was here already; in the transaction that attaches it. */
    UUID keep(Received received) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('evidence-content:' || :sha, 0))")
                .param("sha", received.sha256())
                .query((row, number) -> true)
                .single();
        // a touched row is not swept before this transaction's reference to it is seen
        var known = jdbc.sql("update evidence_content set used_at = :now where sha256 = :sha returning id")
                .param("now", OffsetDateTime.now(clock))
                .param("sha", received.sha256())
                .query(UUID.class)
                .optional();
        if (known.isPresent()) {
            drop(received.content());
            return known.get();
        }
        jdbc.sql("update evidence_content set sha256 = :sha, size = :size, media_type = :type, used_at = :now"
                        + " where id = :id")
                .param("sha", received.sha256())
                .param("size", received.size())
                .param("type", received.kind().mediaType())
                .param("now", OffsetDateTime.now(clock))
                .param("id", received.content())
                .update();
        return received.content();
    }

    /** Removes what nothing refers to and nobody has used for so long; how many files that were. */
    int sweep(Duration grace, int most) {
        return jdbc.sql("delete from evidence_content where id in (select c.id from evidence_content c"
                        + " where c.used_at < :before and not exists (select 1 from evidence_item i"
                        + " where i.content = c.id) order by c.used_at limit :most for update of c skip locked)")
                .param("before", OffsetDateTime.now(clock).minus(grace))
                .param("most", most)
                .update();
    }

    /** Whether this node sweeps now; no other does until the transaction ends. */
    boolean maySweep() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('evidence-sweep', 0))")
                .query(Boolean.class)
                .single();
    }
}
