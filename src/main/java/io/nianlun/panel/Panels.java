package io.nianlun.panel;

import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Participant;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Appointments;
import io.nianlun.organization.Office;
import io.nianlun.organization.Organization;
import io.nianlun.shared.CurrentPerson;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The panels of the cycles. Until they are formed, a cycle has those of the organisation's bodies that its units name,
 * the review panel and the supervision group, with the members that these have today.
 */
@Component
@Transactional(readOnly = true)
public class Panels {

    private static final String REVIEW_BODY = "review-panel";
    private static final String SUPERVISION_BODY = "supervision-group";

    private final PanelRepository panels;
    private final Cycles cycles;
    private final Organization organization;
    private final Appointments appointments;
    private final Journal journal;
    private final CurrentPerson caller;

    Panels(
            PanelRepository panels,
            Cycles cycles,
            Organization organization,
            Appointments appointments,
            Journal journal,
            CurrentPerson caller) {
        this.panels = panels;
        this.cycles = cycles;
        this.organization = organization;
        this.appointments = appointments;
        this.journal = journal;
        this.caller = caller;
    }

    /** All panels of a cycle, formed or still proposed, by their number. */
    public List<Panel> of(String cycle) {
        var formed = panels.of(cycle);
        return formed.isEmpty() ? proposed(cycle) : named(formed);
    }

    /** Whether the panels of a cycle were formed: until then those of {@link #of} are a proposal. */
    public boolean areFormed(String cycle) {
        return panels.any(cycle);
    }

    /** By what the cycle's units name it; where no panel has that name, by {@code panel-<n>}. */
    public Optional<Panel> one(String cycle, String panel) {
        var all = of(cycle);
        return all.stream()
                .filter(one -> one.id().equals(panel))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.numberedName().equals(panel))
                        .findFirst());
    }

    /** The panel whose members are the candidate group {@code <cycle>:panel-<number>}, whatever any panel is named. */
    Optional<Panel> numbered(String cycle, int number) {
        return of(cycle).stream().filter(one -> one.number() == number).findFirst();
    }

    /**
     * Who sits on a panel of a cycle, in their order; empty for a panel that the cycle has not.
     *
     * @param panel as the cycle's units name it (a participant's {@code panel}), or {@code panel-<n>}
     */
    public List<PanelMember> membersOf(String cycle, String panel) {
        return one(cycle, panel).map(Panel::members).orElse(List.of());
    }

    /** Who chairs a panel of a cycle; empty where nobody does. */
    public Optional<PanelMember> chairOf(String cycle, String panel) {
        return membersOf(cycle, panel).stream().filter(PanelMember::chair).findFirst();
    }

    /** Keeps what was formed in place of what there was; that it holds is checked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(String cycle, List<Panel> formed, String reason) {
        panels.hold(cycle);
        var before = panels.of(cycle);
        panels.replace(cycle, formed, caller.id().orElse(null));
        journal.record(new Entry(
                before.isEmpty() ? "panels-formed" : "panels-changed",
                "cycle:" + cycle,
                cycle,
                before.isEmpty() ? null : before,
                formed,
                reason));
    }

    private List<Panel> proposed(String cycle) {
        var offices = organization.offices().stream().collect(Collectors.toMap(Office::id, office -> office));
        var bodies = new LinkedHashSet<String>();
        cycles.participants(cycle).stream()
                .map(Participant::panel)
                .filter(Objects::nonNull)
                .forEach(bodies::add);
        var proposed = new ArrayList<Panel>();
        bodies.forEach(body -> propose(proposed, Panel.Kind.ASSESSMENT, body, offices));
        propose(proposed, Panel.Kind.REVIEW, REVIEW_BODY, offices);
        propose(proposed, Panel.Kind.SUPERVISION, SUPERVISION_BODY, offices);
        return proposed;
    }

    private void propose(List<Panel> proposed, Panel.Kind kind, String body, Map<String, Office> offices) {
        if (!offices.containsKey(body)) return;
        var members = appointments.seatsIn(body).stream()
                .map(seat -> new PanelMember(seat.person(), seat.name(), seat.title(), seat.chair()))
                .toList();
        proposed.add(new Panel(proposed.size() + 1, kind, offices.get(body).name(), body, members));
    }

    private List<Panel> named(List<Panel> formed) {
        var people = formed.stream()
                .flatMap(panel -> panel.members().stream().map(PanelMember::person))
                .collect(Collectors.toSet());
        var names = organization.peopleNames(people);
        return formed.stream()
                .map(panel -> new Panel(
                        panel.number(),
                        panel.kind(),
                        panel.name(),
                        panel.body(),
                        panel.members().stream()
                                .map(member -> new PanelMember(
                                        member.person(),
                                        names.getOrDefault(member.person(), member.person()),
                                        member.role(),
                                        member.chair()))
                                .toList()))
                .toList();
    }
}
