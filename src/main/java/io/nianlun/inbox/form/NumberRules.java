package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;

/** Numbers: required, least and greatest, decimal digits, steps; exact decimals throughout. */
final class NumberRules {

    private NumberRules() {}

    static JsonNode keep(FieldRules.Field field) {
        var value = field.value();
        if (Values.isAbsent(value) || value.asText("-").isEmpty()) {
            if (field.component().isRequired()) field.fault("required", field.label());
            return NullNode.getInstance();
        }
        var number = numberOf(field);
        if (number == null) {
            field.fault("not-a-number", field.label());
            return value;
        }
        digits(field, number);
        steps(field, number);
        var least = Values.decimal(field.component().rule("min"));
        if (least != null && number.compareTo(least) < 0)
            field.fault("below-minimum", field.label(), least.toPlainString());
        var most = Values.decimal(field.component().rule("max"));
        if (most != null && number.compareTo(most) > 0)
            field.fault("above-maximum", field.label(), most.toPlainString());
        return value;
    }

    /** Text counts as a number only where the form keeps numbers as text. */
    private static BigDecimal numberOf(FieldRules.Field field) {
        var value = field.value();
        if (value.isNumber()) return value.decimalValue();
        if (!value.isTextual()
                || !field.component().node().path("serializeToString").asBoolean()) return null;
        return Values.decimal(value);
    }

    private static void digits(FieldRules.Field field, BigDecimal number) {
        var allowed = field.component().node().path("decimalDigits");
        if (!allowed.isNumber() || allowed.asInt() < 0) return;
        var digits = Math.max(0, number.stripTrailingZeros().scale());
        if (digits <= allowed.asInt()) return;
        if (allowed.asInt() == 0) field.fault("not-an-integer", field.label());
        else field.fault("too-many-decimals", field.label(), allowed.asInt());
    }

    private static void steps(FieldRules.Field field, BigDecimal number) {
        var step = Values.decimal(field.component().node().path("increment"));
        if (step == null || step.signum() == 0) return;
        var over = number.remainder(step);
        if (over.signum() == 0) return;
        var below = number.subtract(over);
        field.fault(
                "off-step",
                field.label(),
                below.toPlainString(),
                below.add(step).toPlainString());
    }
}
