package io.nianlun.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.cycle.SheetRow;
import io.nianlun.cycle.Sheets;
import io.nianlun.evaluation.ThreeByThreeMeasure;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Appointments;
import io.nianlun.panel.PanelMember;
import io.nianlun.panel.Panels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What somebody rates. A member of a panel: the panel's units, on the leaves that ask for the member's role and on
 * those whose bands the panel has fixed. A leader: every unit, in the role that the organisation gives today.
 */
@Component
class RatedRows {

    private final Sheets sheets;
    private final Panels panels;
    private final RaterRoles roles;
    private final BandRepository bands;
    private final RatingRepository ratings;
    private final Appointments appointments;
    private final Clock clock;

    RatedRows(
            Sheets sheets,
            Panels panels,
            RaterRoles roles,
            BandRepository bands,
            RatingRepository ratings,
            Appointments appointments,
            Clock clock) {
        this.sheets = sheets;
        this.panels = panels;
        this.roles = roles;
        this.bands = bands;
        this.ratings = ratings;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * @param role in which the member rates; null where every member's rating counts alike
     * @param band inside which the score must lie; null where there is none
     */
    record Rated(SheetRow row, String role, String band) {

        ThreeByThreeMeasure bands() {
            return (ThreeByThreeMeasure) row.leaf().measure();
        }
    }

    /** Whether a rating sheet is the leaders'. */
    static boolean isLeaders(JsonNode component) {
        return component.path("mode").asText().equals("leaders");
    }

    /** Under whose name the ratings of a sheet are kept. */
    static String panelOf(TaskContext task, JsonNode component) {
        return isLeaders(component) ? AssessmentProcess.LEADERS : task.subject();
    }

    /** None where the person is no rater here, or in a role that no leaf asks for. */
    List<Rated> of(TaskContext task, JsonNode component) {
        return of(task.cycle(), panelOf(task, component), task.person());
    }

    List<Rated> of(String cycle, String panel, String person) {
        if (panel.equals(AssessmentProcess.LEADERS))
            return ratings.isCalled(cycle, panel, person) ? ofLeader(cycle, person) : List.of();
        return panels.membersOf(cycle, panel).stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .map(member -> ofMember(cycle, panel, member))
                .orElse(List.of());
    }

    List<Rated> ofMember(String cycle, String panel, PanelMember member) {
        var fixed = bands.newest(cycle, panel);
        return sheets
                .rows(
                        cycle,
                        participant -> panel.equals(participant.panel()),
                        leaf -> leaf.measure() instanceof ThreeByThreeMeasure
                                || roles.asksPanel(leaf.measure(), member.role()))
                .stream()
                .map(row -> row.leaf().measure() instanceof ThreeByThreeMeasure
                        ? new Rated(row, null, fixed.get(row.key()))
                        : new Rated(row, member.role(), null))
                .toList();
    }

    /** The units and leaves of a panel whose bands it fixes before it rates. */
    List<SheetRow> banded(String cycle, String panel) {
        return sheets.rows(
                cycle,
                participant -> panel.equals(participant.panel()),
                leaf -> leaf.measure() instanceof ThreeByThreeMeasure);
    }

    /** Whether the scheme asks the leaders at all. */
    boolean leadersAsked(String cycle) {
        return !leaderRows(cycle).isEmpty();
    }

    private List<Rated> ofLeader(String cycle, String person) {
        var responsible = appointments.responsibleOn(LocalDate.now(clock)).getOrDefault(person, Set.of());
        var rows = new ArrayList<Rated>();
        for (var row : leaderRows(cycle)) {
            var role = roles.leader(row.leaf().measure(), responsible.contains(row.unit()));
            if (role != null) rows.add(new Rated(row, role, null));
        }
        return rows;
    }

    private List<SheetRow> leaderRows(String cycle) {
        return sheets.rows(cycle, participant -> true, leaf -> roles.areLeaders(leaf.measure()));
    }
}
