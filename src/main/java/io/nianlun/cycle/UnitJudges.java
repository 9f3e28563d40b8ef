package io.nianlun.cycle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who has judged a unit in a cycle: a bean for each room in which people do. They do not handle an objection of that
 * unit.
 */
public interface UnitJudges {

    /** What a person did last, by the person: {@code rated}, {@code certified}, {@code audited} … */
    Map<String, String> of(String cycle, String unit);

    /** Reads judges by a query that gives {@code person} and {@code did} for {@code :cycle} and {@code :unit}. */
    static Map<String, String> read(JdbcClient jdbc, String query, String cycle, String unit) {
        var judges = new LinkedHashMap<String, String>();
        jdbc.sql(query)
                .param("cycle", cycle)
                .param("unit", unit)
                .query((row, index) -> judges.put(row.getString("person"), row.getString("did")))
                .list();
        return judges;
    }
}
