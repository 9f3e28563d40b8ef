package io.nianlun.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.feedback.Objection.Item;
import io.nianlun.organization.Organization;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An objection as it is shown, with the names that people know. */
@Component
class ObjectionView {

    private final Organization organization;
    private final ObjectMapper json;

    ObjectionView(Organization organization, ObjectMapper json) {
        this.organization = organization;
        this.json = json;
    }

    /**
     * @param matters what it is about as it is now, by what it is about; what is not there any more is absent
     * @param asked the numbers that are asked for, and the people who worked on it, are told
     */
    ObjectNode of(Objection objection, Map<String, Matter> matters, boolean asked) {
        var people =
                organization.peopleNames(Stream.of(objection.filedBy(), objection.handledBy(), objection.decidedBy())
                        .filter(Objects::nonNull)
                        .toList());
        var shown = json.createObjectNode().put("round", objection.round());
        shown.putObject("unit")
                .put("id", objection.unit())
                .put(
                        "name",
                        organization
                                .unitNames(List.of(objection.unit()))
                                .getOrDefault(objection.unit(), objection.unit()));
        by(shown, "filedBy", objection.filedBy(), people);
        if (asked) {
            by(shown, "handledBy", objection.handledBy(), people);
            by(shown, "decidedBy", objection.decidedBy(), people);
        }
        at(shown, "filedAt", objection.filedAt());
        at(shown, "handledAt", objection.handledAt());
        at(shown, "decidedAt", objection.decidedAt());
        at(shown, "answeredAt", objection.answeredAt());
        var rows = shown.putArray("rows");
        for (var item : objection.items()) rows.add(row(item, matters.get(item.about()), asked));
        return shown;
    }

    private ObjectNode row(Item item, Matter matter, boolean asked) {
        var row = json.createObjectNode()
                .put("about", item.about())
                .put("title", item.title())
                .put("way", item.way())
                .put("reason", item.reason())
                .put("wished", item.wished())
                .put("documents", item.documents())
                .put("decision", item.decision())
                .put("decisionReason", item.decisionReason())
                .put("applied", item.appliedAt() != null);
        row.set("correction", item.correction() == null ? json.nullNode() : json.valueToTree(item.correction()));
        if (!asked) return row;
        row.put("finding", item.finding())
                .put("findingReason", item.findingReason())
                .put("findingDocuments", item.findingDocuments());
        row.set("parts", json.valueToTree(matter == null ? List.of() : matter.parts()));
        row.set("now", json.valueToTree(matter == null ? Map.of() : matter.now()));
        row.put("grade", matter == null ? null : matter.grade());
        return row;
    }

    private static void by(ObjectNode shown, String field, String person, Map<String, String> names) {
        if (person == null) shown.putNull(field);
        else shown.putObject(field).put("id", person).put("name", names.getOrDefault(person, person));
    }

    private static void at(ObjectNode shown, String field, OffsetDateTime moment) {
        shown.put(field, moment == null ? null : moment.toInstant().toString());
    }
}
