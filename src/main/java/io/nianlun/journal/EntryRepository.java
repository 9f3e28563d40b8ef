package io.nianlun.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntryRepository {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EntryRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is asked for; a null asks for any. {@code after} is the last entry of the page before. */
    record Question(
            String cycle,
            String subject,
            String person,
            String action,
            OffsetDateTime from,
            OffsetDateTime to,
            Place after,
            int limit) {}

    /** The place of an entry in the list. */
    record Place(OffsetDateTime at, long id) {}

    /** @param link null while it is not sealed */
    record Kept(
            long id,
            OffsetDateTime at,
            String person,
            String onBehalfOf,
            String action,
            String subject,
            String cycle,
            JsonNode before,
            JsonNode after,
            String reason,
            Long link) {}

    /** The newest first. */
    List<Kept> page(Question asked) {
        var filters = new Filters();
        filters.add("e.cycle = :cycle", "cycle", asked.cycle());
        filters.add("e.subject = :subject", "subject", asked.subject());
        filters.add("e.person = :person", "person", asked.person());
        filters.add("e.action = :action", "action", asked.action());
        filters.add("e.at >= :from", "from", asked.from());
        filters.add("e.at < :to", "to", asked.to());
        if (asked.after() != null) {
            filters.add("(e.at, e.id) < (:place, :id)", "place", asked.after().at());
            filters.values.put("id", asked.after().id());
        }
        return jdbc.sql("select e.id, e.at, e.person, e.on_behalf_of, e.action, e.subject, e.cycle,"
                        + " e.before::text as before, e.after::text as after, e.reason, l.link from journal_entry e"
                        + " left join journal_link l on l.entry = e.id" + filters.where()
                        + " order by e.at desc, e.id desc limit :limit")
                .params(filters.values)
                .param("limit", asked.limit())
                .query((row, index) -> kept(row))
                .list();
    }

    private static final class Filters {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        void add(String condition, String name, Object value) {
            if (value == null) return;
            conditions.add(condition);
            values.put(name, value);
        }

        String where() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("person"),
                row.getString("on_behalf_of"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("cycle"),
                tree(row.getString("before")),
                tree(row.getString("after")),
                row.getString("reason"),
                row.getObject("link", Long.class));
    }

    private JsonNode tree(String text) throws SQLException {
        if (text == null) return null;
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new SQLException("a journal entry's value is no JSON", e);
        }
    }
}
