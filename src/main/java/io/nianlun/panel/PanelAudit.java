package io.nianlun.panel;

import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Participant;
import io.nianlun.evaluation.Scheme;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds panels against their cycle: each has its chair, every class its panel, and nobody judges what they are tied to. */
@Component
class PanelAudit {

    private static final Set<String> RATED = Set.of("rating", "threeByThree");

    private final Cycles cycles;
    private final Organization organization;
    private final Avoidance avoidance;

    PanelAudit(Cycles cycles, Organization organization, Avoidance avoidance) {
        this.cycles = cycles;
        this.organization = organization;
        this.avoidance = avoidance;
    }

    /** @param path the JSON pointer of the list of panels in what was sent */
    List<Fault> faults(String cycle, List<Panel> panels, String path) {
        var faults = new ArrayList<Fault>();
        var participants = cycles.participants(cycle);
        var known = organization.peopleNames(panels.stream()
                .flatMap(panel -> panel.members().stream().map(PanelMember::person))
                .toList());
        for (var i = 0; i < panels.size(); i++) members(panels.get(i), known, path + "/" + i, faults);
        uncovered(cycle, panels, participants, path, faults);
        watchers(panels, known, path, faults);
        avoidance.faults(cycle, panels, participants, known, path, faults);
        return faults;
    }

    private static void members(Panel panel, Map<String, String> known, String path, List<Fault> faults) {
        if (panel.members().isEmpty()) {
            faults.add(Fault.of(path + "/members", "panel-empty", panel.name()));
            return;
        }
        var chairs = panel.members().stream().filter(PanelMember::chair).count();
        if (chairs != 1) faults.add(Fault.of(path + "/members", "panel-chair", panel.name(), chairs));
        var seen = new HashSet<String>();
        for (var i = 0; i < panel.members().size(); i++) {
            var person = panel.members().get(i).person();
            var at = path + "/members/" + i;
            if (!known.containsKey(person)) faults.add(Fault.variant(at, "unknown-person", "panel", person));
            else if (!seen.add(person))
                faults.add(Fault.variant(at, "duplicate-id", "panel", known.get(person), panel.name()));
        }
    }

    /** Every panel that rated units name must be there; each unit that is rated names one. */
    private void uncovered(
            String cycle, List<Panel> panels, List<Participant> participants, String path, List<Fault> faults) {
        var scheme = cycles.scheme(cycle).scheme();
        var assessing = new HashSet<String>();
        for (var panel : panels) if (panel.kind() == Panel.Kind.ASSESSMENT) assessing.add(panel.id());
        var without = new LinkedHashSet<String>();
        for (var participant : participants)
            if (isRated(scheme, participant.unitClass()) && !assessing.contains(participant.panel()))
                without.add(participant.unitClass());
        var titles = new HashMap<String, String>();
        scheme.classes().forEach(each -> titles.put(each.id(), each.title()));
        for (var unitClass : without)
            faults.add(Fault.of(path, "class-without-panel", titles.getOrDefault(unitClass, unitClass)));
    }

    private static boolean isRated(Scheme scheme, String unitClass) {
        return scheme.leavesOf(unitClass).stream()
                .map(leaf -> leaf.measure().method())
                .anyMatch(RATED::contains);
    }

    private static void watchers(List<Panel> panels, Map<String, String> known, String path, List<Fault> faults) {
        var judging = new HashMap<String, String>();
        for (var panel : panels)
            if (panel.scores()) panel.members().forEach(member -> judging.put(member.person(), panel.name()));
        for (var i = 0; i < panels.size(); i++) {
            if (panels.get(i).scores()) continue;
            var members = panels.get(i).members();
            for (var j = 0; j < members.size(); j++) {
                var person = members.get(j).person();
                if (judging.containsKey(person))
                    faults.add(Fault.of(
                            path + "/" + i + "/members/" + j,
                            "supervises-own-panel",
                            known.getOrDefault(person, person),
                            judging.get(person),
                            panels.get(i).name()));
            }
        }
    }

    /** The units that a panel judges: the review panel all of them, an assessment panel those that name it. */
    static List<Participant> judged(Panel panel, List<Participant> participants) {
        return switch (panel.kind()) {
            case SUPERVISION -> List.of();
            case REVIEW -> participants;
            case ASSESSMENT ->
                participants.stream()
                        .filter(participant ->
                                Set.of(panel.id(), panel.numberedName()).contains(String.valueOf(participant.panel())))
                        .toList();
        };
    }
}
