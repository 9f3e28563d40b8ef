package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;

/** Checks the value of one of form-js' own fields by the rules of its kind. */
final class FieldRules {

    /**
     * One value to check.
     *
     * @param shown the data that the form was opened with: where a select finds the options of its {@code valuesKey}
     */
    record Field(Component component, JsonNode value, String path, ObjectNode shown, LocalDate today, Faults faults) {

        void fault(String code, Object... arguments) {
            faults.add(path, code, arguments);
        }

        String label() {
            return component.label();
        }

        boolean isType(String type) {
            return component.type().equals(type);
        }
    }

    /** Adds the value's faults and returns what is kept of it. */
    private interface Rule {
        JsonNode keep(Field field);
    }

    private static final Map<String, Rule> RULES = Map.of(
            "textfield", TextRules::keep,
            "textarea", TextRules::keep,
            "number", NumberRules::keep,
            "checkbox", FieldRules::checkbox,
            "radio", ChoiceRules::one,
            "select", ChoiceRules::one,
            "checklist", ChoiceRules::many,
            "taglist", ChoiceRules::many,
            "datetime", DateRules::keep);

    private FieldRules() {}

    static JsonNode keep(Field field) {
        return RULES.get(field.component().type()).keep(field);
    }

    private static JsonNode checkbox(Field field) {
        var value = field.value();
        if (Values.isAbsent(value)) value = Values.empty("checkbox");
        if (!value.isBoolean()) {
            field.fault("value-invalid", field.label());
        } else if (field.component().isRequired() && !value.asBoolean()) {
            field.faults().addVariant(field.path(), "required", "checkbox", field.label());
        }
        return value;
    }
}
