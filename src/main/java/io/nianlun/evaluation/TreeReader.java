package io.nianlun.evaluation;

import io.nianlun.evaluation.Indicator.Combine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tree of indicators and remembers where each node stands. */
final class TreeReader {

    private static final Map<String, Combine> COMBINE = SchemeReader.ordered(
            "sum", Combine.SUM, "min", Combine.MIN, "max", Combine.MAX, "product", Combine.PRODUCT);

    private final Faults faults;
    private final MeasureReader measures;
    private final Set<String> classes;
    private final Map<String, Indicator> nodes = new HashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Map<Indicator, String> paths = new IdentityHashMap<>();
    private final Set<String> doubtful = new HashSet<>();

    TreeReader(Faults faults, MeasureReader measures, Set<String> classes) {
        this.faults = faults;
        this.measures = measures;
        this.classes = classes;
    }

    Map<String, Indicator> nodes() {
        return nodes;
    }

    Set<String> ids() {
        return ids;
    }

    String path(Indicator indicator) {
        return paths.get(indicator);
    }

    /** Whether it is not clear what the children of a branch should add up to, since that has a fault of its own. */
    boolean isDoubtful(Indicator branch) {
        return doubtful.contains(path(branch));
    }

    List<Indicator> read(Fields top) {
        if (!top.require("indicators")) return List.of();
        var indicators = children(top, "indicators", classes);
        if (indicators.isEmpty() && top.raw("indicators").isArray())
            faults.add("/indicators", "missing-field", "indicators");
        return indicators;
    }

    private List<Indicator> children(Fields parent, String name, Set<String> applicable) {
        return parent.objects(name).stream()
                .map(child -> indicator(child, applicable))
                .toList();
    }

    private Indicator indicator(Fields fields, Set<String> applicable) {
        var id = fields.id("id");
        if (id != null && !ids.add(id)) faults.add(fields.at("id"), "duplicate-id", id);
        var title = fields.requiredText("title");
        fields.require("points");
        var points = fields.amount("points");
        var pointsByClass = pointsByClass(fields);
        var own = new LinkedHashSet<String>();
        for (var unitClass : applicable) {
            var worth = pointsByClass.getOrDefault(unitClass, points);
            if (worth == null || worth.signum() > 0) own.add(unitClass);
        }
        var children = children(fields, "children", own);
        var combine = fields.choice("combine", COMBINE, Combine.SUM);
        var outOf = outOf(fields, children.isEmpty(), combine);
        var measure = measure(fields, children.isEmpty(), own);
        var indicator = new Indicator(
                id,
                title,
                points,
                pointsByClass,
                outOf,
                combine,
                children,
                measure,
                fields.text("source"),
                fields.text("department"));
        fields.close();
        paths.put(indicator, fields.path());
        if (id != null) nodes.putIfAbsent(id, indicator);
        return indicator;
    }

    private Map<String, BigDecimal> pointsByClass(Fields fields) {
        var points = new LinkedHashMap<String, BigDecimal>();
        fields.members("pointsByClass", (unitClass, member) -> {
            if (!classes.contains(unitClass)) faults.add(member.path(), "unknown-class", unitClass);
            var number = fields.numberOf(member);
            if (number == null) return;
            if (number.signum() < 0) faults.variant(member.path(), "parameter-invalid", "negative", unitClass);
            else points.put(unitClass, number);
        });
        return points;
    }

    private BigDecimal outOf(Fields fields, boolean isLeaf, Combine combine) {
        if (isLeaf && fields.has("combine"))
            faults.variant(fields.at("combine"), "parameter-invalid", "branch-only", "combine");
        if (fields.has("combine") && !COMBINE.containsKey(fields.raw("combine").asText())) doubtful.add(fields.path());
        if (!fields.has("outOf")) return null;
        if (isLeaf) faults.variant(fields.at("outOf"), "parameter-invalid", "branch-only", "outOf");
        if (combine != Combine.SUM) faults.variant(fields.at("outOf"), "parameter-invalid", "out-of-with-combine");
        var outOf = fields.number("outOf");
        if (outOf != null && outOf.signum() > 0) return outOf;
        doubtful.add(fields.path());
        if (outOf != null) faults.variant(fields.at("outOf"), "parameter-invalid", "positive", "outOf");
        return null;
    }

    private Measure measure(Fields fields, boolean isLeaf, Set<String> applicable) {
        if (!fields.has("measure")) {
            if (isLeaf) faults.add(fields.at("measure"), "measure-missing");
            return null;
        }
        if (isLeaf) return measures.read(fields.object("measure"), applicable);
        faults.add(fields.at("measure"), "measure-on-branch");
        return null;
    }
}
