package io.nianlun.inbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much of what is offered is late, from sums that are kept: as quick for a million tasks as for ten. */
@Component
class LateTasks {

    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    LateTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param office an office or a post of a unit that tasks are offered to */
    record OfOffice(String office, long late) {}

    /** The offices with late tasks, the most first. */
    @Transactional(readOnly = true)
    List<OfOffice> byOffice() {
        return jdbc.sql("select office, sum(open) as late from (select office, open from inbox_load where due < :now"
                        + " union all select office, open from inbox_load_change where due < :now) kept"
                        + " group by office having sum(open) > 0 order by late desc, office")
                .param("now", OffsetDateTime.now(clock))
                .query(OfOffice.class)
                .list();
    }

    /** Takes what transactions have added into the sums; one node at a time. */
    @Scheduled(fixedDelayString = "${nianlun.inbox.sums:PT5S}")
    @Transactional
    void sum() {
        var alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('inbox-load', 0))")
                .query(Boolean.class)
                .single();
        if (!alone) return;
        var changed = jdbc.sql("with summed as (delete from inbox_load_change where id in"
                        + " (select id from inbox_load_change order by id limit :most) returning office, due, open)"
                        + " insert into inbox_load as l (office, due, open)"
                        + " select office, due, sum(open) from summed group by office, due"
                        + " on conflict (office, due) do update set open = l.open + excluded.open")
                .param("most", AT_ONCE)
                .update();
        if (changed > 0) jdbc.sql("delete from inbox_load where open = 0").update();
    }
}
