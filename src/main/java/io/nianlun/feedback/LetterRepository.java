package io.nianlun.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterRepository {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    LetterRepository(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** One round of feedback and the version of the results that it tells of. */
    record Round(int round, int version) {}

    Optional<Round> lastRound(String cycle) {
        return jdbc.sql("select round, version from feedback_letter where cycle = :cycle order by round desc limit 1")
                .param("cycle", cycle)
                .query(Round.class)
                .optional();
    }

    /** Keeps letters in the order of the list: unit and content. */
    void add(String cycle, int round, int version, List<Map.Entry<String, JsonNode>> letters) {
        var position = new int[1];
        batches.batchUpdate(
                "insert into feedback_letter (cycle, round, unit, position, version, content) values (?, ?, ?, ?, ?,"
                        + " cast(? as jsonb))",
                letters,
                AT_ONCE,
                (row, letter) -> {
                    row.setString(1, cycle);
                    row.setInt(2, round);
                    row.setString(3, letter.getKey());
                    row.setInt(4, position[0]++);
                    row.setInt(5, version);
                    row.setString(6, letter.getValue().toString());
                });
    }

    /** Adds the steps of every number in one language, under a name of the content. */
    void explain(String cycle, int round, String name, List<Map.Entry<String, JsonNode>> steps) {
        batches.batchUpdate(
                "update feedback_letter set content = content || jsonb_build_object(?::text, cast(? as jsonb))"
                        + " where cycle = ? and unit = ? and round = ?",
                steps,
                AT_ONCE,
                (row, each) -> {
                    row.setString(1, name);
                    row.setString(2, each.getValue().toString());
                    row.setString(3, cycle);
                    row.setString(4, each.getKey());
                    row.setInt(5, round);
                });
    }

    /** The units that are told in the last round, in the order in which they take part. */
    List<String> unitsOfLastRound(String cycle) {
        return jdbc.sql("select unit from feedback_letter where cycle = :cycle and round = (select max(round) from"
                        + " feedback_letter where cycle = :cycle) order by position")
                .param("cycle", cycle)
                .query(String.class)
                .list();
    }

    /** What a unit was told last; empty where nothing is written for it. */
    Optional<Letter> newest(String cycle, String unit) {
        return jdbc.sql("select cycle, unit, round, version, content, told_at, answer_by, answer from feedback_letter"
                        + " where cycle = :cycle and unit = :unit order by round desc limit 1")
                .param("cycle", cycle)
                .param("unit", unit)
                .query((row, index) -> read(row))
                .optional();
    }

    void told(Letter letter, OffsetDateTime at, OffsetDateTime answerBy) {
        jdbc.sql("update feedback_letter set told_at = :at, answer_by = :by where cycle = :cycle and unit = :unit and"
                        + " round = :round")
                .param("at", at)
                .param("by", answerBy)
                .param("cycle", letter.cycle())
                .param("unit", letter.unit())
                .param("round", letter.round())
                .update();
    }

    /** @param person null where nobody answered in time */
    void answered(Letter letter, String answer, String person, OffsetDateTime at) {
        jdbc.sql("update feedback_letter set answer = :answer, answered_by = :person, answered_at = :at where cycle ="
                        + " :cycle and unit = :unit and round = :round")
                .param("answer", answer)
                .param("person", person)
                .param("at", at)
                .param("cycle", letter.cycle())
                .param("unit", letter.unit())
                .param("round", letter.round())
                .update();
    }

    private Letter read(ResultSet row) throws SQLException {
        try {
            return new Letter(
                    row.getString("cycle"),
                    row.getString("unit"),
                    row.getInt("round"),
                    row.getInt("version"),
                    json.readTree(row.getString("content")),
                    row.getObject("told_at", OffsetDateTime.class),
                    row.getObject("answer_by", OffsetDateTime.class),
                    row.getString("answer"));
        } catch (JsonProcessingException e) {
            throw new SQLException("a letter's content is no JSON", e);
        }
    }
}
