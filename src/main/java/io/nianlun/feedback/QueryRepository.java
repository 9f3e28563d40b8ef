package io.nianlun.feedback;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QueryRepository {

    private static final String COLUMNS = "select id, cycle, unit, asker, contact, question, registered_by,"
            + " registered_at, due, answer, is_open, answered_by, answered_at from feedback_query ";
    private static final String NEWEST = " order by registered_at desc, id limit ";
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    QueryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void register(Query query) {
        jdbc.sql("insert into feedback_query (id, cycle, unit, asker, contact, question, registered_by, registered_at,"
                        + " due) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        query.id(),
                        query.cycle(),
                        query.unit(),
                        query.asker(),
                        query.contact(),
                        query.question(),
                        query.registeredBy(),
                        query.registeredAt(),
                        query.due())
                .update();
    }

    void answer(String id, String answer, boolean open, String by, OffsetDateTime at) {
        jdbc.sql("update feedback_query set answer = ?, is_open = ?, answered_by = ?, answered_at = ? where id = ? and"
                        + " answer is null")
                .params(answer, open, by, at, id)
                .update();
    }

    /** How many of a unit's people are not answered yet. */
    int unanswered(String cycle, String unit) {
        return jdbc.sql("select count(*) from feedback_query where cycle = ? and unit = ? and answer is null")
                .params(cycle, unit)
                .query(Integer.class)
                .single();
    }

    Optional<Query> find(String id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(Query.class).optional();
    }

    /** The newest first, 200 at most. */
    List<Query> of(String cycle) {
        return jdbc.sql(COLUMNS + "where cycle = ?" + NEWEST + MOST)
                .param(cycle)
                .query(Query.class)
                .list();
    }

    /** What these units asked, and what everyone may read. */
    List<Query> readable(String cycle, Collection<String> units) {
        return jdbc.sql(COLUMNS + "where cycle = :cycle and (is_open or unit = any(:units))" + NEWEST + MOST)
                .param("cycle", cycle)
                .param("units", units.toArray(String[]::new))
                .query(Query.class)
                .list();
    }
}
