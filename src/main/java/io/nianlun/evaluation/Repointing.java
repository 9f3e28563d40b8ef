package io.nianlun.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;

/**
 * Gives a node of a scheme's document other points. What its children share stays divided as it was: they are put on the
 * scale that they have, or, where classes divide it differently, on the new one in proportion.
 */
final class Repointing {

    private Repointing() {}

    /**
     * Sets the points.
     *
     * @param unitClass the one class for which it is; null: for every class without points of its own
     * @param asked the nodes that somebody gives points; children among them divide anew what their parent has
     */
    static void set(ObjectNode node, String unitClass, BigDecimal points, Set<String> asked) {
        var before = points(node, unitClass);
        if (unitClass == null) node.put("points", points);
        else node.withObjectProperty("pointsByClass").put(unitClass, points);
        var children = node.path("children");
        if (before.compareTo(points) == 0 || children.isEmpty() || node.has("outOf") || combined(node)) return;
        for (var child : children) if (asked.contains(child.path("id").asText())) return;
        if (sameInAllClasses(children)) node.put("outOf", sum(children, null));
        else rescale(children, unitClass, before, points, asked);
    }

    /** The last child takes what is left of the division. */
    private static void rescale(
            JsonNode children, String unitClass, BigDecimal before, BigDecimal after, Set<String> asked) {
        // what was worth nothing has no shares to keep; the audit says that it does not add up
        if (before.signum() == 0) return;
        var left = after;
        for (var i = 0; i < children.size(); i++) {
            var child = (ObjectNode) children.get(i);
            var own = i == children.size() - 1
                    ? left
                    : points(child, unitClass).multiply(after).divide(before, MathContext.DECIMAL128);
            left = left.subtract(own);
            set(child, unitClass, own, asked);
        }
    }

    private static boolean combined(JsonNode node) {
        return !node.path("combine").asText("sum").equals("sum");
    }

    private static boolean sameInAllClasses(JsonNode children) {
        for (var child : children) if (!child.path("pointsByClass").isEmpty()) return false;
        return true;
    }

    private static BigDecimal sum(JsonNode children, String unitClass) {
        var sum = BigDecimal.ZERO;
        for (var child : children) sum = sum.add(points(child, unitClass));
        return sum;
    }

    private static BigDecimal points(JsonNode node, String unitClass) {
        var own = node.path("pointsByClass").path(unitClass == null ? "" : unitClass);
        return own.isNumber() ? own.decimalValue() : node.path("points").decimalValue();
    }
}
