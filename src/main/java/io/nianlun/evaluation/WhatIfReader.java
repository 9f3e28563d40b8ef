package io.nianlun.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.evaluation.WhatIf.Lifted;
import io.nianlun.evaluation.YearData.Unit;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what somebody asks, {@code {points: [{indicator, class, points}], quotas: [{grade, share | count}], rounding,
 * tieAtCut, withoutRaters: [rater], liftedVetoes: [{unit, veto}]}}, each of them optional, and makes the year of it.
 * The changed scheme goes through the whole audit, so that points which no longer add up are refused with both sums;
 * so are points that a unit divides in its own way. What stands under a node keeps its share of it.
 */
public final class WhatIfReader {

    private final Faults faults = new Faults();
    private final Scheme scheme;
    private final YearData data;
    private final ObjectNode document;
    private final Fields asked;
    private final Set<String> repointed = new HashSet<>();
    // where in the scheme something was changed → what was asked there
    private final Map<String, String> changed = new LinkedHashMap<>();

    private WhatIfReader(JsonNode document, Scheme scheme, YearData data, JsonNode asked) {
        this.document = document.deepCopy();
        this.scheme = scheme;
        this.data = data;
        this.asked = new Fields(asked, "", faults, "parameter-invalid");
        for (var points : asked.path("points"))
            repointed.add(points.path("indicator").asText());
    }

    /**
     * Reads what is asked of a year.
     *
     * @param document the scheme's own, as it was published
     * @param data has no fault under the scheme
     */
    public static WhatIf read(JsonNode document, Scheme scheme, YearData data, JsonNode asked) {
        return new WhatIfReader(document, scheme, data, asked).read();
    }

    private WhatIf read() {
        var points = asked.objects("points");
        points.forEach(this::changePoints);
        if (asked.has("quotas") || asked.has("rounding") || asked.has("tieAtCut")) changeGrades();
        var without = withoutRaters();
        var lifted = lifted();
        asked.close();
        var audited = changed.isEmpty() ? null : SchemeReader.read(document);
        if (audited != null) audited.faults().forEach(this::add);
        return new WhatIf(
                audited == null || audited.scheme() == null ? scheme : audited.scheme(),
                without.isEmpty() ? data : data.withoutRatersOf(without),
                lifted,
                faults.all());
    }

    private void changePoints(Fields fields) {
        var id = fields.requiredText("indicator");
        var points = fields.requiredNumber("points");
        var unitClass = fields.text("class");
        fields.close();
        if (id == null || points == null) return;
        if (unitClass != null && scheme.classOrder(unitClass) < 0) {
            faults.add(fields.at("class"), "unknown-class", unitClass);
            return;
        }
        var path = find(document.path("indicators"), "/indicators", id);
        if (path == null) {
            faults.add(fields.at("indicator"), "unknown-indicator", id);
            return;
        }
        Repointing.set((ObjectNode) document.at(path), unitClass, points, repointed);
        changed.put(path, fields.path());
        var siblings = new HashSet<String>();
        document.at(path.substring(0, path.lastIndexOf('/')))
                .forEach(sibling -> siblings.add(sibling.path("id").asText()));
        dividing(siblings, unitClass).ifPresent(unit -> faults.add(fields.path(), "points-divided", shown(unit), id));
    }

    /** A unit that divides the points of these nodes in its own way, so that the scheme's do not reach it. */
    private Optional<Unit> dividing(Set<String> nodes, String unitClass) {
        return data.units().stream()
                .filter(unit -> unitClass == null || unitClass.equals(unit.unitClass()))
                .filter(unit -> unit.divides(nodes))
                .findFirst();
    }

    private static String shown(Unit unit) {
        return unit.name() == null ? unit.id() : unit.name();
    }

    private static String find(JsonNode nodes, String path, String id) {
        for (var i = 0; i < nodes.size(); i++) {
            var own = path + "/" + i;
            if (nodes.get(i).path("id").asText().equals(id)) return own;
            var below = find(nodes.get(i).path("children"), own + "/children", id);
            if (below != null) return below;
        }
        return null;
    }

    private void changeGrades() {
        if (scheme.grades() == null) {
            faults.variant("", "parameter-invalid", "no-grades");
            return;
        }
        var grades = (ObjectNode) document.get("grades");
        for (var name : List.of("rounding", "tieAtCut")) {
            var word = asked.text(name);
            if (word == null) continue;
            grades.withObjectProperty("quota").put(name, word);
            changed.put("/grades/quota/" + name, "/" + name);
        }
        asked.objects("quotas").forEach(quota -> changeQuota(quota, grades.path("rules")));
    }

    private void changeQuota(Fields fields, JsonNode rules) {
        var grade = fields.requiredText("grade");
        var share = fields.number("share");
        var count = fields.number("count");
        fields.close();
        if (grade == null) return;
        var found = false;
        for (var i = 0; i < rules.size(); i++) {
            if (!rules.get(i).path("grade").asText().equals(grade)) continue;
            found = true;
            var quota = ((ObjectNode) rules.get(i)).putObject("quota");
            if (share != null) quota.put("share", share);
            if (count != null) quota.put("count", count);
            changed.put("/grades/rules/" + i + "/quota", fields.path());
        }
        if (!found) faults.add(fields.at("grade"), "unknown-grade", grade);
    }

    private Set<String> withoutRaters() {
        var raters = new LinkedHashSet<String>();
        asked.texts("withoutRaters").forEach((path, rater) -> {
            if (data.ratings().stream().noneMatch(rating -> rater.equals(rating.rater())))
                faults.add(path, "unknown-rater", rater);
            raters.add(rater);
        });
        return raters;
    }

    private Set<Lifted> lifted() {
        var lifted = new LinkedHashSet<Lifted>();
        for (var fields : asked.objects("liftedVetoes")) {
            var veto = fields.requiredText("veto");
            var unit = fields.text("unit");
            fields.close();
            if (veto != null && scheme.vetoes().stream().noneMatch(one -> veto.equals(one.id())))
                faults.add(fields.at("veto"), "unknown-veto", veto);
            if (unit != null && !data.unitIds().contains(unit)) faults.add(fields.at("unit"), "unknown-unit", unit);
            lifted.add(new Lifted(unit, veto));
        }
        return lifted;
    }

    /** A fault of the changed scheme, told where the change was asked that it comes of. */
    private void add(Fault fault) {
        var places = new ArrayList<String>();
        changed.forEach((path, place) -> {
            if (fault.path().startsWith(path))
                places.add(0, place + fault.path().substring(path.length()));
            else if (path.startsWith(fault.path())) places.add(place);
        });
        var place = places.isEmpty() ? changed.values().iterator().next() : places.get(0);
        faults.add(new Fault(place, fault.code(), fault.text(), fault.arguments()));
    }
}
