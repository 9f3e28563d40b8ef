package io.nianlun.modeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who released which deployment, and why. */
@Repository
class ReleaseRepository {

    private final JdbcClient jdbc;

    ReleaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param proposedBy who asked for it, with the reason; {@code releasedBy} who let it happen */
    record Release(String deployment, String draft, String reason, String proposedBy, String releasedBy, Instant at) {}

    void insert(String deployment, Draft draft, String releasedBy, Instant at) {
        jdbc.sql("insert into modeling_release (deployment, draft, subject, reason, proposed_by, released_by,"
                        + " released_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        deployment,
                        draft.id(),
                        draft.subject(),
                        draft.reason(),
                        draft.proposedBy(),
                        releasedBy,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By deployment; the newest thousand. */
    Map<String, Release> all() {
        var releases = new HashMap<String, Release>();
        jdbc.sql("select deployment, draft, reason, proposed_by, released_by, released_at from modeling_release"
                        + " order by released_at desc limit 1000")
                .query((RowCallbackHandler) row -> releases.put(row.getString("deployment"), release(row)));
        return releases;
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getString("deployment"),
                row.getString("draft"),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getString("released_by"),
                row.getObject("released_at", OffsetDateTime.class).toInstant());
    }
}
