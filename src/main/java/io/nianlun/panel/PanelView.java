package io.nianlun.panel;

import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Participant;
import io.nianlun.evaluation.RatingMeasure;
import io.nianlun.organization.Office;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The panels of a cycle as pages show them: with the units of each, and with whom a tie bars from which. */
@Component
class PanelView {

    private final Panels panels;
    private final Cycles cycles;
    private final Organization organization;
    private final Avoidance avoidance;
    private final Texts texts;

    PanelView(Panels panels, Cycles cycles, Organization organization, Avoidance avoidance, Texts texts) {
        this.panels = panels;
        this.cycles = cycles;
        this.organization = organization;
        this.avoidance = avoidance;
        this.texts = texts;
    }

    record Shown(boolean formed, List<ShownPanel> panels, List<ShownPerson> people, List<String> roles) {}

    /** @param group the candidate group of its members */
    record ShownPanel(
            int number,
            String group,
            String kind,
            String name,
            String body,
            List<Named> units,
            List<ShownMember> members) {}

    record ShownMember(String person, String name, String role, boolean chair) {}

    record Named(String id, String name) {}

    /** Somebody who could sit on a panel, and the units that they may not judge. */
    record ShownPerson(String id, String name, String office, List<ShownBar> bars) {}

    /** @param text the sentence that says why: 陈立群任交通运输局局长 */
    record ShownBar(String unit, String text) {}

    Shown of(String cycle) {
        return of(cycle, panels.of(cycle));
    }

    Shown of(String cycle, List<Panel> shown) {
        var participants = cycles.participants(cycle);
        var candidates = candidates(shown);
        var names = organization.peopleNames(candidates.keySet());
        var units = organization.unitNames(
                participants.stream().map(Participant::unit).toList());
        return new Shown(
                panels.areFormed(cycle),
                shown.stream()
                        .map(panel -> panel(cycle, panel, participants, names, units))
                        .toList(),
                people(cycle, candidates.keySet(), names, candidates),
                roles(cycle));
    }

    /** Some people by id, with what bars them. */
    List<ShownPerson> people(
            String cycle, Collection<String> ids, Map<String, String> names, Map<String, String> offices) {
        var bars = avoidance.bars(cycle, ids);
        return ids.stream()
                .filter(names::containsKey)
                .map(id -> new ShownPerson(
                        id,
                        names.get(id),
                        offices.get(id),
                        bars.getOrDefault(id, List.of()).stream()
                                .map(bar -> new ShownBar(bar.unit(), sentence(bar, names.get(id))))
                                .toList()))
                .toList();
    }

    private String sentence(Avoidance.Bar bar, String name) {
        return texts.of(
                LocaleContextHolder.getLocaleContext() == null ? Locale.CHINESE : LocaleContextHolder.getLocale(),
                "panel.bar." + bar.reason(),
                List.of(name, bar.unitName(), bar.post()));
    }

    private ShownPanel panel(
            String cycle,
            Panel panel,
            List<Participant> participants,
            Map<String, String> names,
            Map<String, String> units) {
        return new ShownPanel(
                panel.number(),
                cycle + ":panel-" + panel.number(),
                panel.kind().word(),
                panel.name(),
                panel.body(),
                PanelAudit.judged(panel, participants).stream()
                        .map(one -> new Named(one.unit(), units.getOrDefault(one.unit(), one.unit())))
                        .toList(),
                panel.members().stream()
                        .map(member -> new ShownMember(
                                member.person(),
                                names.getOrDefault(member.person(), member.person()),
                                member.role(),
                                member.chair()))
                        .toList());
    }

    /** Everyone in a panel or in a body that could be one, with the name of that body. */
    private Map<String, String> candidates(List<Panel> shown) {
        var candidates = new LinkedHashMap<String, String>();
        for (var office : organization.offices())
            if (office.kind() == Office.Kind.PANEL || office.kind() == Office.Kind.BODY)
                organization
                        .membersOf(office.id())
                        .forEach(member -> candidates.putIfAbsent(member.person(), office.name()));
        shown.forEach(
                panel -> panel.members().forEach(member -> candidates.putIfAbsent(member.person(), panel.name())));
        return candidates;
    }

    private List<String> roles(String cycle) {
        var roles = new LinkedHashSet<String>();
        cycles.scheme(cycle).scheme().leaves().stream()
                .map(leaf -> leaf.measure() instanceof RatingMeasure rated
                        ? rated.roles().keySet()
                        : List.<String>of())
                .forEach(roles::addAll);
        return new ArrayList<>(roles);
    }
}
