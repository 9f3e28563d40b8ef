package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.Chance;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/** A submission that a form accepts, worked out from the form and what it shows; what stands there already is kept. */
final class Sample implements Walk.Visitor {

    private final Component root;
    private final ObjectNode shown;
    private final PlainSample plain;
    private final BiFunction<JsonNode, JsonNode, JsonNode> own;
    private final ObjectNode filled = JsonNodeFactory.instance.objectNode();

    /** @param own the sample of a field of the product's own kinds, by its component and what it shows */
    Sample(
            Component root,
            ObjectNode shown,
            Chance chance,
            LocalDate today,
            BiFunction<JsonNode, JsonNode, JsonNode> own) {
        this.root = root;
        this.shown = shown.deepCopy();
        this.plain = new PlainSample(root.node().path("id").asText(), this.shown, chance, today);
        this.own = own;
    }

    /** Fields that are hidden under a condition are filled too: the check of a submission drops them. */
    ObjectNode filled() {
        new Walk(shown, Walk.NOTHING_HIDDEN, this).through(root, shown);
        return filled;
    }

    @Override
    public void field(Component field, List<Object> path, Scope scope, boolean hidden) {
        if (field.isFixed() || field.isReadonly()) return;
        var before = Paths.get(shown, path);
        var value = field.isOwn() ? own.apply(field.node(), before) : plain.of(field, before, Paths.pointer("", path));
        if (!value.isMissingNode()) Paths.set(filled, path, value);
    }

    /** A list that may grow and is empty gets a row. */
    @Override
    public void list(Component list, List<Object> path, boolean hidden) {
        if (list.isFixed()) return;
        if (Paths.get(shown, path).isEmpty() && !list.hasFixedRows())
            Paths.set(shown, path, JsonNodeFactory.instance.arrayNode().add(JsonNodeFactory.instance.objectNode()));
        Paths.set(filled, path, Opening.rowsLike(Paths.get(shown, path)));
    }
}
