package io.nianlun.preparation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.FormDefaults;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.scoring.AgreedTarget;
import io.nianlun.scoring.AgreedTargets;
import io.nianlun.workflow.Step;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What every unit promises for the year: proposed in rounds, locked once its leader agrees, kept in every round. */
@Component
public class Targets implements AgreedTargets, FormDefaults {

    private final RoundRepository rounds;
    private final VerdictRepository verdicts;
    private final Journal journal;
    private final ObjectMapper json;

    Targets(RoundRepository rounds, VerdictRepository verdicts, Journal journal, ObjectMapper json) {
        this.rounds = rounds;
        this.verdicts = verdicts;
        this.journal = journal;
        this.json = json;
    }

    /** The locked targets of all units of a cycle; an indicator for which none was agreed is absent. */
    @Override
    public List<AgreedTarget> of(String cycle) {
        return rounds.locked(cycle);
    }

    @Override
    public List<AgreedTarget> ofUnit(String cycle, String unit) {
        return rounds.locked(cycle, unit);
    }

    @Step(name = "lockTargets", title = "锁定目标", description = "把单位与分管领导商定的一轮目标定为本年度的目标。")
    public void lock(String cycle, String unit) {
        var round = rounds.newest(cycle, unit).orElseThrow(() -> new TargetsNotApproved(unit));
        if (verdicts.last(cycle, unit, round.number())
                .filter(verdict -> !verdict.isReturn())
                .isEmpty()) throw new TargetsNotApproved(unit);
        rounds.lock(cycle, unit, round.number());
        journal.record(new Entry("targets-locked", "unit:" + unit, cycle, null, Map.of("round", round.number()), null));
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        if (!fact.task().process().equals(PreparationProcess.TARGETS)) return;
        fact.decision().ifPresentOrElse(decision -> decide(fact.task(), decision), () -> propose(fact));
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
        var before = rounds.of(task.cycle(), task.unit());
        var round = rounds.begin(task);
        rounds.describe(task, fact.plain());
        var proposed = rounds.newest(task.cycle(), task.unit()).orElseThrow();
        var earlier = before.stream().filter(each -> each.number() == round - 1).findFirst();
        journal.record(new Entry(
                "targets-proposed",
                "unit:" + task.unit(),
                task.cycle(),
                earlier.map(Round::proposals).orElse(null),
                proposed.proposals(),
                null));
    }

    private void decide(TaskContext task, TaskSubmitted.Decision decision) {
        var round = rounds.newest(task.cycle(), task.unit())
                .orElseThrow(() -> new TargetsNotApproved(task.unit()))
                .number();
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
