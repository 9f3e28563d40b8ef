package io.nianlun.assessment;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HaltRepository {

    private final JdbcClient jdbc;

    HaltRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String cycle, String panel, String reason, String person, OffsetDateTime at) {
        jdbc.sql("insert into assessment_halt (id, cycle, panel, reason, halted_by, halted_at)"
                        + " values (:id, :cycle, :panel, :reason, :by, :at)")
                .param("id", UUID.randomUUID())
                .param("cycle", cycle)
                .param("panel", panel)
                .param("reason", reason)
                .param("by", person)
                .param("at", at)
                .update();
    }

    void settle(UUID id, String outcome, String person, OffsetDateTime at, String reason) {
        jdbc.sql("update assessment_halt set outcome = :outcome, settled_by = :by, settled_at = :at,"
                        + " settled_reason = :reason where id = :id")
                .param("id", id)
                .param("outcome", outcome)
                .param("by", person)
                .param("at", at)
                .param("reason", reason)
                .update();
    }

    Optional<Halt> newest(String cycle, String panel) {
        return jdbc.sql("select id, reason, halted_by, halted_at, outcome, settled_by, settled_at, settled_reason"
                        + " from assessment_halt where cycle = :cycle and panel = :panel"
                        + " order by halted_at desc limit 1")
                .param("cycle", cycle)
                .param("panel", panel)
                .query(Halt.class)
                .optional();
    }

    Optional<Halt> open(String cycle, String panel) {
        return newest(cycle, panel).filter(Halt::isOpen);
    }
}
