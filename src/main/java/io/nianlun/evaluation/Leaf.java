package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.List;

/** What a measure sees: one unit at one leaf, or at one adjustment. */
final class Leaf {

    private final String id;
    private final BigDecimal points;
    private final UnitFacts facts;
    private final YearData.Figure figure;
    private final Trace trace;
    private PeerGroup peers;

    /** @param points what the leaf is worth for the unit; null at an adjustment */
    Leaf(String id, BigDecimal points, UnitFacts facts, Trace trace) {
        this.id = id;
        this.points = points;
        this.facts = facts;
        this.figure = facts.figure(id);
        this.trace = trace;
    }

    String id() {
        return id;
    }

    BigDecimal points() {
        return points;
    }

    UnitFacts facts() {
        return facts;
    }

    Trace trace() {
        return trace;
    }

    PeerGroup peers() {
        return peers;
    }

    void comparedWith(PeerGroup group) {
        this.peers = group;
    }

    /** The actual value, or what stands in its place; null where it is missing. */
    BigDecimal actual(ActualMeasure measure) {
        var expression = measure.value();
        if (expression == null) return figure == null ? null : figure.actual();
        var value = expression.number(this::value);
        if (value != null && trace.on()) trace.line("value", expression.shown(this::value), value);
        return value;
    }

    /** The same without a word about it. */
    BigDecimal actualQuietly(ActualMeasure measure) {
        var expression = measure.value();
        if (expression != null) return expression.number(this::value);
        return figure == null ? null : figure.actual();
    }

    BigDecimal target() {
        return figure == null ? null : figure.target();
    }

    BigDecimal effect() {
        return figure == null ? null : figure.effect();
    }

    BigDecimal given() {
        return figure == null ? null : figure.score();
    }

    /** What an expression reads under a name; null where it is not known. */
    Object value(List<String> name) {
        return facts.value(name, figure);
    }

    /** Says what is missing; the score is then null. */
    BigDecimal lacks(String what) {
        trace.say("missing." + what);
        return null;
    }
}
