package io.nianlun.supervision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units of a cycle as rows of the matrix, and how far each has come. */
@Repository
class MatrixRows {

    private final JdbcClient jdbc;

    MatrixRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String unit, String unitClass, long late) {}

    List<Row> page(DeskFilter filter, boolean lateFirst, int after, int limit, DueMoments.Now now) {
        return jdbc.sql("select u.unit, u.unit_class, coalesce(l.late, 0) as late from cycle_unit_in_order u"
                        + " left join (select key, sum(open) as late from inbox_open_sum where facet = 'unit'"
                        + " and cycle = :cycle and moment < :now group by key) l on l.key = u.unit"
                        + " where u.cycle = :cycle" + (filter.unit() == null ? "" : " and u.unit = :unit")
                        + " order by " + (lateFirst ? "coalesce(l.late, 0) desc, " : "")
                        + "u.position limit :limit offset :after")
                .params(now.parameters())
                .param("cycle", filter.cycle())
                .param("unit", filter.unit())
                .param("limit", limit)
                .param("after", after)
                .query(Row.class)
                .list();
    }

    /** The state of each unit in each phase, by {@code unit/phase}. */
    Map<String, String> progress(String cycle, Collection<String> units) {
        var progress = new HashMap<String, String>();
        jdbc.sql("select unit, phase, state from cycle_unit_progress where cycle = :cycle and unit = any (:units)")
                .param("cycle", cycle)
                .param("units", units.toArray(String[]::new))
                .query(row -> {
                    progress.put(row.getString("unit") + "/" + row.getString("phase"), row.getString("state"));
                });
        return progress;
    }
}
