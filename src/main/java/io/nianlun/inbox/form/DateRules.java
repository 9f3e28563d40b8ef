package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;

/** Dates and times in the forms that form-js writes. */
final class DateRules {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    // Fixed width, so that there is nothing to go back over.
    private static final Pattern TIME = Pattern.compile("(\\d\\d:\\d\\d)(Z|[+-]\\d\\d:\\d\\d)?");
    private static final List<Integer> INTERVALS = List.of(1, 5, 10, 15, 30, 60);

    private DateRules() {}

    static JsonNode keep(FieldRules.Field field) {
        var value = field.value();
        if (Values.isAbsent(value) || (value.isTextual() && value.asText().isEmpty())) {
            if (field.component().isRequired()) field.fault("required", field.label());
            return NullNode.getInstance();
        }
        var subtype = field.component().node().path("subtype").asText("date");
        if (!value.isTextual() || !isWritten(field, value.asText(), subtype))
            field.faults().addVariant(field.path(), "date-invalid", subtype, field.label());
        return value;
    }

    private static boolean isWritten(FieldRules.Field field, String text, String subtype) {
        return switch (subtype) {
            case "time" -> isTime(field, text);
            case "datetime" ->
                text.length() > 10
                        && text.charAt(10) == 'T'
                        && isDate(field, text.substring(0, 10))
                        && isTime(field, text.substring(11));
            default -> isDate(field, text);
        };
    }

    private static boolean isDate(FieldRules.Field field, String text) {
        try {
            var date = LocalDate.parse(text, DATE);
            if (field.component().node().path("disallowPassedDates").asBoolean() && date.isBefore(field.today()))
                field.fault("date-passed", field.label(), field.today().toString());
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static boolean isTime(FieldRules.Field field, String text) {
        var matcher = TIME.matcher(text);
        if (!matcher.matches()) return false;
        var node = field.component().node();
        var zone = matcher.group(2) == null
                ? "no_timezone"
                : matcher.group(2).equals("Z") ? "utc_normalized" : "utc_offset";
        if (!zone.equals(node.path("timeSerializingFormat").asText("no_timezone"))) return false;
        try {
            var minute = LocalTime.parse(matcher.group(1)).getMinute();
            var asked = node.path("timeInterval").asInt(15);
            var interval = INTERVALS.contains(asked) ? asked : 15;
            // Another zone's minutes need not be a multiple of ours.
            if (!zone.equals("utc_normalized") && minute % interval != 0)
                field.fault("off-interval", field.label(), interval);
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
