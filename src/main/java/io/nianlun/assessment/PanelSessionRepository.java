package io.nianlun.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.inbox.TaskContext;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a panel's session leaves besides bands and ratings: its records, its talks, its report. */
@Repository
class PanelSessionRepository {

    /** What a form of the session was filled with. */
    record Kept(String person, OffsetDateTime at, JsonNode content) {}

    /** What the session says of a unit. */
    record Report(String unit, String comment, BigDecimal score, String grade, Integer rank) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    PanelSessionRepository(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void keep(TaskContext task, JsonNode content) {
        jdbc.sql("insert into assessment_record (cycle, panel, task, task_name, person, at, content) values (:cycle,"
                        + " :panel, :task, :name, :person, :at, cast(:content as jsonb))")
                .param("cycle", task.cycle())
                .param("panel", task.subject())
                .param("task", task.task())
                .param("name", task.taskName())
                .param("person", task.person())
                .param("at", OffsetDateTime.now(clock))
                .param("content", content.toString())
                .update();
    }

    Optional<Kept> newest(String cycle, String panel, String taskName) {
        return jdbc.sql("select person, at, content from assessment_record where cycle = :cycle and panel = :panel"
                        + " and task_name = :name order by at desc limit 1")
                .param("cycle", cycle)
                .param("panel", panel)
                .param("name", taskName)
                .query((row, index) -> new Kept(
                        row.getString("person"),
                        row.getObject("at", OffsetDateTime.class),
                        read(row.getString("content"))))
                .optional();
    }

    void addTalks(TaskContext task, JsonNode content) {
        jdbc.sql("insert into assessment_talk (cycle, panel, version, task, recorded_by, recorded_at, content) values"
                        + " (:cycle, :panel, (select coalesce(max(version), 0) + 1 from assessment_talk"
                        + " where cycle = :cycle and panel = :panel), :task, :by, :at, cast(:content as jsonb))")
                .param("cycle", task.cycle())
                .param("panel", task.subject())
                .param("task", task.task())
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .param("content", content.toString())
                .update();
    }

    Optional<Kept> talks(String cycle, String panel) {
        return jdbc.sql("select recorded_by, recorded_at, content from assessment_talk where cycle = :cycle"
                        + " and panel = :panel order by version desc limit 1")
                .param("cycle", cycle)
                .param("panel", panel)
                .query((row, index) -> new Kept(
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class),
                        read(row.getString("content"))))
                .optional();
    }

    void addReports(String cycle, String panel, List<Report> reports) {
        var version = jdbc.sql("select coalesce(max(version), 0) + 1 from assessment_report where cycle = :cycle"
                        + " and panel = :panel")
                .param("cycle", cycle)
                .param("panel", panel)
                .query(Integer.class)
                .single();
        for (var report : reports)
            jdbc.sql("insert into assessment_report (cycle, panel, version, unit, comment, score, grade, rank) values"
                            + " (:cycle, :panel, :version, :unit, :comment, :score, :grade, :rank)")
                    .param("cycle", cycle)
                    .param("panel", panel)
                    .param("version", version)
                    .param("unit", report.unit())
                    .param("comment", report.comment())
                    .param("score", report.score())
                    .param("grade", report.grade())
                    .param("rank", report.rank())
                    .update();
    }

    List<Report> reports(String cycle, String panel) {
        return jdbc.sql("select unit, comment, score, grade, rank from assessment_report where cycle = :cycle"
                        + " and panel = :panel and version = (select max(version) from assessment_report"
                        + " where cycle = :cycle and panel = :panel) order by rank nulls last, unit")
                .param("cycle", cycle)
                .param("panel", panel)
                .query(Report.class)
                .list();
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
