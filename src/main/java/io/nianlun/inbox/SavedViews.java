package io.nianlun.inbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lists that a person has saved under a name. */
@Repository
class SavedViews {

    /** More of them no rail could show. */
    static final int MOST = 30;

    /** @param address where the list is opened: its view and filters */
    record SavedView(String name, String address) {}

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> of(String person) {
        return jdbc.sql("select name, address from inbox_view where person = ? order by position")
                .params(person)
                .query(SavedView.class)
                .list();
    }

    /** In place of those that there were. */
    @Transactional
    void keep(String person, List<SavedView> views) {
        jdbc.sql("delete from inbox_view where person = ?").params(person).update();
        for (var at = 0; at < views.size(); at++)
            jdbc.sql("insert into inbox_view (person, position, name, address) values (?, ?, ?, ?)")
                    .params(person, at, views.get(at).name(), views.get(at).address())
                    .update();
    }
}
