package io.nianlun.assessment;

import io.nianlun.cycle.SheetRow;
import io.nianlun.cycle.Sheets;
import io.nianlun.evaluation.RatingMeasure;
import io.nianlun.inbox.TaskContext;
import io.nianlun.panel.PanelMember;
import io.nianlun.panel.Panels;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a member of a panel rates: the panel's units, on the leaves that ask for the member's role. */
@Component
class RatedRows {

    private final Sheets sheets;
    private final Panels panels;

    RatedRows(Sheets sheets, Panels panels) {
        this.sheets = sheets;
        this.panels = panels;
    }

    /** @param role in which the member rates */
    record Rated(SheetRow row, String role) {}

    boolean mayRate(String cycle, String panel, PanelMember member) {
        return !of(cycle, panel, member.role()).isEmpty();
    }

    /** None where the person is no member of the panel, or in a role that no leaf asks for. */
    List<Rated> of(TaskContext task) {
        return panels.membersOf(task.cycle(), task.subject()).stream()
                .filter(member -> member.person().equals(task.person()))
                .findFirst()
                .map(member -> of(task.cycle(), task.subject(), member.role()))
                .orElse(List.of());
    }

    private List<Rated> of(String cycle, String panel, String role) {
        return sheets
                .rows(
                        cycle,
                        participant -> panel.equals(participant.panel()),
                        leaf -> leaf.measure() instanceof RatingMeasure measure && asks(measure, role))
                .stream()
                .map(row -> new Rated(row, role))
                .toList();
    }

    private static boolean asks(RatingMeasure measure, String role) {
        return measure.roles().containsKey(role);
    }
}
