package io.nianlun.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.inbox.TaskContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BallotRepository {

    private static final TypeReference<LinkedHashMap<String, Long>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    BallotRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param task null where nobody typed it: the readings were put together */
    int add(String cycle, TaskContext task, Reading reading, List<Ballot> ballots) {
        var version = jdbc.sql("insert into survey_entry (cycle, version, task, entered_by, entered_at, reading)"
                        + " values (:cycle, (select coalesce(max(version), 0) + 1 from survey_entry"
                        + " where cycle = :cycle), :task, :by, :at, :reading) returning version")
                .param("cycle", cycle)
                .param("task", task == null ? null : task.task())
                .param("by", task == null ? null : task.person())
                .param("at", OffsetDateTime.now(clock))
                .param("reading", reading.word())
                .query(Integer.class)
                .single();
        for (var line = 0; line < ballots.size(); line++) {
            var ballot = ballots.get(line);
            jdbc.sql("insert into survey_ballot (cycle, version, line, unit, indicator, layer, counts)"
                            + " values (:cycle, :version, :line, :unit, :indicator, :layer, cast(:counts as jsonb))")
                    .param("cycle", cycle)
                    .param("version", version)
                    .param("line", line)
                    .param("unit", ballot.unit())
                    .param("indicator", ballot.indicator())
                    .param("layer", ballot.layer())
                    .param("counts", written(ballot.counts()))
                    .update();
        }
        return version;
    }

    /** Who gave the newest counts of a reading. */
    Optional<String> reader(String cycle, Reading reading) {
        return jdbc.sql("select entered_by from survey_entry where cycle = :cycle and reading = :reading"
                        + " order by version desc limit 1")
                .param("cycle", cycle)
                .param("reading", reading.word())
                .query(String.class)
                .optional();
    }

    void close(String cycle, int version) {
        jdbc.sql("update survey_entry set closed_at = :at where cycle = :cycle and version = :version"
                        + " and closed_at is null")
                .param("at", OffsetDateTime.now(clock))
                .param("cycle", cycle)
                .param("version", version)
                .update();
    }

    /** The newest counts of a reading; none where nobody has read yet. */
    List<Ballot> newest(String cycle, Reading reading) {
        return of(cycle, reading, " and reading = :reading");
    }

    /** The ballots of the last closed version. */
    List<Ballot> closed(String cycle) {
        return of(cycle, Reading.SETTLED, " and closed_at is not null");
    }

    private List<Ballot> of(String cycle, Reading reading, String which) {
        return jdbc.sql("select unit, indicator, layer, counts from survey_ballot where cycle = :cycle and version ="
                        + " (select max(version) from survey_entry where cycle = :cycle" + which + ") order by line")
                .param("cycle", cycle)
                .param("reading", reading.word())
                .query((row, index) -> new Ballot(
                        row.getString("unit"),
                        row.getString("indicator"),
                        row.getString("layer"),
                        counts(row.getString("counts"))))
                .list();
    }

    private Map<String, Long> counts(String counts) throws SQLException {
        try {
            return json.readValue(counts, COUNTS);
        } catch (JsonProcessingException e) {
            throw new SQLException("a ballot's counts are no JSON", e);
        }
    }

    private String written(Map<String, Long> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("counts that cannot be written as JSON", e);
        }
    }
}
