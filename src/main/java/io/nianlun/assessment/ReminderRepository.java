package io.nianlun.assessment;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReminderRepository {

    /** How often a leader was reminded, and by whom and when last. */
    record Reminded(int times, String by, OffsetDateTime at) {}

    private final JdbcClient jdbc;

    ReminderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String cycle, String leader, String person, OffsetDateTime at) {
        jdbc.sql("insert into assessment_reminder (cycle, leader, reminded_at, reminded_by)"
                        + " values (:cycle, :leader, :at, :by)")
                .param("cycle", cycle)
                .param("leader", leader)
                .param("at", at)
                .param("by", person)
                .update();
    }

    /** Leaders who were never reminded are absent. */
    Map<String, Reminded> of(String cycle, List<String> leaders) {
        var reminded = new HashMap<String, Reminded>();
        jdbc.sql("select distinct on (leader) leader, reminded_by, reminded_at, count(*) over (partition by leader) as"
                        + " times from assessment_reminder where cycle = :cycle and leader = any(:leaders)"
                        + " order by leader, reminded_at desc")
                .param("cycle", cycle)
                .param("leaders", leaders.toArray(String[]::new))
                .query(row -> {
                    reminded.put(
                            row.getString("leader"),
                            new Reminded(
                                    row.getInt("times"),
                                    row.getString("reminded_by"),
                                    row.getObject("reminded_at", OffsetDateTime.class)));
                });
        return reminded;
    }
}
