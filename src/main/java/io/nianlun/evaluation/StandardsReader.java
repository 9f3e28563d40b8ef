package io.nianlun.evaluation;

import static io.nianlun.evaluation.Decimals.HUNDRED;
import static io.nianlun.evaluation.Decimals.ZERO;

import io.nianlun.evaluation.TableMeasure.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the measures that compare a figure with standard values of the scheme. */
final class StandardsReader {

    private static final List<BigDecimal> COEFFICIENTS = List.of(
            BigDecimal.ONE, new BigDecimal("0.8"), new BigDecimal("0.6"), new BigDecimal("0.4"), new BigDecimal("0.2"));

    private final Faults faults;

    StandardsReader(Faults faults) {
        this.faults = faults;
    }

    /** An end of the scores: absent takes the default, null means that there is none. */
    static BigDecimal end(Fields fields, String name, BigDecimal otherwise) {
        return fields.isNull(name) ? null : fields.number(name, otherwise);
    }

    Measure efficacy(Fields fields, Expression value) {
        var base = fields.number("base", BigDecimal.valueOf(60));
        var span = fields.number("span", BigDecimal.valueOf(40));
        var min = end(fields, "min", ZERO);
        var max = end(fields, "max", HUNDRED);
        if (min != null && max != null && min.compareTo(max) > 0)
            faults.variant(fields.at("min"), "parameter-invalid", "order", "min", "max");
        if (fields.has("interval")) return interval(fields, base, span, min, max, value);
        var satisfactory = fields.requiredNumber("satisfactory");
        var unallowable = fields.requiredNumber("unallowable");
        if (satisfactory != null && unallowable != null && satisfactory.compareTo(unallowable) == 0)
            faults.variant(fields.at("satisfactory"), "parameter-invalid", "same-standards", satisfactory);
        return new EfficacyMeasure(satisfactory, unallowable, base, span, min, max, value);
    }

    private Measure interval(
            Fields fields, BigDecimal base, BigDecimal span, BigDecimal min, BigDecimal max, Expression value) {
        for (var other : List.of("satisfactory", "unallowable"))
            if (fields.has(other))
                faults.variant(fields.at(other), "parameter-invalid", "exclusive", other, "interval");
        var ends = fields.object("interval");
        var low = ends.requiredNumber("low");
        var high = ends.requiredNumber("high");
        var lowLimit = ends.requiredNumber("lowLimit");
        var highLimit = ends.requiredNumber("highLimit");
        ends.close();
        var known = low != null && high != null && lowLimit != null && highLimit != null;
        if (known && !(lowLimit.compareTo(low) < 0 && low.compareTo(high) <= 0 && high.compareTo(highLimit) < 0))
            faults.variant(ends.path(), "parameter-invalid", "interval");
        return new IntervalMeasure(low, high, lowLimit, highLimit, base, span, min, max, value);
    }

    Measure banded(Fields fields, Expression value) {
        fields.require("standards");
        var standards = five(fields, "standards");
        if (standards.size() == 5) {
            var rising = 0;
            var falling = 0;
            for (var i = 1; i < 5; i++) {
                var order = standards.get(i).compareTo(standards.get(i - 1));
                if (order > 0) rising++;
                if (order < 0) falling++;
            }
            if (rising != 4 && falling != 4) faults.variant(fields.at("standards"), "parameter-invalid", "monotonic");
        }
        var coefficients = fields.has("coefficients") ? five(fields, "coefficients") : COEFFICIENTS;
        for (var i = 0; i < coefficients.size(); i++)
            if (coefficients.get(i).signum() < 0)
                faults.variant(
                        Faults.at(fields.at("coefficients"), i), "parameter-invalid", "negative", "coefficients");
        return new BandedEfficacyMeasure(standards, coefficients, value);
    }

    private List<BigDecimal> five(Fields fields, String name) {
        var numbers = new ArrayList<BigDecimal>();
        var elements = fields.list(name);
        for (var element : elements) {
            var number = fields.numberOf(element);
            if (number != null) numbers.add(number);
        }
        if (fields.raw(name).isArray() && elements.size() != 5)
            faults.variant(fields.at(name), "parameter-invalid", "five", name, elements.size());
        return numbers;
    }

    Measure table(Fields fields, Expression value) {
        fields.require("rows");
        var rows = new ArrayList<Row>();
        var elements = fields.list("rows");
        for (var element : elements) {
            if (!element.node().isArray() || element.node().size() != 2) {
                faults.variant(element.path(), "parameter-invalid", "row");
                continue;
            }
            var from = fields.numberOf(element.element(0));
            var score = fields.numberOf(element.element(1));
            if (from == null || score == null) continue;
            if (!rows.isEmpty() && from.compareTo(rows.get(rows.size() - 1).from()) <= 0)
                faults.variant(Faults.at(element.path(), 0), "parameter-invalid", "rising", from);
            rows.add(new Row(from, score));
        }
        if (fields.raw("rows").isArray() && elements.isEmpty())
            faults.variant(fields.at("rows"), "parameter-invalid", "empty", "rows");
        var linear = fields.choice(
                        "between",
                        SchemeReader.<MeasureReader.Words>ordered(
                                "step", MeasureReader.Words.FIRST, "linear", MeasureReader.Words.SECOND),
                        MeasureReader.Words.FIRST)
                == MeasureReader.Words.SECOND;
        return new TableMeasure(rows, linear, fields.number("below", ZERO), value);
    }
}
