package io.nianlun.selfreview;

import io.nianlun.inbox.TaskContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office has said of a self-review, by item: {@code indicator:…}, {@code claim:…}, {@code section:…}. */
@Repository
class ReviewOpinions {

    /** One item's verdict; an accepted one may be without an opinion. */
    record Opinion(String item, boolean returned, String opinion) {}

    private final JdbcClient jdbc;

    ReviewOpinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TaskContext task, int version, Opinion opinion) {
        jdbc.sql("insert into selfreview_opinion (task, cycle, unit, version, item, verdict, opinion)"
                        + " values (:task, :cycle, :unit, :version, :item, :verdict, :opinion)")
                .param("task", task.task())
                .param("cycle", task.cycle())
                .param("unit", task.unit())
                .param("version", version)
                .param("item", opinion.item())
                .param("verdict", opinion.returned() ? "returned" : "accepted")
                .param("opinion", opinion.opinion())
                .update();
    }

    /** What stands against the newest version, by item; nothing once the unit has written another. */
    Map<String, String> open(String cycle, String unit) {
        var open = new LinkedHashMap<String, String>();
        jdbc.sql("select item, opinion from selfreview_opinion where verdict = 'returned' and task = (select v.task"
                        + " from selfreview_verdict v where v.cycle = :cycle and v.unit = :unit and v.version ="
                        + " (select max(version) from selfreview_review where cycle = :cycle and unit = :unit)"
                        + " order by v.decided_at desc limit 1) order by item")
                .param("cycle", cycle)
                .param("unit", unit)
                .query(row -> {
                    open.put(row.getString("item"), row.getString("opinion"));
                });
        return open;
    }

    /** The verdicts on one version. */
    List<Opinion> of(String cycle, String unit, int version) {
        return jdbc.sql("select item, verdict = 'returned' as returned, opinion from selfreview_opinion"
                        + " where cycle = :cycle and unit = :unit and version = :version order by item")
                .param("cycle", cycle)
                .param("unit", unit)
                .param("version", version)
                .query(Opinion.class)
                .list();
    }
}
