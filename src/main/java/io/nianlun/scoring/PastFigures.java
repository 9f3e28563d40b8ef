package io.nianlun.scoring;

import io.nianlun.cycle.Cycle;
import io.nianlun.cycle.Cycles;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.organization.Lineages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a target is held against: what was certified in earlier years, also under a predecessor's name. */
@Component
@Transactional(readOnly = true)
public class PastFigures {

    private static final int YEARS_BACK = 3;

    private final FigureRepository figures;
    private final Cycles cycles;
    private final Lineages lineages;

    PastFigures(FigureRepository figures, Cycles cycles, Lineages lineages) {
        this.figures = figures;
        this.cycles = cycles;
        this.lineages = lineages;
    }

    /** What a unit was to reach and has reached in an earlier year; either null where it is not known. */
    public record Past(int year, BigDecimal target, BigDecimal actual) {}

    /** By indicator, the newest year first; of a year in which several units were its predecessors, the nearest one. */
    public Map<String, List<Past>> of(String cycle, String unit) {
        var history = new HashMap<String, List<Past>>();
        for (var year : years(cycle))
            nearest(year, unit)
                    .forEach((indicator, figure) -> history.computeIfAbsent(indicator, absent -> new ArrayList<>())
                            .add(new Past(year.year(), figure.target(), figure.actual())));
        return history;
    }

    /** What a unit's figures are held against (省、全国), as brought in for the cycle or last for one before. */
    public Map<String, BigDecimal> benchmarks(String cycle, String unit) {
        var benchmarks = new HashMap<String, BigDecimal>();
        var earlier = years(cycle).stream().flatMap(year -> nearest(year, unit).values().stream());
        Stream.concat(figures.newest(cycle, unit).stream(), earlier)
                .filter(figure -> figure.benchmark() != null)
                .forEach(figure -> benchmarks.putIfAbsent(figure.indicator(), figure.benchmark()));
        return benchmarks;
    }

    /** The actual figures of several units in the year before; nothing of any other is read. */
    public Map<Key, BigDecimal> lastYear(String cycle, List<String> units) {
        var actuals = new HashMap<Key, BigDecimal>();
        var before = cycles.one(cycle).year() - 1;
        var line = lineages.of(units);
        var known = new HashMap<String, List<Figure>>();
        var asked = line.values().stream()
                .flatMap(each -> each.line().stream())
                .distinct()
                .toList();
        for (var year : years(cycle))
            if (year.year() == before)
                for (var figure : figures.newest(year.id(), asked))
                    known.computeIfAbsent(figure.unit(), absent -> new ArrayList<>())
                            .add(figure);
        line.forEach((unit, lineage) -> lineage.line().stream()
                .flatMap(each -> known.getOrDefault(each, List.of()).stream())
                .filter(figure -> figure.actual() != null)
                .forEach(figure -> actuals.putIfAbsent(Key.of(unit, figure.indicator()), figure.actual())));
        return actuals;
    }

    private Map<String, Figure> nearest(Cycle year, String unit) {
        var nearest = new HashMap<String, Figure>();
        for (var each : lineages.of(unit).line())
            for (var figure : figures.newest(year.id(), each)) nearest.putIfAbsent(figure.indicator(), figure);
        return nearest;
    }

    private List<Cycle> years(String cycle) {
        var year = cycles.one(cycle).year();
        return cycles.newest().stream()
                .filter(each -> each.year() < year)
                .filter(each -> each.state() == Cycle.State.PUBLISHED || each.state() == Cycle.State.CLOSED)
                .limit(YEARS_BACK)
                .toList();
    }
}
