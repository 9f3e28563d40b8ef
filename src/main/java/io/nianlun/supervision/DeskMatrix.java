package io.nianlun.supervision;

import io.nianlun.cycle.PhaseList;
import io.nianlun.organization.Organization;
import io.nianlun.organization.UnitClasses;
import io.nianlun.supervision.DeskCounts.Named;
import io.nianlun.supervision.MatrixRows.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Units by phases: what is open and late in each, a page of units at a time. */
@Component
@Transactional(readOnly = true)
class DeskMatrix {

    /** More processes than a year has ever had. */
    private static final int MOST_PROCESSES = 50;

    private final PhaseList phases;
    private final MatrixRows rows;
    private final DeskSums sums;
    private final DeskNames names;
    private final DueMoments moments;
    private final Organization organization;
    private final UnitClasses classes;

    DeskMatrix(
            PhaseList phases,
            MatrixRows rows,
            DeskSums sums,
            DeskNames names,
            DueMoments moments,
            Organization organization,
            UnitClasses classes) {
        this.phases = phases;
        this.rows = rows;
        this.sums = sums;
        this.names = names;
        this.moments = moments;
        this.organization = organization;
        this.classes = classes;
    }

    /**
     * @param process the process of the tasks that stand in the column
     * @param due null for a process that is no phase of the year
     * @param late in the whole cycle, also of what is about no unit
     */
    record Column(String process, String name, LocalDate due, String state, long late) {}

    /**
     * @param state done, open or none: how far the unit is in the phase
     * @param days the working days of the task that is late longest
     * @param today whether something is due today
     */
    record Cell(String process, String state, long open, long late, int days, boolean today) {}

    record UnitRow(Named unit, Named unitClass, long late, List<Cell> cells) {}

    /** @param next where the next page begins; null at the end */
    record Matrix(List<Column> columns, List<UnitRow> rows, Integer next) {}

    /** @param lateFirst whether the units with the most that is late come first */
    Matrix of(DeskFilter filter, boolean lateFirst, int after, int limit) {
        var now = moments.now();
        var columns = columns(filter, now);
        var found = rows.page(filter, lateFirst, after, limit + 1, now);
        var page = found.size() > limit ? found.subList(0, limit) : found;
        var units = page.stream().map(Row::unit).toList();
        var cells = sums.cells(filter.cycle(), keys(columns, units), now);
        var progress = rows.progress(filter.cycle(), units);
        var unitNames = organization.unitNames(units);
        var classNames = classes.titles();
        return new Matrix(
                columns.stream().map(Line::column).toList(),
                page.stream()
                        .map(row -> new UnitRow(
                                new Named(row.unit(), unitNames.getOrDefault(row.unit(), row.unit())),
                                new Named(row.unitClass(), classNames.getOrDefault(row.unitClass(), row.unitClass())),
                                row.late(),
                                columns.stream()
                                        .map(line -> cell(
                                                line.column().process(),
                                                progress.getOrDefault(row.unit() + "/" + line.phase(), "none"),
                                                cells.get(line.column().process() + "/" + row.unit()),
                                                now))
                                        .toList()))
                        .toList(),
                found.size() > limit ? after + limit : null);
    }

    private record Line(String phase, Column column) {}

    /** The year's phases, and behind them what else has something late. */
    private List<Line> columns(DeskFilter filter, DueMoments.Now now) {
        var late = new LinkedHashMap<String, Long>();
        sums.late("phase", filter.cycle(), now, MOST_PROCESSES).forEach(one -> late.put(one.key(), one.late()));
        var lines = new ArrayList<Line>();
        var shown = new LinkedHashSet<String>();
        for (var phase : phases.of(filter.cycle()))
            if (shown.add(phase.worked()))
                lines.add(new Line(
                        phase.phase(),
                        new Column(
                                phase.worked(),
                                phase.name(),
                                phase.due(),
                                phase.state(),
                                late.getOrDefault(phase.worked(), 0L))));
        var others = late.keySet().stream()
                .filter(process -> !shown.contains(process))
                .toList();
        var otherNames = names.processes(others);
        for (var process : others)
            lines.add(new Line(
                    process,
                    new Column(
                            process, otherNames.getOrDefault(process, process), null, "running", late.get(process))));
        return filter.phase() == null
                ? lines
                : lines.stream()
                        .filter(line -> line.column().process().equals(filter.phase()))
                        .toList();
    }

    private static List<String> keys(List<Line> columns, List<String> units) {
        var keys = new ArrayList<String>();
        for (var line : columns) for (var unit : units) keys.add(line.column().process() + "/" + unit);
        return keys;
    }

    private Cell cell(String process, String progress, DeskSums.Cell sum, DueMoments.Now now) {
        if (sum == null) return new Cell(process, progress.equals("done") ? "done" : "none", 0, 0, 0, false);
        return new Cell(
                process,
                "open",
                sum.open(),
                sum.late(),
                sum.oldest() == null ? 0 : moments.daysLate(sum.oldest(), now.now()),
                sum.today());
    }
}
