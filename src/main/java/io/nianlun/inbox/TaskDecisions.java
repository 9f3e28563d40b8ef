package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.inbox.form.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What of a submission the process is told: the values that its conditions read, never data. */
@Component
class TaskDecisions {

    /** What a process is about is set when it starts; no form changes it. */
    private static final Set<String> FIXED = Set.of("cycle", "phase", "subject", "unit", "due");

    private final FieldKinds kinds;

    TaskDecisions(FieldKinds kinds) {
        this.kinds = kinds;
    }

    /** A value for every name that the conditions read and the form has a field for; null where it was not filled. */
    Map<String, Object> of(Set<String> read, Form form, JsonNode data) {
        var decisions = new LinkedHashMap<String, Object>();
        for (var name : form.topFields()) {
            if (read.contains(name) && !FIXED.contains(name)) decisions.put(name, scalar(data.path(name)));
        }
        for (var field : form.ownFields()) {
            if (field.path().size() != 1
                    || !decisions.containsKey((String) field.path().get(0))) continue;
            var value = kinds.of(field.component()).decisive(field.in(data));
            decisions.put((String) field.path().get(0), scalar(value));
        }
        return decisions;
    }

    private static Object scalar(JsonNode value) {
        if (value.isTextual()) return value.asText();
        if (value.isBoolean()) return value.asBoolean();
        if (value.isNumber()) {
            var number = value.decimalValue().stripTrailingZeros();
            return number.scale() <= 0 && number.precision() - number.scale() <= 18
                    ? (Object) number.longValueExact()
                    : (Object) number.doubleValue();
        }
        return null;
    }
}
