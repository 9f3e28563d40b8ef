package io.nianlun.preparation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.preparation.Round.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one round says otherwise than another, item by item and field by field. */
final class Differences {

    private static final List<String> FIELDS = List.of(
            "target",
            "points",
            "unitOfMeasure",
            "objective",
            "measures",
            "standard",
            "starts",
            "deadline",
            "primary",
            "people",
            "shares",
            "note");

    private final Naming naming;

    Differences(Naming naming) {
        this.naming = naming;
    }

    /** @param before null where the item or field held nothing; so is {@code after} */
    record Change(String field, JsonNode before, JsonNode after) {}

    record Item(String indicator, List<Change> changes) {}

    /** Only what changed, in the order of the later round. */
    List<Item> between(Round from, Round to) {
        Map<String, Proposal> earlier = from.proposals().stream().collect(toMap(Proposal::indicator, one -> one));
        var items = new ArrayList<Item>();
        for (var now : to.proposals()) {
            var changes = changes(shown(earlier.get(now.indicator())), shown(now));
            if (!changes.isEmpty()) items.add(new Item(now.indicator(), changes));
        }
        return items;
    }

    private static List<Change> changes(ObjectNode before, ObjectNode after) {
        var changes = new ArrayList<Change>();
        for (var field : FIELDS) {
            var was = before.path(field);
            var is = after.path(field);
            if (!same(was, is)) changes.add(new Change(field, was.isMissingNode() ? NullNode.getInstance() : was, is));
        }
        return changes;
    }

    // 8.10 is 8.1
    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) return one.decimalValue().compareTo(other.decimalValue()) == 0;
        if (one.isMissingNode()) return other.isNull() || other.isArray() && other.isEmpty();
        return one.equals(other);
    }

    private ObjectNode shown(Proposal proposal) {
        var shown = JsonNodeFactory.instance.objectNode();
        if (proposal == null) return shown;
        naming.show(shown, proposal.detail());
        return shown.put("target", proposal.target()).put("note", proposal.note());
    }
}
