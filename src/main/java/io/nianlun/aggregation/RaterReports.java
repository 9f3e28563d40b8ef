package io.nianlun.aggregation;

import io.nianlun.evaluation.RaterReport;
import io.nianlun.evaluation.YearData;
import io.nianlun.evaluation.YearData.Rating;
import io.nianlun.organization.Organization;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the raters of a cycle rate, with names; it only tells, results stay as they are. */
@Component
class RaterReports {

    private final Results results;
    private final Computation computation;
    private final Organization organization;

    RaterReports(Results results, Computation computation, Organization organization) {
        this.results = results;
        this.computation = computation;
        this.organization = organization;
    }

    record Named(String id, String name) {}

    record RaterRow(
            Named rater,
            int ratings,
            BigDecimal severity,
            BigDecimal spread,
            BigDecimal halo,
            BigDecimal favour,
            BigDecimal effect,
            int group) {}

    record PanelRow(String panel, String name, BigDecimal agreement, List<RaterRow> raters) {}

    record CorrectedRow(Named unit, String indicator, BigDecimal mean, BigDecimal corrected) {}

    /** @param applied whether results rest on the corrected ratings; never without a decision */
    record Report(int version, boolean applied, List<PanelRow> panels, List<CorrectedRow> corrected) {}

    Report of(String cycle) {
        var current = results.current(cycle);
        var data = computation.read(cycle, current.inputs());
        var raters = data.ratings().stream()
                .map(Rating::rater)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var people = organization.peopleNames(raters);
        var units = data.units().stream().collect(Collectors.toMap(YearData.Unit::id, YearData.Unit::name));
        var report = RaterReport.of(data, ownLines(raters, units.keySet()));
        var panels = organization.groupNames(report.panels().stream()
                .map(RaterReport.Panel::panel)
                .filter(Objects::nonNull)
                .toList());
        return new Report(
                current.version(),
                false,
                report.panels().stream()
                        .map(panel -> row(panel, panels.getOrDefault(panel.panel(), panel.panel()), people))
                        .toList(),
                report.corrected().stream()
                        .map(item -> new CorrectedRow(
                                new Named(item.unit(), units.get(item.unit())),
                                item.indicator(),
                                item.mean(),
                                item.corrected()))
                        .toList());
    }

    /** The units that a rater leads, is responsible for or belongs to: the groups of a unit are {@code unit:post}. */
    private Map<String, Set<String>> ownLines(Set<String> raters, Set<String> units) {
        var lines = new HashMap<String, Set<String>>();
        organization.groupsOf(raters).forEach((rater, groups) -> {
            var own = new HashSet<>(
                    groups.stream().map(group -> group.split(":", 2)[0]).toList());
            own.retainAll(units);
            lines.put(rater, own);
        });
        return lines;
    }

    private static PanelRow row(RaterReport.Panel panel, String name, Map<String, String> people) {
        return new PanelRow(
                panel.panel(),
                name,
                panel.agreement(),
                panel.raters().stream()
                        .map(rater -> new RaterRow(
                                new Named(rater.rater(), people.getOrDefault(rater.rater(), rater.rater())),
                                rater.ratings(),
                                rater.severity(),
                                rater.spread(),
                                rater.halo(),
                                rater.favour(),
                                rater.effect(),
                                rater.group()))
                        .toList());
    }
}
