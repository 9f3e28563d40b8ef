package io.nianlun.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.feedback.Objection.Item;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was decided about every matter of an objection, as it was sent, with every fault of it.
 *
 * @param returned why single matters are to be looked into again, by what they are about; then nothing is decided
 */
record SentDecisions(List<Item> items, Map<String, String> returned, List<Fault> faults) {

    private static final Set<String> ROW = Set.of("about", "decision", "reason");
    private static final Set<String> CHOICES = Set.of("uphold", "reject", "return");

    static SentDecisions read(JsonNode value, String path, Objection objection) {
        var faults = new ArrayList<Fault>();
        var items = new ArrayList<Item>();
        var returned = new LinkedHashMap<String, String>();
        var open = new LinkedHashMap<String, Item>();
        objection.items().forEach(item -> open.put(item.about(), item));
        var rows = value.path("rows");
        for (var i = 0; i < rows.size(); i++) {
            var row = new Sent(rows.get(i), path + "/rows/" + i, ROW, faults);
            var item = open.remove(rows.get(i).path("about").asText(""));
            if (item == null) {
                row.refuse("about", "finding-unknown", rows.get(i).path("about").asText(""));
                continue;
            }
            var decision = row.text("decision");
            var reason = row.text("reason");
            if (decision == null || !CHOICES.contains(decision))
                row.refuse("decision", "decision-missing", item.title());
            if (reason == null) row.refuse("reason", "decision-reason-missing", item.title());
            // what nobody worked out cannot be carried out
            if ("uphold".equals(decision) && "reject".equals(item.finding()))
                row.refuse("decision", "uphold-without-finding", item.title());
            if ("return".equals(decision)) returned.put(item.about(), reason);
            else items.add(decided(item, decision, reason));
        }
        open.values().forEach(item -> faults.add(Fault.of(path + "/rows", "decision-missing", item.title())));
        return new SentDecisions(items, returned, faults);
    }

    private static Item decided(Item item, String decision, String reason) {
        return new Item(
                item.about(),
                item.title(),
                item.way(),
                item.reason(),
                item.wished(),
                item.documents(),
                item.finding(),
                item.findingReason(),
                item.findingDocuments(),
                item.correction(),
                decision,
                reason,
                null);
    }
}
