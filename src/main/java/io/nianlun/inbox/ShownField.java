package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.nianlun.shared.Fault;
import java.util.List;

/** A field that is only looked at: nothing is typed in it, so nothing of it is sent, refused or kept. */
public interface ShownField extends FieldKind {

    @Override
    default JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        return loaded;
    }

    @Override
    default List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        return List.of();
    }

    @Override
    default void complete(TaskContext task, JsonNode component, JsonNode value) {
        // what was shown stands where it came from
    }

    @Override
    default JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return MissingNode.getInstance();
    }
}
