package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.nianlun.shared.TextPattern;
import java.math.BigDecimal;

/** Text: required, lengths, pattern, e-mail and phone, as form-js' validator has them. */
final class TextRules {

    private static final TextPattern EMAIL =
            TextPattern.of("^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
                    + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$");

    private TextRules() {}

    static JsonNode keep(FieldRules.Field field) {
        if (!Values.isAbsent(field.value()) && !field.value().isTextual()) {
            field.fault("value-invalid", field.label());
            return field.value();
        }
        var text = field.value().asText("");
        if (Values.isAbsent(field.value())) text = "";
        // A text field has one line: form-js turns the others' ends into spaces when it shows it.
        if (field.isType("textfield")) text = text.replaceAll("[\\r\\n\\t]", " ");
        if (text.isEmpty()) {
            if (field.component().isRequired()) field.fault("required", field.label());
        } else {
            filled(field, text);
        }
        return new TextNode(text);
    }

    private static void filled(FieldRules.Field field, String text) {
        var component = field.component();
        var length = Values.trim(text).length();
        var least = Values.decimal(component.rule("minLength"));
        if (least != null && BigDecimal.valueOf(length).compareTo(least) < 0)
            field.fault("too-short", field.label(), least, length);
        var most = Values.decimal(component.rule("maxLength"));
        if (most != null && BigDecimal.valueOf(length).compareTo(most) > 0)
            field.fault("too-long", field.label(), most, length);

        var pattern = component.rule("pattern").asText("");
        if (!pattern.isEmpty() && !TextPattern.of(pattern).isFoundIn(text)) {
            var message = component.rule("patternErrorMessage").asText("");
            if (message.isEmpty()) field.fault("pattern-mismatch", field.label(), pattern);
            else field.faults().addVariant(field.path(), "pattern-mismatch", "own", message);
        }
        var kind = component.rule("validationType").asText("");
        if (kind.equals("email") && !EMAIL.isFoundIn(text)) field.fault("email-invalid", field.label());
        if (kind.equals("phone") && !PhoneNumbers.isInternational(text)) field.fault("phone-invalid", field.label());
    }
}
