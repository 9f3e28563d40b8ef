package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.FormDefaults;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is missing in a year, as one person settled it and another confirmed. Nothing counts before both have. */
@Component
class Gaps implements FormDefaults {

    private static final String PROCESS = "aggregateYear";

    private final GapRepository gaps;
    private final ResultRepository results;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Gaps(GapRepository gaps, ResultRepository results, Journal journal, ObjectMapper json, Clock clock) {
        this.gaps = gaps;
        this.results = results;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    @Step(
            name = "adoptGaps",
            title = "采用缺项处理",
            description = "把一人处理、另一人复核过的缺项处理意见用于计算：补填的数据、不适用的指标、不参加排名的单位。",
            errors = GapsNotConfirmed.class)
    public void adopt(String cycle) {
        var round = gaps.newest(cycle)
                .filter(newest -> "approve".equals(newest.verdict()))
                .orElseThrow(() -> new GapsNotConfirmed(cycle));
        gaps.adopt(round, OffsetDateTime.now(clock));
        journal.record(new Entry("gaps-adopted", "cycle:" + cycle, cycle, null, round.decisions(), null));
    }

    /** Keeps what one person decided about every gap that there is. */
    @Transactional
    void decide(TaskContext task, List<GapDecision> decisions) {
        var before = gaps.newest(task.cycle()).map(GapRound::decisions).orElse(null);
        gaps.add(task, decisions, OffsetDateTime.now(clock));
        journal.record(new Entry("gaps-decided", "cycle:" + task.cycle(), task.cycle(), before, decisions, null));
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        if (!fact.task().process().equals(PROCESS) || !fact.task().taskName().equals("confirmGaps")) return;
        fact.decision("confirmation").ifPresent(decision -> judge(fact.task(), decision));
    }

    /** Whoever gets the gaps back reads why they were sent back. */
    @Override
    public boolean of(String process, String taskName) {
        return process.equals(PROCESS) && taskName.equals("decideGaps");
    }

    @Override
    public ObjectNode values(TaskContext task) {
        var values = json.createObjectNode();
        gaps.newest(task.cycle())
                .filter(GapRound::isReturned)
                .ifPresent(round -> values.put(RETURN_REASON, round.verdictReason()));
        return values;
    }

    private void judge(TaskContext task, TaskSubmitted.Decision decision) {
        var round = gaps.newest(task.cycle()).orElseThrow(() -> new GapsNotConfirmed(task.cycle()));
        if (!decision.isReturn()) requireOpen(round);
        if (!gaps.judge(round, task, decision, OffsetDateTime.now(clock))) throw new GapsNotConfirmed(task.cycle());
        journal.record(new Entry(
                decision.isReturn() ? "gaps-returned" : "gaps-confirmed",
                "cycle:" + task.cycle(),
                task.cycle(),
                null,
                round.decisions(),
                decision.reason()));
    }

    // What came in after the decision would be left out, or its unit taken out of the ranking, and nobody had seen
    // that.
    private void requireOpen(GapRound round) {
        var missing = results.newest(round.cycle()).map(newest -> ResultGaps.of(newest.results()));
        if (missing.isEmpty() || !round.decisions().stream().allMatch(missing.get()::isOpen))
            throw new GapsChanged(round.cycle());
    }
}
