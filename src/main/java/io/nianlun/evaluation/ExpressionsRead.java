package io.nianlun.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The expressions of one scheme; what they read can only be judged when the whole tree is known. */
final class ExpressionsRead {

    private static final Set<String> ROOTS = Set.of("figures", "history", "last", "scores");

    private record Read(Expression expression, String path, boolean isCondition) {}

    private final List<Read> all = new ArrayList<>();

    /** The expression under a name; null where it is absent or refused. */
    Expression read(Fields fields, String name, boolean isCondition, Faults faults) {
        var text = fields.text(name);
        if (text == null) return null;
        try {
            var expression = Expression.parse(text);
            all.add(new Read(expression, fields.at(name), isCondition));
            return expression;
        } catch (ConditionRefused refused) {
            faults.variant(fields.at(name), "parameter-invalid", "expression-" + refused.reason(), refused.what());
            return null;
        }
    }

    void checkNames(Faults faults, Map<String, Indicator> nodes, Set<String> measuredAdjustments) {
        for (var read : all)
            for (var name : read.expression.names()) {
                var readable = name.size() == 1 ? !ROOTS.contains(name.get(0)) : isPath(name, read.isCondition);
                if (!readable) faults.variant(read.path, "parameter-invalid", "name", String.join(".", name));
                else if (!isThere(name, nodes, measuredAdjustments))
                    faults.add(read.path, "unknown-indicator", name.get(1));
            }
    }

    private static boolean isPath(List<String> name, boolean inCondition) {
        return switch (name.get(0)) {
            case "figures" -> name.size() == 3;
            case "history" -> name.size() == 2 && name.get(1).equals("score");
            case "last" -> name.size() == 2 && Set.of("score", "rank").contains(name.get(1));
            case "scores" -> name.size() == 2 && inCondition;
            default -> false;
        };
    }

    private static boolean isThere(List<String> name, Map<String, Indicator> nodes, Set<String> measuredAdjustments) {
        if (name.size() == 1) return true;
        var node = nodes.get(name.get(1));
        if (name.get(0).equals("scores")) return node != null;
        if (!name.get(0).equals("figures")) return true;
        return node != null && node.isLeaf() || measuredAdjustments.contains(name.get(1));
    }
}
