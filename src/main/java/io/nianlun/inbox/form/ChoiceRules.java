package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** One or several of the options that the form offers, or that it was opened with. */
final class ChoiceRules {

    private ChoiceRules() {}

    static JsonNode one(FieldRules.Field field) {
        var value = field.value();
        if (Values.isAbsent(value) || (value.isTextual() && value.asText().isEmpty())) {
            if (field.component().isRequired()) field.fault("required", field.label());
            return NullNode.getInstance();
        }
        if (isNone(value, options(field.component(), field.shown()))) field.fault("no-such-option", field.label());
        return value;
    }

    static JsonNode many(FieldRules.Field field) {
        var value = field.value();
        if (Values.isAbsent(value)) value = Values.empty("checklist");
        if (!value.isArray()) {
            field.fault("value-invalid", field.label());
            return value;
        }
        if (value.isEmpty() && field.component().isRequired()) field.fault("required", field.label());
        var options = options(field.component(), field.shown());
        for (var i = 0; i < value.size(); i++) {
            if (isNone(value.get(i), options))
                field.faults().add(field.path() + "/" + i, "no-such-option", field.label());
        }
        return value;
    }

    private static boolean isNone(JsonNode value, List<JsonNode> options) {
        return options.stream().noneMatch(option -> Values.same(option, value));
    }

    static List<JsonNode> options(Component component, ObjectNode shown) {
        var key = component.optionsKey();
        var source = key.isEmpty() ? component.node().path("values") : shown.path(key);
        var options = new ArrayList<JsonNode>();
        if (!source.isArray()) return options;
        for (var option : source) {
            var value = option.isObject() ? option.path("value") : option;
            if (value.isObject()
                    ? !value.isEmpty()
                    : value.isValueNode() && !value.isNull() && !value.asText().isEmpty()) options.add(value);
        }
        return options;
    }
}
