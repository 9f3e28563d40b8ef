package io.nianlun.selfreview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.evidence.DocumentNumber;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted.Decision;
import io.nianlun.selfreview.Review.Reported;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewRepository {

    private static final String ACCEPTED = "with accepted as (select distinct on (unit) cycle, unit, version"
            + " from selfreview_review where cycle = :cycle and accepted_at is not null order by unit, version desc) ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ReviewRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The version that a task's submission is: a new one, unless a field of the same form has begun it. */
    int begin(TaskContext task) {
        jdbc.sql("insert into selfreview_review (cycle, unit, version, task, content, written_by, written_at)"
                        + " values (:cycle, :unit, (select coalesce(max(version), 0) + 1 from selfreview_review"
                        + " where cycle = :cycle and unit = :unit), :task, '{}', :by, :at)"
                        + " on conflict (task) do nothing")
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("task", task.task())
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .update();
        return jdbc.sql("select version from selfreview_review where task = :task")
                .param("task", task.task())
                .query(Integer.class)
                .single();
    }

    void report(TaskContext task, int version, Reported reported) {
        jdbc.sql("insert into selfreview_actual (cycle, unit, version, indicator, actual, note, own_score, own_reason)"
                        + " values (:cycle, :unit, :version, :indicator, :actual, :note, :ownScore, :ownReason)")
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("version", version)
                .param("indicator", reported.indicator())
                .param("actual", reported.actual())
                .param("note", reported.note())
                .param("ownScore", reported.ownScore())
                .param("ownReason", reported.ownReason())
                .update();
    }

    void claim(TaskContext task, int version, int position, Claim claim) {
        jdbc.sql("insert into selfreview_claim (cycle, unit, version, id, position, adjustment, title, document,"
                        + " document_key, issued_by, level, issued_on, points, note) values (:cycle, :unit, :version,"
                        + " :id, :position, :adjustment, :title, :document, :key, :issuedBy, :level, :date, :points,"
                        + " :note)")
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("version", version)
                .param("id", claim.id())
                .param("position", position)
                .param("adjustment", claim.adjustment())
                .param("title", claim.title())
                .param("document", claim.document())
                .param("key", DocumentNumber.keyOf(claim.document()))
                .param("issuedBy", claim.issuedBy())
                .param("level", claim.level())
                .param("date", claim.date())
                .param("points", claim.points())
                .param("note", claim.note())
                .update();
    }

    void describe(TaskContext task, ObjectNode content, boolean late) {
        jdbc.sql("update selfreview_review set content = cast(:content as jsonb), late = :late where task = :task")
                .param("content", content.toString())
                .param("late", late)
                .param("task", task.task())
                .update();
    }

    void decide(TaskContext task, int version, Decision decision) {
        jdbc.sql("insert into selfreview_verdict (task, cycle, unit, version, choice, reason, decided_by, decided_at)"
                        + " values (:task, :cycle, :unit, :version, :choice, :reason, :by, :at)")
                .param("task", task.task())
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("version", version)
                .param("choice", decision.choice())
                .param("reason", decision.reason())
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The last decision about one version. */
    Optional<Decision> lastDecision(String cycle, String unit, int version) {
        return jdbc.sql("select choice, reason from selfreview_verdict where cycle = :cycle and unit = :unit"
                        + " and version = :version order by decided_at desc limit 1")
                .param("cycle", cycle)
                .param("unit", unit)
                .param("version", version)
                .query(Decision.class)
                .optional();
    }

    void accept(String cycle, String unit, int version) {
        jdbc.sql("update selfreview_review set accepted_at = :at where cycle = :cycle and unit = :unit"
                        + " and version = :version and accepted_at is null")
                .param("at", OffsetDateTime.now(clock))
                .param("cycle", cycle)
                .param("unit", unit)
                .param("version", version)
                .update();
    }

    /** The newest of a unit, whatever became of it. */
    Optional<Review> newest(String cycle, String unit) {
        return one(cycle, unit, "true", Integer.MAX_VALUE);
    }

    /** The last one before a version. */
    Optional<Review> before(String cycle, String unit, int version) {
        return one(cycle, unit, "true", version - 1);
    }

    private Optional<Review> one(String cycle, String unit, String which, int upTo) {
        return jdbc.sql("select * from selfreview_review where cycle = :cycle and unit = :unit and version <= :upTo"
                        + " and " + which + " order by version desc limit 1")
                .param("cycle", cycle)
                .param("unit", unit)
                .param("upTo", upTo)
                .query((row, index) -> review(row))
                .optional();
    }

    /** What every unit reported in its last accepted review. */
    Map<String, List<Reported>> acceptedActuals(String cycle) {
        var reported = new LinkedHashMap<String, List<Reported>>();
        jdbc.sql(ACCEPTED + "select unit, a.indicator, a.actual, a.note, a.own_score, a.own_reason from accepted"
                        + " left join selfreview_actual a using (cycle, unit, version)"
                        + " order by unit, indicator")
                .param("cycle", cycle)
                .query(row -> {
                    var list = reported.computeIfAbsent(row.getString("unit"), unit -> new ArrayList<>());
                    if (row.getString("indicator") != null) list.add(reported(row));
                });
        return reported;
    }

    /** What every unit claimed in its last accepted review; a unit that claimed nothing is absent. */
    Map<String, List<Claim>> acceptedClaims(String cycle) {
        var claimed = new LinkedHashMap<String, List<Claim>>();
        jdbc.sql(ACCEPTED + "select c.* from accepted join selfreview_claim c using (cycle, unit, version)"
                        + " order by c.unit, c.position")
                .param("cycle", cycle)
                .query(row -> {
                    claimed.computeIfAbsent(row.getString("unit"), unit -> new ArrayList<>())
                            .add(claim(row));
                });
        return claimed;
    }

    private Review review(ResultSet row) throws SQLException {
        var cycle = row.getString("cycle");
        var unit = row.getString("unit");
        var version = row.getInt("version");
        try {
            return new Review(
                    unit,
                    version,
                    (ObjectNode) json.readTree(row.getString("content")),
                    row.getBoolean("late"),
                    row.getString("written_by"),
                    row.getObject("written_at", OffsetDateTime.class),
                    rowsOf("selfreview_claim", "position", cycle, unit, version, ReviewRepository::claim),
                    rowsOf("selfreview_actual", "indicator", cycle, unit, version, ReviewRepository::reported));
        } catch (JsonProcessingException e) {
            throw new SQLException("a self-review's content is no JSON", e);
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rowsOf(String table, String order, String cycle, String unit, int version, Reading<T> reading) {
        return jdbc.sql("select * from " + table + " where cycle = :cycle and unit = :unit and version = :version"
                        + " order by " + order)
                .param("cycle", cycle)
                .param("unit", unit)
                .param("version", version)
                .query((row, index) -> reading.of(row))
                .list();
    }

    private static Reported reported(ResultSet row) throws SQLException {
        return new Reported(
                row.getString("indicator"),
                row.getBigDecimal("actual"),
                row.getString("note"),
                row.getBigDecimal("own_score"),
                row.getString("own_reason"));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getString("id"),
                row.getString("adjustment"),
                row.getString("title"),
                row.getString("document"),
                row.getString("issued_by"),
                row.getString("level"),
                row.getObject("issued_on", LocalDate.class),
                row.getBigDecimal("points"),
                row.getString("note"));
    }
}
