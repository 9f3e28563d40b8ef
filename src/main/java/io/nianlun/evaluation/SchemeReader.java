package io.nianlun.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.evaluation.Scheme.Consecutive;
import io.nianlun.evaluation.Scheme.Published;
import io.nianlun.evaluation.Scheme.RankOn;
import io.nianlun.evaluation.Scheme.Standardisation;
import io.nianlun.evaluation.Scheme.UnitClass;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and audits a scheme. All faults are found at once; only a scheme without faults comes out. */
public final class SchemeReader {

    private static final Map<String, RoundingMode> ROUNDINGS =
            ordered("HALF_UP", RoundingMode.HALF_UP, "HALF_EVEN", RoundingMode.HALF_EVEN, "DOWN", RoundingMode.DOWN);
    private static final Map<String, RankOn> RANK_ON = ordered("exact", RankOn.EXACT, "score", RankOn.SCORE);
    private static final Map<String, Standardisation.Method> METHODS = ordered(
            "ratio",
            Standardisation.Method.RATIO,
            "additive",
            Standardisation.Method.ADDITIVE,
            "z",
            Standardisation.Method.Z);

    private final Faults faults = new Faults();
    private final Fields top;

    private SchemeReader(JsonNode document) {
        this.top = new Fields(document, "", faults, "parameter-invalid");
    }

    /** Audits a document; one of hostile size or depth is refused as {@code too-large} before it is read. */
    public static AuditedScheme read(JsonNode document) {
        if (DocumentSize.isTooLarge(document))
            return new AuditedScheme(
                    null, List.of(Fault.of("", "too-large", DocumentSize.MOST_NODES, DocumentSize.DEEPEST)), List.of());
        return new SchemeReader(document).read();
    }

    private AuditedScheme read() {
        var id = top.id("id");
        var title = top.requiredText("title");
        var total = total();
        var published = published();
        var rankOn = top.choice("rankOn", RANK_ON, RankOn.EXACT);
        var classes = classes();
        var classIds = new LinkedHashSet<>(classes.stream().map(UnitClass::id).toList());
        var expressions = new ExpressionsRead();
        var measures = new MeasureReader(faults, expressions, classIds);
        var tree = new TreeReader(faults, measures, classIds);
        var indicators = tree.read(top);
        var adjustments = new AdjustmentReader(faults, measures);
        var adjusted = adjustments.read(top);
        var grades = new GradesReader(faults, classIds).read(top);
        var vetoes = new VetoReader(faults, measures, grades).read(top);
        var range = range(total, adjusted);
        var standardise = standardise(tree.ids());
        var consecutive = consecutive(grades);
        var processes = processes();
        top.close();
        if (!top.isObject()) return new AuditedScheme(null, faults.all(), List.of());
        expressions.checkNames(faults, tree.nodes(), adjustments.measured());
        new PointsAudit(faults, classes, tree).check(total, indicators);
        var scheme = new Scheme(
                id,
                title,
                total,
                published,
                rankOn,
                classes,
                indicators,
                adjusted,
                range.least,
                range.greatest,
                vetoes,
                grades,
                consecutive,
                standardise,
                processes);
        new GradesAudit(faults, scheme).check(faults.none());
        if (!faults.none()) return new AuditedScheme(null, faults.all(), List.of());
        return new AuditedScheme(scheme, List.of(), SchemeWarnings.of(scheme, tree));
    }

    private BigDecimal total() {
        var total = top.requiredNumber("total");
        if (total == null || total.signum() > 0) return total;
        faults.variant("/total", "parameter-invalid", "positive", "total");
        return null;
    }

    private Published published() {
        var score = top.object("score");
        if (score == null) return new Published(2, RoundingMode.HALF_UP);
        var decimals = score.integer("decimals", 0, 10);
        var rounding = score.choice("rounding", ROUNDINGS, RoundingMode.HALF_UP);
        score.close();
        return new Published(decimals == null ? 2 : decimals, rounding);
    }

    private List<UnitClass> classes() {
        var classes = new ArrayList<UnitClass>();
        if (!top.require("classes")) return classes;
        var ids = new LinkedHashSet<String>();
        for (var one : top.objects("classes")) {
            var id = one.id("id");
            var title = one.text("title");
            one.close();
            if (id == null) continue;
            if (!ids.add(id)) faults.add(one.at("id"), "duplicate-id", id);
            else classes.add(new UnitClass(id, title == null ? id : title));
        }
        if (top.raw("classes").isArray() && top.raw("classes").isEmpty())
            faults.add("/classes", "missing-field", "classes");
        return classes;
    }

    private record Range(BigDecimal least, BigDecimal greatest) {}

    private Range range(BigDecimal total, List<Adjustment> adjustments) {
        var all = total;
        for (var adjustment : adjustments) {
            if (adjustment.sign() != Adjustment.Sign.BONUS || all == null) continue;
            all = adjustment.cap() == null ? null : Decimals.add(all, adjustment.cap());
        }
        var fields = top.object("totalRange");
        if (fields == null) return new Range(Decimals.ZERO, all);
        var least = fields.number("min", Decimals.ZERO);
        var greatest = fields.number("max", all);
        fields.close();
        if (greatest != null && least.compareTo(greatest) > 0)
            faults.variant("/totalRange", "parameter-invalid", "order", "min", "max");
        return new Range(least, greatest);
    }

    private List<Standardisation> standardise(Set<String> indicators) {
        var all = new ArrayList<Standardisation>();
        for (var one : top.objects("standardise")) {
            var indicator = one.requiredText("indicator");
            var method = one.requiredText("method");
            one.close();
            if (indicator != null && !indicators.contains(indicator))
                faults.add(one.at("indicator"), "unknown-indicator", indicator);
            if (method != null && !METHODS.containsKey(method))
                faults.add(one.at("method"), "unknown-method", method, String.join(", ", METHODS.keySet()));
            all.add(new Standardisation(indicator, METHODS.get(method)));
        }
        return all;
    }

    private List<Consecutive> consecutive(Grades grades) {
        var all = new ArrayList<Consecutive>();
        for (var one : top.objects("consecutive")) {
            var grade = one.requiredText("grade");
            one.require("years");
            var years = one.integer("years", 1, 100);
            var action = one.requiredText("action");
            one.close();
            if (grade != null && (grades == null || grades.order(grade) < 0))
                faults.add(one.at("grade"), "unknown-grade", grade);
            if (years != null) all.add(new Consecutive(grade, years, action));
        }
        return all;
    }

    private Map<String, String> processes() {
        var processes = new LinkedHashMap<String, String>();
        top.members("processes", (name, other) -> {
            var text = top.textOf(other);
            if (text != null) processes.put(name, text);
        });
        return processes;
    }

    /** A map that keeps its order, for the list of choices in a message. */
    @SuppressWarnings("unchecked")
    static <V> Map<String, V> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, V>();
        for (var i = 0; i < keysAndValues.length; i += 2) map.put((String) keysAndValues[i], (V) keysAndValues[i + 1]);
        return map;
    }
}
