package io.nianlun.organization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes the keys by which names are listed where they are missing, or are of an order that has passed. */
@Component
class NameKeys {

    private final JdbcClient jdbc;

    NameKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void complete() {
        jdbc.sql("lock table organization_name_order in exclusive mode").update();
        var current = jdbc.sql("select version from organization_name_order")
                .query(String.class)
                .optional()
                .filter(NameOrder.VERSION::equals)
                .isPresent();
        complete("organization_person", current, NameOrder::ofPerson);
        complete("organization_unit", current, NameOrder::of);
        jdbc.sql("insert into organization_name_order (version) values (?) on conflict (the_one) do update set"
                        + " version = excluded.version")
                .param(NameOrder.VERSION)
                .update();
    }

    private void complete(String table, boolean current, Function<String, byte[]> key) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select id, name from " + table + (current ? " where sort_key = ''" : ""))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        names.forEach((id, name) -> jdbc.sql("update " + table + " set sort_key = ? where id = ?")
                .params(key.apply(name), id)
                .update());
    }
}
