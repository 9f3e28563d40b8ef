package io.nianlun.aggregation;

import static java.util.stream.Collectors.groupingBy;

import io.nianlun.aggregation.ResultRepository.PastStanding;
import io.nianlun.cycle.Cycle;
import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.YearData.PastYear;
import io.nianlun.organization.Lineage;
import io.nianlun.organization.Lineages;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What became of units in earlier published years, under whatever name they took part: two 诫勉 running stay two. */
@Component
class EarlierYears {

    private final ResultRepository results;
    private final Cycles cycles;
    private final Lineages lineages;

    EarlierYears(ResultRepository results, Cycles cycles, Lineages lineages) {
        this.results = results;
        this.cycles = cycles;
        this.lineages = lineages;
    }

    /** The years before one, by unit, the earliest first; a unit that took part in none is absent. */
    Map<String, List<PastYear>> of(int year, Collection<String> units) {
        var earlier = new LinkedHashMap<String, Cycle>();
        for (var cycle : cycles.newest()) if (cycle.year() < year) earlier.put(cycle.id(), cycle);
        if (earlier.isEmpty()) return Map.of();
        var lines = lineages.of(units);
        var asked = lines.values().stream()
                .flatMap(line -> Stream.concat(line.line().stream(), line.graded().stream()))
                .distinct()
                .toList();
        var standings = results.standings(earlier.keySet(), asked).stream().collect(groupingBy(PastStanding::unit));
        var years = new HashMap<String, List<PastYear>>();
        for (var line : lines.values()) {
            var past = past(line, standings, earlier);
            if (!past.isEmpty()) years.put(line.unit(), past);
        }
        return years;
    }

    private List<PastYear> past(Lineage line, Map<String, List<PastStanding>> standings, Map<String, Cycle> earlier) {
        return Stream.concat(line.line().stream(), line.graded().stream())
                .flatMap(unit -> standings.getOrDefault(unit, List.of()).stream())
                .map(PastStanding::cycle)
                .distinct()
                .map(earlier::get)
                .collect(groupingBy(Cycle::year))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> year(each.getKey(), line, standings, each.getValue()))
                .toList();
    }

    private PastYear year(int year, Lineage line, Map<String, List<PastStanding>> standings, List<Cycle> of) {
        var ids = of.stream().map(Cycle::id).toList();
        var own = in(line.line(), standings, ids).stream().findFirst();
        var grade = in(line.graded(), standings, ids).stream()
                .filter(each -> each.grade() != null)
                .max(Comparator.comparingInt(this::depth));
        return new PastYear(
                year,
                grade.map(PastStanding::grade).orElse(null),
                own.map(PastStanding::score).orElse(null),
                own.map(PastStanding::rank).orElse(null));
    }

    private static List<PastStanding> in(
            List<String> units, Map<String, List<PastStanding>> standings, List<String> cycles) {
        return units.stream()
                .flatMap(unit -> standings.getOrDefault(unit, List.of()).stream())
                .filter(each -> cycles.contains(each.cycle()))
                .toList();
    }

    /** How far down the ladder of its own year a grade stands. */
    private int depth(PastStanding standing) {
        var grades = cycles.scheme(standing.cycle()).scheme().grades();
        return grades == null ? 0 : grades.ladder().indexOf(standing.grade());
    }
}
