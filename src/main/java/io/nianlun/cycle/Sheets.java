package io.nianlun.cycle;

import io.nianlun.evaluation.Indicator;
import io.nianlun.organization.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the sheets that a cycle's tasks fill: every unit with the leaves that apply to it. */
@Component
@Transactional(readOnly = true)
public class Sheets {

    private final Cycles cycles;
    private final Organization organization;

    Sheets(Cycles cycles, Organization organization) {
        this.cycles = cycles;
        this.organization = organization;
    }

    /** By unit in the cycle's order, then by leaf in the scheme's. */
    public List<SheetRow> rows(String cycle, Predicate<Participant> units, Predicate<Indicator> leaves) {
        return rows(cycle, cycles.participants(cycle).stream().filter(units).toList(), leaves);
    }

    /** The rows of one unit; of no other is anything read, however many take part. */
    public List<SheetRow> rows(String cycle, String unit, Predicate<Indicator> leaves) {
        return rows(cycle, cycles.participant(cycle, unit).stream().toList(), leaves);
    }

    private List<SheetRow> rows(String cycle, List<Participant> participants, Predicate<Indicator> leaves) {
        var scheme = cycles.scheme(cycle).scheme();
        var names = organization.unitNames(
                participants.stream().map(Participant::unit).toList());
        var rows = new ArrayList<SheetRow>();
        for (var participant : participants) {
            var name = names.getOrDefault(participant.unit(), participant.unit());
            for (var top : scheme.indicators()) collect(top, participant, name, List.of(), leaves, rows);
        }
        return rows;
    }

    private static void collect(
            Indicator node,
            Participant participant,
            String name,
            List<String> path,
            Predicate<Indicator> leaves,
            List<SheetRow> rows) {
        var points = node.points(participant.unitClass());
        if (points.signum() == 0) return;
        if (node.isLeaf()) {
            if (leaves.test(node)) rows.add(new SheetRow(participant, name, node, points, path));
            return;
        }
        var below = new ArrayList<>(path);
        below.add(node.title());
        for (var child : node.children()) collect(child, participant, name, List.copyOf(below), leaves, rows);
    }
}
