package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A task's form was accepted and its fields have kept their part; told in the transaction of the completion. */
public record TaskSubmitted(TaskContext task, JsonNode data) {

    /** What was chosen in a form's decision field, and why; the reason is null where none was given. */
    public record Decision(String choice, String reason) {

        /** Whether the decision sends the matter back. */
        public boolean isReturn() {
            return "return".equals(choice);
        }
    }

    /** The decision that was taken; empty where the form asks for none. */
    public Optional<Decision> decision() {
        return decision("decision");
    }

    /** The same of a decision field with another key. */
    public Optional<Decision> decision(String field) {
        var choice = data.path(field).path("choice");
        if (!choice.isTextual()) return Optional.empty();
        var reason = data.path(field).path("reason").asText("");
        return Optional.of(new Decision(choice.asText(), reason.isBlank() ? null : reason.strip()));
    }

    /**
     * What was put into the plain fields; one in which nothing was put is not there. The values of the product's own
     * kinds are objects or nothing, a plain field's never an object; why a task was sent back was not written by who
     * submits it.
     */
    public ObjectNode plain() {
        var plain = JsonNodeFactory.instance.objectNode();
        data.properties().forEach(field -> {
            var value = field.getValue();
            if (!value.isObject() && !value.isNull() && !field.getKey().equals(FormDefaults.RETURN_REASON))
                plain.set(field.getKey(), value);
        });
        return plain;
    }
}
