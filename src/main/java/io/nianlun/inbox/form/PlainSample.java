package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.nianlun.inbox.Chance;
import io.nianlun.shared.TextPattern;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** A value for one of form-js' own fields, inside its range and among its choices. */
final class PlainSample {

    private static final BigDecimal SPAN = BigDecimal.valueOf(100);
    private static final int LONGEST = 40;

    private final String form;
    private final ObjectNode shown;
    private final Chance chance;
    private final LocalDate today;

    PlainSample(String form, ObjectNode shown, Chance chance, LocalDate today) {
        this.form = form;
        this.shown = shown;
        this.chance = chance;
        this.today = today;
    }

    /** @param before what stands there: kept where it is anything at all */
    JsonNode of(Component field, JsonNode before, String where) {
        var about = form + where;
        return switch (field.type()) {
            case "checkbox" ->
                BooleanNode.valueOf(field.isRequired() || chance.own().once(2, about));
            case "number" -> isNothing(before) ? number(field, about) : before;
            case "radio", "select" -> isNothing(before) ? choice(field, about) : before;
            case "checklist", "taglist" ->
                before.isEmpty() ? JsonNodeFactory.instance.arrayNode().add(choice(field, about)) : before;
            case "datetime" -> isNothing(before) ? moment(field) : before;
            default -> isNothing(before) ? new TextNode(text(field, about)) : before;
        };
    }

    private static boolean isNothing(JsonNode value) {
        return Values.isAbsent(value) || value.asText().isEmpty();
    }

    private JsonNode number(Component field, String about) {
        var least = Values.decimal(field.rule("min"));
        var most = Values.decimal(field.rule("max"));
        if (least == null) least = most == null ? BigDecimal.ONE : most.subtract(SPAN);
        if (most == null || most.subtract(least).compareTo(SPAN) > 0) most = least.add(SPAN);
        var step = step(field);
        // the first and the last step inside the range
        var first = least.divide(step, 0, RoundingMode.CEILING);
        var last = most.divide(step, 0, RoundingMode.FLOOR).max(first);
        var steps = last.subtract(first).min(BigDecimal.valueOf(Integer.MAX_VALUE - 1));
        var number = first.add(BigDecimal.valueOf(chance.own().whole(0, steps.intValue(), about)))
                .multiply(step, MathContext.UNLIMITED);
        return field.node().path("serializeToString").asBoolean()
                ? new TextNode(number.toPlainString())
                : DecimalNode.valueOf(number);
    }

    private static BigDecimal step(Component field) {
        var increment = Values.decimal(field.node().path("increment"));
        if (increment != null && increment.signum() > 0) return increment;
        return new BigDecimal(
                BigInteger.ONE, Math.min(field.node().path("decimalDigits").asInt(0), 2));
    }

    private JsonNode choice(Component field, String about) {
        var options = ChoiceRules.options(field, shown);
        return options.isEmpty() ? MissingNode.getInstance() : chance.own().one(options, about);
    }

    private JsonNode moment(Component field) {
        var zone = switch (field.node().path("timeSerializingFormat").asText("no_timezone")) {
            case "utc_normalized" -> "Z";
            case "utc_offset" -> "+08:00";
            default -> "";
        };
        return new TextNode(
                switch (field.node().path("subtype").asText("date")) {
                    case "time" -> "09:00" + zone;
                    case "datetime" -> today + "T09:00" + zone;
                    default -> today.toString();
                });
    }

    private String text(Component field, String about) {
        var pattern = field.rule("pattern").asText("");
        if (!pattern.isEmpty()) return matching(field, pattern, about);
        var kind = field.rule("validationType").asText("");
        if (kind.equals("email")) return "office@example.org";
        if (kind.equals("phone")) return "+8657187654321";
        var text = "按要求办理，编号" + chance.own().whole(1000, 9999, about) + "。";
        var least = Values.decimal(field.rule("minLength"));
        while (least != null && BigDecimal.valueOf(text.length()).compareTo(least) < 0) text += text;
        var most = Values.decimal(field.rule("maxLength"));
        return most != null && BigDecimal.valueOf(text.length()).compareTo(most) > 0
                ? text.substring(0, most.intValue())
                : text;
    }

    private String matching(Component field, String pattern, String about) {
        var text = new PatternText(pattern).shortest();
        if (text.length() > LONGEST || !TextPattern.of(pattern).isFoundIn(text))
            throw new IllegalStateException("no text for the field %s was found that fits %s: %s"
                    .formatted(field.label(), pattern, List.of(about, text)));
        return text;
    }
}
