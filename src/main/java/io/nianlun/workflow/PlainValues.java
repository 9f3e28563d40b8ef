package io.nianlun.workflow;

import java.math.BigDecimal;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** Process variables hold ids and decisions: texts, truth values, numbers and moments. Anything else is a bug. */
final class PlainValues {

    private PlainValues() {}

    static Map<String, Object> of(Map<String, Object> variables) {
        var plain = new HashMap<String, Object>();
        variables.forEach((name, value) -> plain.put(name, plain(name, value)));
        return plain;
    }

    private static Object plain(String name, Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Date) return value;
        // The engine would keep an exact decimal as a Java object; a condition only compares it.
        if (value instanceof BigDecimal decimal)
            return decimal.stripTrailingZeros().scale() <= 0
                    ? (Object) decimal.longValueExact()
                    : decimal.doubleValue();
        throw new IllegalArgumentException("the variable %s cannot be a %s"
                .formatted(name, value.getClass().getName()));
    }
}
