package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The product's own kinds of field, by their type. */
@Component
class FieldKinds {

    private final Map<String, FieldKind> kinds;

    FieldKinds(List<FieldKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(FieldKind::type, Function.identity()));
    }

    /** The kind of a component; that there is one, the audit of forms has seen. */
    FieldKind of(JsonNode component) {
        var type = component.path("type").asText();
        var kind = kinds.get(type);
        if (kind == null) throw new IllegalStateException("no room has fields of the kind " + type);
        return kind;
    }
}
