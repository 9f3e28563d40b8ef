package io.nianlun.inbox;

import java.util.List;
import java.util.stream.Collectors;

/** In what order a list stands; where nothing else decides, the task's id does. */
enum Sort {
    DUE("due"),
    CREATED("created"),
    /** The most urgent first, then by due date. */
    PRIORITY("urgency", "due"),
    /** The latest done first; only for what is done. */
    ENDED("ended_at");

    private final List<String> keys;

    Sort(String... keys) {
        this.keys = List.of(keys);
    }

    /** The columns of a table and then, under the name that the table gives it, the id. */
    String order(String table, String id) {
        var direction = this == ENDED ? " desc" : "";
        return columns(table).replace(",", direction + ",") + direction + ", " + table + "." + id + direction;
    }

    /** The columns that it reads. */
    String columns(String table) {
        return keys.stream().map(key -> table + "." + key).collect(Collectors.joining(", "));
    }

    /** What stands behind the cursor's place. */
    String after(String table, String id) {
        var values = keys.stream()
                .map(key -> key.equals("urgency") ? ":afterUrgency" : ":afterTime")
                .collect(Collectors.joining(", "));
        return "(%s, %s.%s) %s (%s, :afterId)".formatted(columns(table), table, id, this == ENDED ? "<" : ">", values);
    }
}
