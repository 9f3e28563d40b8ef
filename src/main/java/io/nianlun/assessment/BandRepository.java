package io.nianlun.assessment;

import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bands that panels have fixed, as versions. */
@Repository
class BandRepository {

    /** @param note why; null where nothing was said */
    record Fixed(String unit, String indicator, String band, String note) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    BandRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int add(TaskContext task, List<Fixed> bands) {
        var version = jdbc.sql("insert into assessment_board (cycle, panel, version, task, fixed_by, fixed_at) values"
                        + " (:cycle, :panel, (select coalesce(max(version), 0) + 1 from assessment_board where cycle ="
                        + " :cycle and panel = :panel), :task, :by, :at) returning version")
                .param("cycle", task.cycle())
                .param("panel", task.subject())
                .param("task", task.task())
                .param("by", task.person())
                .param("at", OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
        for (var each : bands)
            jdbc.sql("insert into assessment_band (cycle, panel, version, unit, indicator, band, note)"
                            + " values (:cycle, :panel, :version, :unit, :indicator, :band, :note)")
                    .param("cycle", task.cycle())
                    .param("panel", task.subject())
                    .param("version", version)
                    .param("unit", each.unit())
                    .param("indicator", each.indicator())
                    .param("band", each.band())
                    .param("note", each.note())
                    .update();
        return version;
    }

    /** The newest board of a panel; empty before any was fixed. */
    List<Fixed> board(String cycle, String panel) {
        return jdbc.sql("select unit, indicator, band, note from assessment_band where cycle = :cycle"
                        + " and panel = :panel and version = (select max(version) from assessment_board"
                        + " where cycle = :cycle and panel = :panel) order by unit, indicator")
                .param("cycle", cycle)
                .param("panel", panel)
                .query(Fixed.class)
                .list();
    }

    /** The band of every item that has one. */
    Map<Key, String> newest(String cycle, String panel) {
        var bands = new LinkedHashMap<Key, String>();
        board(cycle, panel).forEach(each -> bands.put(Key.of(each.unit(), each.indicator()), each.band()));
        return bands;
    }
}
