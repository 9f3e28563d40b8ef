package io.nianlun.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CorrectionRepository {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CorrectionRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Correction correction) {
        jdbc.sql("insert into scoring_correction (id, cycle, unit, indicator, base_version, sent, reason, asked_by,"
                        + " asked_at) values (:id, :cycle, :unit, :indicator, :base, cast(:sent as jsonb), :reason,"
                        + " :by, :at)")
                .param("id", correction.id())
                .param("cycle", correction.cycle())
                .param("unit", correction.unit())
                .param("indicator", correction.indicator())
                .param("base", correction.baseVersion())
                .param("sent", correction.sent().toString())
                .param("reason", correction.reason())
                .param("by", correction.askedBy())
                .param("at", correction.askedAt())
                .update();
    }

    /** Whoever asks again means the later figure: what waited for the same one waits no more. */
    void replace(String cycle, String unit, String indicator, String person, OffsetDateTime at) {
        jdbc.sql("update scoring_correction set state = 'replaced', decided_by = :by, decided_at = :at"
                        + " where cycle = :cycle and unit = :unit and indicator = :indicator and state = 'waiting'")
                .param("cycle", cycle)
                .param("unit", unit)
                .param("indicator", indicator)
                .param("by", person)
                .param("at", at)
                .update();
    }

    void decide(UUID id, String state, String person, OffsetDateTime at, String opinion) {
        jdbc.sql("update scoring_correction set state = :state, decided_by = :by, decided_at = :at, opinion = :opinion"
                        + " where id = :id")
                .param("id", id)
                .param("state", state)
                .param("by", person)
                .param("at", at)
                .param("opinion", opinion)
                .update();
    }

    Optional<Correction> one(String cycle, UUID id) {
        return jdbc.sql("select * from scoring_correction where cycle = :cycle and id = :id")
                .param("cycle", cycle)
                .param("id", id)
                .query((row, index) -> read(row))
                .optional();
    }

    /** What waits first, then what was decided, the newest first. */
    List<Correction> of(String cycle, int most) {
        return jdbc.sql("select * from scoring_correction where cycle = :cycle"
                        + " order by state = 'waiting' desc, asked_at desc, id limit :most")
                .param("cycle", cycle)
                .param("most", most)
                .query((row, index) -> read(row))
                .list();
    }

    private Correction read(ResultSet row) throws SQLException {
        try {
            return new Correction(
                    row.getObject("id", UUID.class),
                    row.getString("cycle"),
                    row.getString("unit"),
                    row.getString("indicator"),
                    row.getInt("base_version"),
                    json.readTree(row.getString("sent")),
                    row.getString("reason"),
                    row.getString("asked_by"),
                    row.getObject("asked_at", OffsetDateTime.class),
                    row.getString("state"),
                    row.getString("decided_by"),
                    row.getObject("decided_at", OffsetDateTime.class),
                    row.getString("opinion"));
        } catch (JsonProcessingException malformed) {
            throw new SQLException("a correction's figure is no JSON", malformed);
        }
    }
}
