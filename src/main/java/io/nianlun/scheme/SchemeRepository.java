package io.nianlun.scheme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SchemeRepository {

    private static final String ROW =
            "select id, version, title, document::text, origin, published_at, published_by from scheme_version";

    private final JdbcClient jdbc;

    // A mapper of its own: what was published comes back digit for digit.
    private final ObjectMapper json = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    SchemeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Origin {
        SEED,
        PERSON
    }

    record Version(
            String id,
            int version,
            String title,
            JsonNode document,
            Origin origin,
            Instant publishedAt,
            String publishedBy) {}

    /** Callers that publish one scheme wait for each other until the transaction ends. */
    void hold(String id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('scheme'), hashtext(?))")
                .param(id)
                .query()
                .listOfRows();
    }

    void insert(Version version) {
        jdbc.sql("insert into scheme_version (id, version, title, document, origin, published_at, published_by)"
                        + " values (?, ?, ?, ?::json, ?, ?, ?)")
                .params(
                        version.id(),
                        version.version(),
                        version.title(),
                        version.document().toString(),
                        version.origin() == Origin.SEED ? "seed" : "person",
                        version.publishedAt().atOffset(ZoneOffset.UTC),
                        version.publishedBy())
                .update();
    }

    Optional<Version> newest(String id) {
        return jdbc.sql(ROW + " where id = ? order by version desc limit 1")
                .param(id)
                .query(this::version)
                .optional();
    }

    Optional<Version> one(String id, int version) {
        return jdbc.sql(ROW + " where id = ? and version = ?")
                .params(id, version)
                .query(this::version)
                .optional();
    }

    /** The newest version of every scheme, 500 at most. */
    List<Version> newestOfAll() {
        return jdbc.sql("select distinct on (id) id, version, title, document::text, origin, published_at,"
                        + " published_by from scheme_version order by id, version desc limit 500")
                .query(this::version)
                .list();
    }

    /** Every version without its document, the newest of each scheme first; a thousand at most. */
    List<SchemeVersion> history() {
        return jdbc.sql("select id, version, title, origin = 'seed' as seed, published_at, published_by"
                        + " from scheme_version order by id, version desc limit 1000")
                .query((row, number) -> new SchemeVersion(
                        row.getString("id"),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getBoolean("seed"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getString("published_by")))
                .list();
    }

    private Version version(ResultSet row, int number) throws SQLException {
        try {
            return new Version(
                    row.getString("id"),
                    row.getInt("version"),
                    row.getString("title"),
                    json.readTree(row.getString("document")),
                    row.getString("origin").equals("seed") ? Origin.SEED : Origin.PERSON,
                    row.getObject("published_at", OffsetDateTime.class).toInstant(),
                    row.getString("published_by"));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
