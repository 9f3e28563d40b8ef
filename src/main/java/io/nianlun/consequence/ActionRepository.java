package io.nianlun.consequence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActionRepository {

    private static final String COLUMNS = "select id, cycle, unit, action, grade, opened_at, record ->> 'takenOn' as"
            + " taken_on, record ->> 'record' as record, record ->> 'document' as document, taken_by, taken_at from"
            + " consequence_action ";
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    ActionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param record what was done; null, with the four after it, until it was; {@code document} also where none was named */
    record Action(
            String id,
            String cycle,
            String unit,
            String action,
            String grade,
            OffsetDateTime openedAt,
            String takenOn,
            String record,
            String document,
            String takenBy,
            OffsetDateTime takenAt) {}

    /** False where it was opened before. */
    boolean open(String id, String cycle, String unit, String action, String grade, OffsetDateTime at) {
        return jdbc.sql("insert into consequence_action (id, cycle, unit, action, grade, opened_at) values"
                                + " (?, ?, ?, ?, ?, ?) on conflict (cycle, unit, action) do nothing")
                        .params(id, cycle, unit, action, grade, at)
                        .update()
                == 1;
    }

    void take(String id, String record, String by, OffsetDateTime at) {
        jdbc.sql("update consequence_action set record = cast(? as jsonb), taken_by = ?, taken_at = ? where id = ? and"
                        + " record is null")
                .params(record, by, at, id)
                .update();
    }

    Optional<Action> find(String id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(Action.class).optional();
    }

    /** In the order of units; 500 at most. */
    List<Action> of(String cycle) {
        return jdbc.sql(COLUMNS + "where cycle = ? order by unit, action limit " + MOST)
                .param(cycle)
                .query(Action.class)
                .list();
    }
}
