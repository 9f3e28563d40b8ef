package io.nianlun.preparation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.Indicator;
import io.nianlun.inbox.FormDefaults;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.scoring.AgreedTarget;
import io.nianlun.scoring.AgreedTargets;
import io.nianlun.workflow.Step;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every unit promises for the year: proposed in rounds, each reviewed item by item and approved by its leader,
 * issued under a document's number, locked, and kept in every round.
 */
@Component
public class Targets implements AgreedTargets, FormDefaults {

    private final RoundRepository rounds;
    private final VerdictRepository verdicts;
    private final OpinionRepository opinions;
    private final Cycles cycles;
    private final Journal journal;
    private final ObjectMapper json;

    Targets(
            RoundRepository rounds,
            VerdictRepository verdicts,
            OpinionRepository opinions,
            Cycles cycles,
            Journal journal,
            ObjectMapper json) {
        this.rounds = rounds;
        this.verdicts = verdicts;
        this.opinions = opinions;
        this.cycles = cycles;
        this.journal = journal;
        this.json = json;
    }

    /** The locked targets of all units of a cycle; an indicator for which none was agreed is absent. */
    @Override
    public List<AgreedTarget> of(String cycle) {
        return rounds.locked(cycle);
    }

    /**
     * What indicators are worth by unit, where the locked targets divide a branch's points otherwise than the scheme;
     * where they do not there is no entry.
     */
    public Map<String, Map<String, BigDecimal>> points(String cycle) {
        var locked = rounds.lockedPoints(cycle);
        if (locked.isEmpty()) return locked;
        var leaves = cycles.scheme(cycle).scheme().leaves().stream().collect(toMap(Indicator::id, one -> one));
        var divided = new HashMap<String, Map<String, BigDecimal>>();
        for (var participant : cycles.participants(cycle)) {
            var own = new LinkedHashMap<>(locked.getOrDefault(participant.unit(), Map.of()));
            own.entrySet()
                    .removeIf(one ->
                            one.getValue().compareTo(leaves.get(one.getKey()).points(participant.unitClass())) == 0);
            if (!own.isEmpty()) divided.put(participant.unit(), own);
        }
        return divided;
    }

    @Override
    public List<AgreedTarget> ofUnit(String cycle, String unit) {
        return rounds.locked(cycle, unit);
    }

    @Step(name = "lockTargets", title = "锁定目标", description = "把单位与分管领导商定的一轮目标定为本年度的目标。")
    public void lock(String cycle, String unit) {
        var round = rounds.newest(cycle, unit).orElseThrow(() -> new TargetsNotApproved(unit));
        if (verdicts.last(cycle, unit, round.number())
                .filter(Verdict::isApproval)
                .isEmpty()) throw new TargetsNotApproved(unit);
        rounds.lock(cycle, unit, round.number());
        journal.record(new Entry("targets-locked", "unit:" + unit, cycle, null, Map.of("round", round.number()), null));
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        if (!fact.task().process().equals(PreparationProcess.TARGETS)) return;
        switch (fact.task().taskName()) {
            case "proposeTargets" -> propose(fact);
            case "reviewTargets" -> review(fact);
            case "issueTargets" -> issue(fact);
            default -> fact.decision().ifPresent(decision -> decide(fact.task(), decision));
        }
    }

    /** A returned proposal is taken up where it was left; who approves reads what was explained. */
    @Override
    public boolean of(String process, String taskName) {
        return process.equals(PreparationProcess.TARGETS);
    }

    @Override
    public ObjectNode values(TaskContext task) {
        var values = rounds.content(task.cycle(), task.unit()).orElseGet(json::createObjectNode);
        rounds.newest(task.cycle(), task.unit())
                .flatMap(round -> verdicts.last(task.cycle(), task.unit(), round.number()))
                .filter(Verdict::isReturn)
                .ifPresent(verdict -> values.put(RETURN_REASON, verdict.reason()));
        return values;
    }

    private void propose(TaskSubmitted fact) {
        var task = fact.task();
        var round = rounds.begin(task);
        rounds.describe(task, fact.plain());
        var all = rounds.of(task.cycle(), task.unit());
        var earlier = all.stream().filter(each -> each.number() == round - 1).findFirst();
        journal.record(new Entry(
                "targets-proposed",
                "unit:" + task.unit(),
                task.cycle(),
                earlier.map(Round::proposals).orElse(null),
                all.get(all.size() - 1).proposals(),
                null));
    }

    /** The opinions are there already: the sheet has kept them. */
    private void review(TaskSubmitted fact) {
        var task = fact.task();
        var round = newest(task).number();
        var said = opinions.of(task.cycle(), task.unit()).getOrDefault(round, List.of());
        var comment = fact.plain().path("comment").asText("").strip();
        var accepted = said.stream().allMatch(Opinion::isAccepted);
        var decision = new TaskSubmitted.Decision(accepted ? "approve" : "return", comment.isEmpty() ? null : comment);
        verdicts.add(task, task.unit(), round, decision);
        journal.record(new Entry(
                accepted ? "targets-reviewed" : "targets-sent-back",
                "unit:" + task.unit(),
                task.cycle(),
                null,
                Map.of("round", round, "opinions", said),
                decision.reason()));
    }

    private void issue(TaskSubmitted fact) {
        var task = fact.task();
        var round = newest(task);
        var number = fact.plain().path("documentNumber").asText().strip();
        rounds.issue(task, round.number(), number);
        journal.record(new Entry(
                "targets-issued",
                "unit:" + task.unit(),
                task.cycle(),
                null,
                Map.of("round", round.number(), "documentNumber", number),
                null));
    }

    private Round newest(TaskContext task) {
        return rounds.newest(task.cycle(), task.unit()).orElseThrow(() -> new TargetsNotProposed(task.unit()));
    }

    private void decide(TaskContext task, TaskSubmitted.Decision decision) {
        var round = newest(task).number();
        verdicts.add(task, task.unit(), round, decision);
        journal.record(new Entry(
                decision.isReturn() ? "targets-returned" : "targets-approved",
                "unit:" + task.unit(),
                task.cycle(),
                null,
                Map.of("round", round),
                decision.reason()));
    }
}
