package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.shared.Fault;
import java.util.List;

/**
 * The server's side of one of the product's own form fields: a bean per kind. The inbox keeps the drafts; a kind says
 * what its field shows, refuses what is wrong, and keeps what was accepted in its room's tables.
 */
public interface FieldKind {

    /** The {@code type} of its components in a form: {@code indicatorSheet}. */
    String type();

    /** What the field shows where nobody has typed yet. */
    JsonNode load(TaskContext task, JsonNode component);

    /**
     * What the field shows over a draft: what {@link #load} gave, with what was typed laid over it. The default lays
     * the draft's scalar fields over the loaded row of the same unit, indicator and layer.
     */
    default JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        return SheetDrafts.overlay(loaded, draft);
    }

    /**
     * Every fault of what was sent; empty: it can be kept.
     *
     * @param value what was sent for the field; a missing node where nothing was
     * @param path the JSON pointer of the field in what was sent
     */
    List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path);

    /** Keeps a valid value, in the transaction of the completion. */
    void complete(TaskContext task, JsonNode component, JsonNode value);

    /**
     * What a person could send for the field, drawn by chance from what it shows: robots fill tasks with it. Valid for a
     * field that was just opened, and leading on: nothing is sent back. A missing node where nothing is sent.
     *
     * @param shown what the field shows; a missing node where nothing
     */
    JsonNode sample(JsonNode component, JsonNode shown, Chance chance);

    /** What of a kept value the process may decide by, where its model's conditions read a variable of that name. */
    default JsonNode decisive(JsonNode value) {
        return value;
    }
}
