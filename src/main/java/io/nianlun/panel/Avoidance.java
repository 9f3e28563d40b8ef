package io.nianlun.panel;

import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Participant;
import io.nianlun.organization.Appointments;
import io.nianlun.organization.Appointments.Tie;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Fault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 回避: nobody judges a unit that they belong to, belonged to in the assessed year, or are responsible for. */
@Component
class Avoidance {

    private final Cycles cycles;
    private final Appointments appointments;
    private final Organization organization;
    private final Clock clock;

    Avoidance(Cycles cycles, Appointments appointments, Organization organization, Clock clock) {
        this.cycles = cycles;
        this.appointments = appointments;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * A unit that a person may not judge, and why.
     *
     * @param reason {@code belongs}, {@code belonged} or {@code responsible}
     * @param post what the person is or was there; "" where the person is responsible for it
     */
    record Bar(String person, String unit, String unitName, String reason, String post) {

        Fault fault(String path, String name, String panel) {
            return Fault.variant(path, "avoidance", reason, name, unitName, post, panel);
        }
    }

    void faults(
            String cycle,
            List<Panel> panels,
            List<Participant> participants,
            Map<String, String> names,
            String path,
            List<Fault> faults) {
        var bars = bars(cycle, names.keySet());
        for (var i = 0; i < panels.size(); i++) {
            var panel = panels.get(i);
            var judged = PanelAudit.judged(panel, participants).stream()
                    .map(Participant::unit)
                    .toList();
            for (var j = 0; j < panel.members().size(); j++) {
                var person = panel.members().get(j).person();
                var at = path + "/" + i + "/members/" + j;
                bars.getOrDefault(person, List.of()).stream()
                        .filter(bar -> judged.contains(bar.unit()))
                        .forEach(bar -> faults.add(bar.fault(at, names.get(person), panel.name())));
            }
        }
    }

    /** What people may not judge in a cycle, each unit once, by person; who is free of ties is absent. */
    Map<String, List<Bar>> bars(String cycle, Collection<String> people) {
        var year = cycles.one(cycle).year();
        var today = LocalDate.now(clock);
        var last = LocalDate.of(year, 12, 31);
        var ties = appointments.ties(people, LocalDate.of(year, 1, 1), last.isAfter(today) ? last : today);
        var names = organization.unitNames(ties.stream().map(Tie::unit).toList());
        var bars = new LinkedHashMap<String, List<Bar>>();
        for (var tie : ties) {
            var ofPerson = bars.computeIfAbsent(tie.person(), person -> new ArrayList<>());
            var bar = bar(tie, names, today);
            // a post that still holds says more than one that has ended
            if (ofPerson.stream().noneMatch(one -> one.unit().equals(bar.unit()))) ofPerson.add(bar);
            else if (tie.holdsOn(today))
                ofPerson.replaceAll(
                        one -> one.unit().equals(bar.unit()) && one.reason().equals("belonged") ? bar : one);
        }
        return bars;
    }

    private static Bar bar(Tie tie, Map<String, String> names, LocalDate today) {
        var reason = tie.isResponsibility() ? "responsible" : tie.holdsOn(today) ? "belongs" : "belonged";
        return new Bar(
                tie.person(),
                tie.unit(),
                names.getOrDefault(tie.unit(), tie.unit()),
                reason,
                tie.title() == null ? "" : tie.title());
    }
}
