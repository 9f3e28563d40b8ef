package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** A form as the server reads it. It has no state: one may serve any number of calls. */
public final class Form {

    private final JsonNode schema;
    private final Component root;
    private final List<String> expressions = new ArrayList<>();

    private Form(JsonNode schema) {
        this.schema = schema;
        this.root = Component.of(schema);
        expressions(schema, expressions);
    }

    /** @throws IllegalArgumentException a schema that the audit of models would have refused */
    public static Form of(JsonNode schema) {
        return new Form(schema);
    }

    /** The form-js schema. */
    public JsonNode schema() {
        return schema;
    }

    /** One field of the product's own kinds, and where its value stands in the data. */
    public record OwnField(JsonNode component, String type, List<Object> path) {

        public JsonNode in(JsonNode data) {
            return Paths.get(data, path);
        }

        public void put(ObjectNode data, JsonNode value) {
            Paths.set(data, path, value);
        }
    }

    /** The fields of the product's own kinds that stand outside lists. */
    public List<OwnField> ownFields() {
        var found = new ArrayList<OwnField>();
        fields((field, path, scope, hidden) -> {
            if (field.isOwn()) found.add(new OwnField(field.node(), field.type(), path));
        });
        return found;
    }

    /**
     * Whether anything in the form besides the field itself may read its value: its name stands in a condition, an
     * expression or as the place of options. A name that only happens to be the same counts as well.
     */
    public boolean isReadElsewhere(OwnField field) {
        var name = (String) field.path().get(0);
        return expressions.stream().anyMatch(text -> text.contains(name));
    }

    private static void expressions(JsonNode node, List<String> found) {
        if (node.isTextual() && (node.asText().startsWith("=") || node.asText().contains("{{")))
            found.add(node.asText());
        if (node.has("valuesKey")) found.add(node.path("valuesKey").asText());
        node.forEach(child -> expressions(child, found));
    }

    /** The names that the form's fields have at the top of its data. */
    public List<String> topFields() {
        var names = new ArrayList<String>();
        fields((field, path, scope, hidden) -> {
            if (path.size() == 1) names.add((String) path.get(0));
        });
        return names;
    }

    private void fields(Walk.Visitor visitor) {
        var nothing = JsonNodeFactory.instance.objectNode();
        new Walk(nothing, Walk.NOTHING_HIDDEN, visitor).through(root, nothing);
    }

    /**
     * The data that the form opens with: what is given for its fields, and the fields' own defaults where nothing is.
     * What the form has no field for is left out, the options of a select aside.
     */
    public ObjectNode opened(ObjectNode given) {
        return new Opening(root).of(given);
    }

    /** What is typed laid over what the form opened with; what cannot be changed stays. */
    public ObjectNode resumed(ObjectNode opened, ObjectNode typed) {
        return new Opening(root).resumed(opened, typed);
    }

    /**
     * A submission that the form accepts, drawn by chance from the form and what it shows.
     *
     * @param own the same of a field of the product's own kinds, by its component and what it shows
     */
    public ObjectNode sample(
            ObjectNode shown, Chance chance, LocalDate today, BiFunction<JsonNode, JsonNode, JsonNode> own) {
        return new Sample(root, shown, chance, today, own).filled();
    }

    /** Checks a submission; see {@link Checked}. */
    public Checked check(ObjectNode sent, ObjectNode opened, Conditions conditions, OwnFields own, LocalDate today) {
        return new Check(root, opened, conditions, own, today).of(sent);
    }
}
