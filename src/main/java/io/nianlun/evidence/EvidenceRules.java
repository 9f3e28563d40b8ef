package io.nianlun.evidence;

import io.nianlun.cycle.Cycles;
import io.nianlun.evidence.Contents.Received;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Organization;
import io.nianlun.organization.Substitutions;
import io.nianlun.panel.Panels;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What may be attached, and who may read it. */
@Component
class EvidenceRules {

    private static final String CLAIM = "claim:";

    private final EvidenceRepository items;
    private final List<EvidenceTaker> takers;
    private final EvidenceSettings settings;
    private final Cycles cycles;
    private final Organization organization;
    private final Substitutions substitutions;
    private final Panels panels;
    private final Access access;
    private final CurrentPerson caller;

    EvidenceRules(
            EvidenceRepository items,
            List<EvidenceTaker> takers,
            EvidenceSettings settings,
            Cycles cycles,
            Organization organization,
            Substitutions substitutions,
            Panels panels,
            Access access,
            CurrentPerson caller) {
        this.items = items;
        this.takers = takers;
        this.settings = settings;
        this.cycles = cycles;
        this.organization = organization;
        this.substitutions = substitutions;
        this.panels = panels;
        this.access = access;
        this.caller = caller;
    }

    void requireTaken(TaskContext task, String about) {
        if (task.unit() == null || takers.stream().noneMatch(taker -> taker.takes(task, about)))
            throw new EvidenceNotTaken();
    }

    /** One honour document for one claim; for indicators a document may show several. */
    void requireNewNumber(TaskContext task, String about, EvidenceFacts facts) {
        var key = DocumentNumber.keyOf(facts.number());
        if (key == null || !about.startsWith(CLAIM)) return;
        for (var item : items.of(task.cycle(), task.unit()))
            if (item.about().startsWith(CLAIM)
                    && !item.about().equals(about)
                    && key.equals(DocumentNumber.keyOf(item.number()))) throw new HonourClaimedTwice(facts.number());
    }

    void requireNewFile(TaskContext task, String about, EvidenceFacts facts, Received file) {
        for (var item : items.of(task.cycle(), task.unit())) {
            if (!file.sha256().equals(item.sha256())) continue;
            if (item.about().equals(about)) throw new EvidenceAlreadyAttached(facts.title());
            if (about.startsWith(CLAIM) && item.about().startsWith(CLAIM)) throw new HonourClaimedTwice(facts.title());
        }
    }

    void requireRoom(TaskContext task, EvidenceFacts facts) {
        if (items.bytes(task.cycle(), task.unit()) > settings.unit().toBytes())
            throw new EvidenceQuotaReached(facts.title(), settings.unit().toMegabytes());
    }

    /** @return whether the reader is of the unit itself */
    boolean requireReader(String cycle, String unit, boolean submitted) {
        var participant = cycles.participant(cycle, unit).orElseThrow(EvidenceUnknown::new);
        var departments = cycles.scheme(cycle).scheme().leaves().stream()
                .map(leaf -> leaf.department())
                .filter(Objects::nonNull)
                .toList();
        var groups = groups();
        var own = access.isOfUnit(groups, unit);
        if (own || submitted && access.mayReadEvidence(groups, isOnPanel(cycle, participant.panel()), departments))
            return own;
        throw new EvidenceUnknown();
    }

    /** As the panel stands in the cycle: who was left out when it was formed is not on it. */
    private boolean isOnPanel(String cycle, String panel) {
        if (panel == null) return false;
        var person = caller.require();
        var absent = substitutions.absentColleaguesOf(person);
        return panels.membersOf(cycle, panel).stream()
                .anyMatch(member -> member.person().equals(person) || absent.contains(member.person()));
    }

    private Set<String> groups() {
        var person = caller.require();
        var groups = new LinkedHashSet<>(organization.groupsOf(person));
        for (var absent : substitutions.absentColleaguesOf(person)) groups.addAll(organization.groupsOf(absent));
        return groups;
    }
}
