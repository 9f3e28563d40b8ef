package io.nianlun.preparation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.SheetRow;
import io.nianlun.cycle.Sheets;
import io.nianlun.cycle.WorkingCalendar;
import io.nianlun.inbox.OpenWork;
import io.nianlun.organization.Organization;
import io.nianlun.preparation.Round.Proposal;
import io.nianlun.scoring.FigureParts;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A unit's targets over HTTP: as they stand, how they came about, and what any two rounds differ in. */
@RestController
@RequestMapping("/api/cycles/{cycle}/units/{unit}/targets")
class TargetController {

    private final RoundRepository rounds;
    private final RoundsView view;
    private final Sheets sheets;
    private final Cycles cycles;
    private final OpenWork work;
    private final WorkingCalendar calendar;
    private final Organization organization;
    private final Access access;
    private final CurrentPerson caller;
    private final Clock clock;

    TargetController(
            RoundRepository rounds,
            RoundsView view,
            Sheets sheets,
            Cycles cycles,
            OpenWork work,
            WorkingCalendar calendar,
            Organization organization,
            Access access,
            CurrentPerson caller,
            Clock clock) {
        this.rounds = rounds;
        this.view = view;
        this.sheets = sheets;
        this.cycles = cycles;
        this.work = work;
        this.calendar = calendar;
        this.organization = organization;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    record Named(String id, String name) {}

    /** @param workingDays for how many whole working days it has lain there */
    record Holder(String task, Named assignee, List<Named> offeredTo, OffsetDateTime since, int workingDays) {}

    /** @param holder null once nothing is open */
    record RoundsAnswer(Named unit, Holder holder, JsonNode rounds) {}

    @GetMapping("/rounds")
    RoundsAnswer rounds(@PathVariable String cycle, @PathVariable String unit) {
        check(cycle, unit);
        var shown = JsonNodeFactory.instance.arrayNode();
        view.show(cycle, unit, rounds.of(cycle, unit), shown);
        return new RoundsAnswer(named(unit), holder(cycle, unit), shown);
    }

    record DiffAnswer(int from, int to, List<DiffItem> items) {}

    record DiffItem(Named indicator, List<Differences.Change> changes) {}

    /** What changed from one round to another; nothing else is shown. */
    @GetMapping("/diff")
    DiffAnswer diff(
            @PathVariable String cycle, @PathVariable String unit, @RequestParam int from, @RequestParam int to) {
        check(cycle, unit);
        var all = rounds.of(cycle, unit);
        var earlier = round(all, from, "/from");
        var later = round(all, to, "/to");
        var details = all.stream()
                .flatMap(round -> round.proposals().stream())
                .map(Proposal::detail)
                .toList();
        var titles = sheets.rows(cycle, unit, FigureParts::readsTarget).stream()
                .collect(toMap(SheetRow::indicator, row -> row.leaf().title()));
        var items = new Differences(Naming.of(organization, details))
                .between(earlier, later).stream()
                        .map(item -> new DiffItem(
                                new Named(item.indicator(), titles.getOrDefault(item.indicator(), item.indicator())),
                                item.changes()))
                        .toList();
        return new DiffAnswer(from, to, items);
    }

    /** The targets as they stand: the 任务书 once they are issued and locked. */
    @GetMapping
    ObjectNode targets(@PathVariable String cycle, @PathVariable String unit) {
        check(cycle, unit);
        var all = rounds.of(cycle, unit);
        if (all.isEmpty()) throw new TargetsHidden();
        var round = all.get(all.size() - 1);
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putPOJO("unit", named(unit));
        answer.put("round", round.number())
                .put("documentNumber", round.documentNumber())
                .put(
                        "issuedAt",
                        round.issuedAt() == null ? null : round.issuedAt().toString())
                .put(
                        "lockedAt",
                        round.lockedAt() == null ? null : round.lockedAt().toString());
        rows(cycle, unit, round, answer.putArray("rows"));
        return answer;
    }

    private void rows(String cycle, String unit, Round round, ArrayNode shown) {
        var proposed = round.proposals().stream().collect(toMap(Proposal::indicator, one -> one));
        var naming = Naming.of(
                organization, proposed.values().stream().map(Proposal::detail).toList());
        for (var row : sheets.rows(cycle, unit, FigureParts::readsTarget)) {
            var proposal = proposed.get(row.indicator());
            if (proposal == null) continue;
            var one = row.shown().put("target", proposal.target()).put("note", proposal.note());
            naming.show(one, proposal.detail());
            shown.add(one);
        }
    }

    private void check(String cycle, String unit) {
        if (!access.mayReadTargets(organization.groupsOf(caller.require()), unit)
                || cycles.participant(cycles.one(cycle).id(), unit).isEmpty()) throw new TargetsHidden();
    }

    private static Round round(List<Round> all, int number, String path) {
        if (number < 1 || number > all.size())
            throw new Rejected("request-invalid", List.of(Fault.of(path, "round-unknown", number, all.size())));
        return all.get(number - 1);
    }

    private Holder holder(String cycle, String unit) {
        return work.of(cycle, PreparationProcess.TARGETS, unit)
                .map(lying -> {
                    var groups = organization.groupNames(lying.offeredTo());
                    var names =
                            organization.peopleNames(lying.assignee() == null ? List.of() : List.of(lying.assignee()));
                    var from = calendar.dayOf(lying.since());
                    return new Holder(
                            lying.task(),
                            lying.assignee() == null
                                    ? null
                                    : new Named(
                                            lying.assignee(), names.getOrDefault(lying.assignee(), lying.assignee())),
                            lying.offeredTo().stream()
                                    .map(group -> new Named(group, groups.getOrDefault(group, group)))
                                    .toList(),
                            calendar.local(lying.since()),
                            calendar.workingDaysBetween(from, calendar.dayOf(clock.instant())));
                })
                .orElse(null);
    }

    private Named named(String unit) {
        return new Named(unit, organization.unitNames(List.of(unit)).getOrDefault(unit, unit));
    }
}
