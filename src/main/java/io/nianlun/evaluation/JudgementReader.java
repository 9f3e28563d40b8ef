package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Reads the measures of people's judgement: ratings, bands and ballots. */
final class JudgementReader {

    private static final BigDecimal EIGHTY = BigDecimal.valueOf(80);
    private static final Map<String, Boolean> MISSING = Map.of("void", false, "renormalise", true);
    private static final int MOST = 1_000_000;

    private final Faults faults;
    private final Set<String> classes;

    JudgementReader(Faults faults, Set<String> classes) {
        this.faults = faults;
        this.classes = classes;
    }

    Measure threeByThree(Fields fields) {
        var floor = fields.number("floor", BigDecimal.valueOf(60));
        if (floor.signum() < 0 || floor.compareTo(EIGHTY) >= 0)
            faults.variant(fields.at("floor"), "parameter-invalid", "floor", floor);
        return new ThreeByThreeMeasure(floor, trim(fields));
    }

    Measure rating(Fields fields) {
        fields.require("roles");
        var roles = weights(fields, "roles");
        return new RatingMeasure(roles, trim(fields), renormalises(fields, "missing"));
    }

    /** @param applicable the classes for whose units the leaf counts: each needs layers where any has them */
    Measure survey(Fields fields, Set<String> applicable) {
        fields.require("options");
        var options = fields.numbers("options");
        if (fields.raw("options").isObject() && fields.raw("options").isEmpty())
            faults.variant(fields.at("options"), "parameter-invalid", "empty", "options");
        var invalid = new LinkedHashSet<String>();
        fields.texts("invalid").forEach((path, answer) -> {
            if (options.containsKey(answer)) faults.variant(path, "parameter-invalid", "answer-twice", answer);
            invalid.add(answer);
        });
        var layers = fields.has("layers") ? weights(fields, "layers") : null;
        var byClass = layersByClass(fields);
        if (layers == null && !byClass.isEmpty())
            for (var unitClass : applicable)
                if (!byClass.containsKey(unitClass))
                    faults.variant(fields.at("layersByClass"), "parameter-invalid", "no-layers", unitClass);
        var minBallots = fields.integer("minBallots", 1, MOST);
        return new SurveyMeasure(
                options,
                invalid,
                layers,
                byClass,
                renormalises(fields, "missingLayer"),
                minBallots == null ? 1 : minBallots);
    }

    private Map<String, Map<String, BigDecimal>> layersByClass(Fields fields) {
        var byClass = new LinkedHashMap<String, Map<String, BigDecimal>>();
        var own = fields.object("layersByClass");
        if (own == null || !own.isObject()) return byClass;
        fields.raw("layersByClass").fieldNames().forEachRemaining(unitClass -> {
            if (!classes.contains(unitClass)) faults.add(own.at(unitClass), "unknown-class", unitClass);
            byClass.put(unitClass, weights(own, unitClass));
        });
        return byClass;
    }

    private Map<String, BigDecimal> weights(Fields fields, String name) {
        var weights = fields.numbers(name);
        var object = fields.raw(name);
        weights.forEach((key, weight) -> {
            if (weight.signum() < 0)
                faults.variant(Faults.at(fields.at(name), key), "parameter-invalid", "negative", key);
        });
        var sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (object.isObject() && weights.size() == object.size() && sum.compareTo(Decimals.ONE) != 0)
            faults.variant(fields.at(name), "parameter-invalid", "weights", Decimals.plain(sum));
        return weights;
    }

    private Trim trim(Fields fields) {
        var trim = fields.object("trim");
        if (trim == null) return null;
        var from = trim.integer("from", 1, MOST);
        var each = trim.integer("each", 1, MOST);
        trim.close();
        var least = from != null || trim.has("from") ? from : Integer.valueOf(5);
        var dropped = each != null || trim.has("each") ? each : Integer.valueOf(1);
        if (least == null || dropped == null) return null;
        if (least <= 2 * dropped) faults.variant(trim.path(), "parameter-invalid", "trim", least, dropped);
        return new Trim(least, dropped);
    }

    private boolean renormalises(Fields fields, String name) {
        var word = fields.text(name);
        if (word == null) return false;
        if (!MISSING.containsKey(word))
            faults.variant(fields.at(name), "parameter-invalid", "choice", name, "renormalise, void");
        return MISSING.getOrDefault(word, false);
    }
}
