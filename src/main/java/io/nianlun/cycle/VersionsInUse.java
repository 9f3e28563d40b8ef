package io.nianlun.cycle;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On which versions of processes and schemes the cycles run that are not closed. */
@Component
@Transactional(readOnly = true)
public class VersionsInUse {

    private final JdbcClient jdbc;
    private final CycleRepository cycles;

    VersionsInUse(JdbcClient jdbc, CycleRepository cycles) {
        this.jdbc = jdbc;
        this.cycles = cycles;
    }

    /** How many cycles, and how many units take part in them. */
    public record Use(int cycles, int units) {

        public static final Use NONE = new Use(0, 0);
    }

    /** By the id of the version of a process, as the cycles noted it when they began. */
    public Map<String, Use> processes() {
        return uses("select p.definition as used, c.id from cycle_process p join cycle c on c.id = p.cycle"
                + " where c.state in ('running', 'published')");
    }

    /** By scheme and version: {@code five-phases 2}; drafts of cycles are bound to theirs as well. */
    public Map<String, Use> schemes() {
        return uses("select c.scheme || ' ' || c.scheme_version as used, c.id from cycle c where c.state <> 'closed'");
    }

    /** The versions of the processes that one cycle runs on, by process; none before it began. */
    public Map<String, String> of(String cycle) {
        return cycles.definitions(cycle);
    }

    private Map<String, Use> uses(String used) {
        var uses = new HashMap<String, Use>();
        jdbc.sql("select u.used, count(*) as cycles, coalesce(sum(n.units), 0) as units from (" + used + ") u"
                        + " left join (select cycle, count(*) as units from cycle_participant group by cycle) n"
                        + " on n.cycle = u.id group by u.used")
                .query((RowCallbackHandler)
                        row -> uses.put(row.getString("used"), new Use(row.getInt("cycles"), row.getInt("units"))));
        return uses;
    }
}
