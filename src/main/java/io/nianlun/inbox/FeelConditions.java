package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.evaluation.ConditionRefused;
import io.nianlun.evaluation.FormCondition;
import io.nianlun.inbox.form.Conditions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads forms' conditions with the same FEEL as schemes have. */
@Component
class FeelConditions implements Conditions {

    @Override
    public boolean hold(String condition, ObjectNode data) {
        return read(condition).map(one -> one.test(values(data))).orElse(false);
    }

    /** What the audit of forms has let pass can be read; what has no {@code =} is no condition to form-js either. */
    private static Optional<FormCondition> read(String text) {
        if (!text.startsWith("=")) return Optional.empty();
        try {
            return Optional.of(FormCondition.parse(text.substring(1)));
        } catch (ConditionRefused refused) {
            throw new IllegalStateException("a form has the condition " + text, refused);
        }
    }

    private static Map<String, Object> values(ObjectNode data) {
        var values = new HashMap<String, Object>();
        data.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static Object value(JsonNode node) {
        if (node instanceof ObjectNode object) return values(object);
        if (node.isTextual()) return node.asText();
        if (node.isBoolean()) return node.asBoolean();
        if (node.isNumber()) return node.decimalValue();
        if (!node.isArray()) return null;
        var values = new ArrayList<Object>();
        node.forEach(one -> values.add(value(one)));
        return values;
    }
}
