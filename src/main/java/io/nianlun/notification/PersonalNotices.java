package io.nianlun.notification;

import io.nianlun.inbox.LiveNews;
import io.nianlun.shared.CurrentPerson;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people are told: kept in the transaction of what it tells, and on their open pages within seconds. */
@Component
public class PersonalNotices implements LiveNews {

    private static final String SEEN =
            " and id > coalesce((select last from notification_seen s where s.person = :person), 0)";

    private final JdbcClient jdbc;
    private final CurrentPerson sender;
    private final Clock clock;

    PersonalNotices(JdbcClient jdbc, CurrentPerson sender, Clock clock) {
        this.jdbc = jdbc;
        this.sender = sender;
        this.clock = clock;
    }

    /** What a notice is about. */
    public enum Kind {
        NUDGE,
        REMINDER,
        EXTENDED
    }

    /** @param text empty where the kind says it all */
    record Notice(long id, String kind, String task, String sender, String text, OffsetDateTime at) {}

    /** Tells one person about a task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellPerson(String person, Kind kind, String task, String text) {
        tell("person", List.of(person), kind, task, text);
    }

    /** Tells about a task whoever is in one of these offices when they look. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOffices(Collection<String> offices, Kind kind, String task, String text) {
        tell("office", offices, kind, task, text);
    }

    private void tell(String to, Collection<String> whom, Kind kind, String task, String text) {
        jdbc.sql("insert into notification_notice (kind, task, " + to
                        + ", sender, text, at) select :kind, :task, one, :sender, :text, :at from unnest(:whom) one")
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("task", task)
                .param("whom", whom.toArray(String[]::new))
                .param("sender", sender.id().orElse(null))
                .param("text", text)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The newest of each task, the newest first. */
    @Transactional(readOnly = true)
    List<Notice> newest(String person, Collection<String> groups, int limit) {
        // so many of the newest are looked through as one person is told of in a long time
        return jdbc.sql("select * from (select distinct on (task) id, kind, task, sender, text, at from ("
                        + mine("", 500) + ") mine order by task, id desc) newest order by id desc limit :limit")
                .param("person", person)
                .param("groups", groups.toArray(String[]::new))
                .param("limit", limit)
                .query(Notice.class)
                .list();
    }

    /** Of how many tasks there is something that the person has not seen; of a hundred at most. */
    @Transactional(readOnly = true)
    int unseen(String person, Collection<String> groups) {
        return jdbc.sql("select count(distinct task) from (" + mine(SEEN, 100) + ") mine")
                .param("person", person)
                .param("groups", groups.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    @Transactional
    void seen(String person, long last) {
        jdbc.sql("insert into notification_seen (person, last) values (:person, :last) on conflict (person) do update"
                        + " set last = greatest(notification_seen.last, excluded.last)")
                .param("person", person)
                .param("last", last)
                .update();
    }

    @Transactional(readOnly = true)
    long lastSeen(String person) {
        return jdbc.sql("select last from notification_seen where person = :person")
                .param("person", person)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static String mine(String which, int most) {
        return """
                (select n.* from notification_notice n where n.person = :person%1$s order by n.id desc limit %2$d)
                union all
                (select each.* from unnest(:groups) as own(office) cross join lateral (
                   select n.* from notification_notice n where n.office = own.office%1$s order by n.id desc limit %2$d)
                   each)""".formatted(which, most);
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    @Transactional(readOnly = true)
    public long version() {
        return jdbc.sql("select coalesce(max(id), 0) from notification_notice")
                .query(Long.class)
                .single();
    }
}
