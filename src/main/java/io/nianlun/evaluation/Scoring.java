package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import io.nianlun.evaluation.Indicator.Combine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Works out the score of every node for every unit: leaves by their measures, then panels, then branches. */
final class Scoring {

    private final Scheme scheme;
    private final Tree tree;
    private final List<UnitScores> units;
    private final Steps steps;

    Scoring(Scheme scheme, Tree tree, List<UnitScores> units, Steps steps) {
        this.scheme = scheme;
        this.tree = tree;
        this.units = units;
        this.steps = steps;
    }

    void work() {
        var leaves =
                tree.nodes().stream().filter(node -> node.indicator().isLeaf()).toList();
        for (var node : leaves) if (node.indicator().measure() instanceof PeerMeasure peers) scorePeers(node, peers);
        // one unit after the other: what is known of it then lies close together
        var own = leaves.stream()
                .filter(node -> !(node.indicator().measure() instanceof PeerMeasure))
                .toList();
        for (var unit : units) for (var node : own) if (unit.applies(node)) score(unit, node, leaf(unit, node));
        workAboveLeaves();
    }

    /** Takes the leaves as they were measured before; only what they lose of their points is worked out again. */
    void workAgain(List<UnitScores> measured) {
        for (var i = 0; i < units.size(); i++)
            for (var node : tree.nodes()) {
                if (!node.indicator().isLeaf() || !units.get(i).applies(node)) continue;
                if (node.indicator().measure() instanceof LimitMeasure)
                    score(units.get(i), node, leaf(units.get(i), node));
                else units.get(i).take(node, measured.get(i));
            }
        workAboveLeaves();
    }

    private void workAboveLeaves() {
        for (var standardisation : scheme.standardise()) {
            var node = tree.node(standardisation.indicator());
            for (var unit : units) scoreBranches(unit, node);
            new Standardising(standardisation.method(), node, units).work();
        }
        for (var unit : units)
            for (var root : tree.roots()) scoreBranches(unit, tree.nodes().get(root));
    }

    private void scorePeers(Tree.Node node, PeerMeasure measure) {
        var leaves = units.stream()
                .map(unit -> unit.applies(node) ? leaf(unit, node) : null)
                .toList();
        compare(leaves, measure);
        for (var i = 0; i < leaves.size(); i++) if (leaves.get(i) != null) score(units.get(i), node, leaves.get(i));
    }

    private Leaf leaf(UnitScores unit, Tree.Node node) {
        return new Leaf(node.indicator().id(), unit.points(node), unit.facts(), steps.trace());
    }

    private static void score(UnitScores unit, Tree.Node node, Leaf leaf) {
        var decided = unit.facts().decided(node.indicator().id());
        if (decided != null) leaf.trace().say("decided", decided);
        var score = decided != null ? decided : node.indicator().measure().score(leaf);
        unit.set(node, score, score == null, leaf.trace());
    }

    /** Tells every leaf of its peers: all units that have the figure, of its class or of all classes. */
    static void compare(List<Leaf> leaves, PeerMeasure measure) {
        var values = new HashMap<String, List<BigDecimal>>();
        for (var leaf : leaves) {
            var value = leaf == null ? null : leaf.actualQuietly((ActualMeasure) measure);
            if (value != null)
                values.computeIfAbsent(group(leaf, measure), absent -> new ArrayList<>())
                        .add(value);
        }
        Map<String, PeerGroup> groups = new HashMap<>();
        values.forEach((group, all) -> groups.put(group, new PeerGroup(all)));
        for (var leaf : leaves) if (leaf != null) leaf.comparedWith(groups.get(group(leaf, measure)));
    }

    private static String group(Leaf leaf, PeerMeasure measure) {
        return measure.amongAll() ? "" : leaf.facts().unit().unitClass();
    }

    private void scoreBranches(UnitScores unit, Tree.Node node) {
        if (node.indicator().isLeaf() || !unit.applies(node)) return;
        var children = node.children().stream()
                .map(tree.nodes()::get)
                .filter(unit::applies)
                .toList();
        // below a branch that is fixed too: a node there may have been standardised after it
        for (var child : children) scoreBranches(unit, child);
        if (unit.isFixed(node)) return;
        var isMissing = children.stream().anyMatch(unit::isMissing);
        var trace = steps.trace();
        if (isMissing) trace.say("missing.below");
        if (node.indicator().combine() == Combine.SUM) unit.set(node, share(unit, children, trace), isMissing, trace);
        else unit.set(node, isMissing ? null : combined(unit, node, children, trace), isMissing, trace);
    }

    /** What children earn of what they are worth, out of 100. */
    static BigDecimal share(UnitScores unit, List<Tree.Node> children, Trace trace) {
        var points = Decimals.ZERO;
        var hundredfold = Decimals.ZERO;
        for (var child : children) {
            points = Decimals.add(points, unit.points(child));
            var score = unit.score(child);
            if (score != null) hundredfold = Decimals.add(hundredfold, Decimals.multiply(unit.points(child), score));
        }
        var score = Decimals.divide(hundredfold, points);
        if (trace.on()) {
            var earned = children.stream().map(unit::earned).toList();
            var worth = children.stream().map(unit::points).toList();
            trace.line(
                    "score", "100 × (" + Trace.join(" + ", earned) + ") / (" + Trace.join(" + ", worth) + ")", score);
        }
        return score;
    }

    private static BigDecimal combined(UnitScores unit, Tree.Node node, List<Tree.Node> children, Trace trace) {
        var scores = children.stream().map(unit::score).toList();
        var combine = node.indicator().combine();
        if (combine == Combine.PRODUCT) {
            var product = Decimals.HUNDRED;
            for (var score : scores) product = Decimals.percent(product, score);
            if (trace.on()) {
                var terms = scores.stream().map(score -> n(score) + " / 100").toList();
                trace.line("score", "100 × " + String.join(" × ", terms), product);
            }
            return product;
        }
        var isLeast = combine == Combine.MIN;
        var chosen = scores.stream()
                .reduce(isLeast ? BigDecimal::min : BigDecimal::max)
                .orElseThrow();
        if (trace.on()) trace.line("score", (isLeast ? "min(" : "max(") + Trace.join(", ", scores) + ")", chosen);
        return chosen;
    }
}
