package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree of a scheme, flat: parents before their children, each node known by its index. */
final class Tree {

    /** @param children their indexes */
    record Node(int index, Indicator indicator, List<Integer> children) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
    private final Map<String, Node> byId = new HashMap<>();

    Tree(Scheme scheme) {
        for (var indicator : scheme.indicators()) roots.add(add(indicator));
    }

    private int add(Indicator indicator) {
        var index = nodes.size();
        var children = new ArrayList<Integer>();
        var node = new Node(index, indicator, children);
        nodes.add(node);
        byId.put(indicator.id(), node);
        for (var child : indicator.children()) children.add(add(child));
        return index;
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Integer> roots() {
        return roots;
    }

    Node node(String id) {
        return byId.get(id);
    }

    /** Which nodes apply to a unit: worth something to its class, not taken from it, and with a child that applies. */
    boolean[] applying(UnitFacts facts) {
        var applies = new boolean[nodes.size()];
        for (var root : roots) mark(nodes.get(root), facts, applies);
        return applies;
    }

    private boolean mark(Node node, UnitFacts facts, boolean[] applies) {
        var indicator = node.indicator;
        if (points(node, facts).signum() == 0 || facts.isWithout(indicator.id())) return false;
        var any = indicator.isLeaf();
        for (var child : node.children) any |= mark(nodes.get(child), facts, applies);
        applies[node.index] = any;
        return any;
    }

    static BigDecimal points(Node node, UnitFacts facts) {
        var indicator = node.indicator;
        var scheme = indicator.points(facts.unit().unitClass());
        return scheme.signum() == 0 ? scheme : facts.unit().points().getOrDefault(indicator.id(), scheme);
    }
}
