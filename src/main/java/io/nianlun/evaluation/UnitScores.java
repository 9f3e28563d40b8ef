package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The scores of one unit at every node of the tree, as far as they are worked out. */
final class UnitScores {

    private final UnitFacts facts;
    private final boolean[] applies;
    private final BigDecimal[] scores;
    // as they were before panels were made comparable
    private final BigDecimal[] measured;
    private final boolean[] missing;
    private final boolean[] fixed;
    private final Trace[] traces;

    UnitScores(UnitFacts facts, Tree tree) {
        this.facts = facts;
        this.applies = tree.applying(facts);
        this.scores = new BigDecimal[applies.length];
        this.measured = new BigDecimal[applies.length];
        this.missing = new boolean[applies.length];
        this.fixed = new boolean[applies.length];
        this.traces = new Trace[applies.length];
    }

    UnitFacts facts() {
        return facts;
    }

    boolean applies(Tree.Node node) {
        return applies[node.index()];
    }

    /** Null where it is missing, or where a branch that is combined misses something. */
    BigDecimal score(Tree.Node node) {
        return scores[node.index()];
    }

    boolean isMissing(Tree.Node node) {
        return missing[node.index()];
    }

    Trace trace(Tree.Node node) {
        return traces[node.index()];
    }

    void set(Tree.Node node, BigDecimal score, boolean isMissing, Trace trace) {
        scores[node.index()] = score;
        measured[node.index()] = score;
        missing[node.index()] = isMissing;
        traces[node.index()] = trace;
    }

    /** Takes a leaf as it was measured. */
    void take(Tree.Node node, UnitScores measured) {
        set(node, measured.measured[node.index()], measured.missing[node.index()], Trace.OFF);
    }

    /** Keeps a score for good: what is worked out again below it changes it no more. */
    void fix(Tree.Node node, BigDecimal score) {
        scores[node.index()] = score;
        fixed[node.index()] = true;
    }

    boolean isFixed(Tree.Node node) {
        return fixed[node.index()];
    }

    /** What a node is worth for the unit, as the scheme has it. */
    BigDecimal points(Tree.Node node) {
        return Tree.points(node, facts);
    }

    /** What a node earns; nothing where it has no score. */
    BigDecimal earned(Tree.Node node) {
        var score = score(node);
        return score == null ? Decimals.ZERO : Decimals.percent(points(node), score);
    }

    List<String> missingLeaves(Tree tree) {
        var leaves = new ArrayList<String>();
        for (var node : tree.nodes())
            if (applies(node) && node.indicator().isLeaf() && isMissing(node))
                leaves.add(node.indicator().id());
        return leaves;
    }
}
