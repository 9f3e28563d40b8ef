package io.nianlun.evaluation;

import static io.nianlun.evaluation.Decimals.HUNDRED;
import static io.nianlun.evaluation.Decimals.ZERO;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the measures of leaves and adjustments; what people judge is read by {@link JudgementReader}. */
final class MeasureReader {

    private static final Map<String, Direction> DIRECTIONS =
            SchemeReader.ordered("higher", Direction.HIGHER, "lower", Direction.LOWER);
    private static final Map<String, Words> AMONG = SchemeReader.ordered("class", Words.FIRST, "all", Words.SECOND);
    private static final Set<String> JUDGED = Set.of("limit", "rating", "survey", "threeByThree");

    /** Which of two words stands there. */
    enum Words {
        FIRST,
        SECOND
    }

    private final Faults faults;
    private final ExpressionsRead expressions;
    private final JudgementReader judgement;
    private final StandardsReader standards;
    private final Map<String, Function<Fields, Measure>> methods = new LinkedHashMap<>();
    private Set<String> applicable;

    MeasureReader(Faults faults, ExpressionsRead expressions, Set<String> classes) {
        this.faults = faults;
        this.expressions = expressions;
        this.judgement = new JudgementReader(faults, classes);
        this.standards = new StandardsReader(faults);
        methods.put("given", fields -> new GivenMeasure());
        methods.put("completion", this::completion);
        methods.put("step", this::step);
        methods.put("efficacy", fields -> standards.efficacy(fields, value(fields)));
        methods.put("bandedEfficacy", fields -> standards.banded(fields, value(fields)));
        methods.put("table", fields -> standards.table(fields, value(fields)));
        methods.put("peers", this::peers);
        methods.put("rank", this::rank);
        methods.put("baseEffect", this::baseEffect);
        methods.put("reach", this::reach);
        methods.put("limit", fields -> new LimitMeasure(tariff(fields)));
        methods.put("threeByThree", judgement::threeByThree);
        methods.put("rating", judgement::rating);
        methods.put("survey", fields -> judgement.survey(fields, applicable));
        methods.put("formula", this::formula);
    }

    /**
     * The measure, or null where it has no known method; a measure with faults may lack what it needs.
     *
     * @param applicableTo the classes for whose units the leaf counts
     */
    Measure read(Fields fields, Set<String> applicableTo) {
        applicable = applicableTo;
        var method = fields.requiredText("method");
        if (method == null) {
            return null;
        }
        if (!methods.containsKey(method)) {
            faults.add(fields.at("method"), "unknown-method", method, String.join(", ", methods.keySet()));
            return null;
        }
        var measure = methods.get(method).apply(fields);
        fields.close();
        return measure;
    }

    /** The measure of an adjustment: ratings, ballots and the points of a leaf do not reach there. */
    Measure readForAdjustment(Fields fields) {
        if (fields.isObject() && JUDGED.contains(fields.raw("method").asText())) {
            var method = fields.text("method");
            faults.variant(fields.at("method"), "parameter-invalid", "leaf-only", method);
        }
        return read(fields, Set.of());
    }

    Expression condition(Fields fields, String name) {
        return expressions.read(fields, name, true, faults);
    }

    Map<String, BigDecimal> tariff(Fields fields) {
        var tariff = fields.numbers("tariff");
        tariff.forEach((item, points) -> {
            if (points.signum() < 0)
                faults.variant(Faults.at(fields.at("tariff"), item), "parameter-invalid", "negative", item);
        });
        if (fields.has("tariff")
                && fields.raw("tariff").isObject()
                && fields.raw("tariff").isEmpty())
            faults.variant(fields.at("tariff"), "parameter-invalid", "empty", "tariff");
        return tariff;
    }

    private Expression value(Fields fields) {
        return expressions.read(fields, "value", false, faults);
    }

    private Direction direction(Fields fields) {
        return fields.choice("direction", DIRECTIONS, Direction.HIGHER);
    }

    private static boolean isSecond(Fields fields, String name, String first, String second, boolean otherwise) {
        var words = SchemeReader.<Words>ordered(first, Words.FIRST, second, Words.SECOND);
        return fields.choice(name, words, otherwise ? Words.SECOND : Words.FIRST) == Words.SECOND;
    }

    private Measure completion(Fields fields) {
        var cap = fields.amount("cap");
        return new CompletionMeasure(
                direction(fields),
                isSecond(fields, "lower", "mirror", "ratio", false),
                cap == null ? Decimals.ONE : cap,
                value(fields));
    }

    private Measure step(Fields fields) {
        var max = fields.number("max", BigDecimal.valueOf(120));
        var min = fields.number("min", ZERO);
        checkOrder(fields, min, max);
        return new StepMeasure(direction(fields), max, min, value(fields));
    }

    private Measure peers(Fields fields) {
        var besideBest = isSecond(fields, "scale", "range", "best", false);
        if (besideBest && fields.has("worst"))
            faults.variant(fields.at("worst"), "parameter-invalid", "range-only", "worst");
        return new PeersMeasure(
                direction(fields),
                besideBest,
                fields.number("best", HUNDRED),
                fields.number("worst", BigDecimal.valueOf(50)),
                fields.number("equal", HUNDRED),
                fields.choice("among", AMONG, Words.FIRST) == Words.SECOND,
                value(fields));
    }

    private Measure rank(Fields fields) {
        var byStep = isSecond(fields, "formula", "linear", "step", false);
        if (byStep) fields.require("step");
        var step = fields.amount("step");
        return new RankMeasure(
                direction(fields),
                byStep ? step : null,
                !isSecond(fields, "ties", "mean", "best", false),
                fields.choice("among", AMONG, Words.FIRST) == Words.SECOND,
                value(fields));
    }

    private Measure baseEffect(Fields fields) {
        var base = fields.number("base", new BigDecimal("0.8"));
        if (base.signum() < 0 || base.compareTo(Decimals.ONE) > 0)
            faults.variant(fields.at("base"), "parameter-invalid", "range", base, 0, 1);
        return new BaseEffectMeasure(base, value(fields));
    }

    private Measure reach(Fields fields) {
        var line = fields.number("line");
        var proportional = !isSecond(fields, "below", "proportional", "zero", false);
        if (proportional && line != null && line.signum() <= 0)
            faults.variant(fields.at("line"), "parameter-invalid", "line", line);
        return new ReachMeasure(line, direction(fields), proportional, value(fields));
    }

    private Measure formula(Fields fields) {
        fields.require("expression");
        var expression = expressions.read(fields, "expression", false, faults);
        var min = StandardsReader.end(fields, "min", ZERO);
        var max = StandardsReader.end(fields, "max", HUNDRED);
        checkOrder(fields, min, max);
        return new FormulaMeasure(expression, min, max);
    }

    private void checkOrder(Fields fields, BigDecimal min, BigDecimal max) {
        if (min != null && max != null && min.compareTo(max) > 0)
            faults.variant(fields.at("min"), "parameter-invalid", "order", "min", "max");
    }
}
