package io.nianlun.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.feedback.Objection.Item;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A unit's answer as it was sent, with every fault of it.
 *
 * @param items what is objected to; none where the result is accepted
 */
record SentAnswer(String choice, List<Item> items, List<Fault> faults) {

    static final String ACCEPT = "accept";
    static final String OBJECT = "object";

    private static final Set<String> FIELDS = Set.of("choice", "items");
    private static final Set<String> ROW = Set.of("about", "reason", "wished", "documents");

    /**
     * @param matters what can be objected to, by what it is about
     * @param decided what was objected to before and decided, by what it is about, with its title
     */
    static SentAnswer read(JsonNode value, String path, Map<String, Matter> matters, Map<String, String> decided) {
        var faults = new ArrayList<Fault>();
        var items = new ArrayList<Item>();
        var sent = new Sent(value, path, FIELDS, faults);
        var choice = value.path("choice").asText("");
        var rows = value.path("items");
        if (!choice.equals(ACCEPT) && !choice.equals(OBJECT)) sent.refuse("choice", "answer-missing");
        if (choice.equals(ACCEPT) && !rows.isEmpty()) sent.refuse("items", "accepted-with-objections");
        if (choice.equals(OBJECT) && rows.isEmpty()) sent.refuse("items", "objection-empty");
        var seen = new HashSet<String>();
        for (var i = 0; i < rows.size(); i++) {
            var row = new Sent(rows.get(i), path + "/items/" + i, ROW, faults);
            var item = item(rows.get(i).path("about").asText(""), row, matters, decided, seen);
            if (item != null) items.add(item);
        }
        return new SentAnswer(choice, items, faults);
    }

    private static Item item(
            String about, Sent row, Map<String, Matter> matters, Map<String, String> decided, Set<String> seen) {
        var matter = matters.get(about);
        if (decided.containsKey(about)) row.refuse("about", "matter-decided", decided.get(about));
        else if (matter == null) row.refuse("about", "matter-unknown", about);
        else if (!seen.add(about)) row.refuse("about", "matter-twice", matter.title());
        var reason = row.text("reason");
        var wished = row.text("wished");
        var documents = row.text("documents");
        if (matter == null) return null;
        if (reason == null) row.refuse("reason", "objection-reason-missing", matter.title());
        return new Item(
                about,
                matter.title(),
                matter.way().word(),
                reason,
                wished,
                documents,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
