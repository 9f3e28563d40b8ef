package io.nianlun.survey;

import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.workflow.Step;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ballots of the cycles, as counted; what was closed counts. */
@Component
public class Ballots {

    private final BallotRepository ballots;
    private final BallotRows rows;
    private final BallotPlanRepository plans;
    private final Journal journal;

    Ballots(BallotRepository ballots, BallotRows rows, BallotPlanRepository plans, Journal journal) {
        this.ballots = ballots;
        this.rows = rows;
        this.plans = plans;
        this.journal = journal;
    }

    /** Whether the scheme asks the public at all. */
    public record Planned(boolean ballotsAsked) {}

    /** Whether the two readings differ anywhere. */
    public record Compared(boolean readingsDiffer) {}

    /** The closed ballots of a cycle; none before they are closed. */
    @Transactional(readOnly = true)
    public List<Ballot> of(String cycle) {
        return ballots.closed(cycle);
    }

    @Step(name = "planSurvey", title = "安排社会评议", description = "看方案是否有社会评议的指标（ballotsAsked）。")
    public Planned plan(String cycle) {
        return new Planned(!rows.of(cycle).isEmpty());
    }

    @Step(
            name = "compareBallots",
            title = "核对两次录入",
            description = "逐行比较两人各自录入的票数；readingsDiffer 表示有出入，须由第三次清点定案。",
            errors = BallotsNotEntered.class)
    public Compared compare(String cycle) {
        if (ballots.newest(cycle, Reading.FIRST).isEmpty()) throw new BallotsNotEntered(cycle);
        var differences = differences(cycle).size();
        journal.record(
                new Entry("ballots-compared", "cycle:" + cycle, cycle, null, Map.of("differences", differences), null));
        return new Compared(differences > 0);
    }

    /**
     * Puts together what holds: what both readings say, the third where they differ. A model without a second reading
     * has only the first.
     */
    @Step(
            name = "closeBallots",
            title = "票数定案",
            description = "社会评价票数录入结束：两次录入一致的照录，不一致的以第三次清点为准。",
            errors = {BallotsNotEntered.class, BallotsDiffer.class})
    public void close(String cycle) {
        var first = ballots.newest(cycle, Reading.FIRST);
        if (first.isEmpty()) throw new BallotsNotEntered(cycle);
        var third = new HashMap<Key, Ballot>();
        ballots.newest(cycle, Reading.THIRD).forEach(ballot -> third.put(ballot.key(), ballot));
        var differences = differences(cycle);
        var unsettled =
                differences.stream().filter(key -> !third.containsKey(key)).count();
        if (unsettled > 0) throw new BallotsDiffer(unsettled);
        var settled = first.stream()
                .map(ballot -> differences.contains(ballot.key()) ? third.get(ballot.key()) : ballot)
                .toList();
        var version = ballots.add(cycle, null, Reading.SETTLED, settled);
        ballots.close(cycle, version);
        journal.record(new Entry(
                "ballots-closed",
                "cycle:" + cycle,
                cycle,
                null,
                Map.of("version", version, "settled", differences.size()),
                null));
    }

    /** The rows on which the two readings differ; none where there is no second one. */
    @Transactional(readOnly = true)
    public Set<Key> differences(String cycle) {
        var first = new HashMap<Key, Ballot>();
        ballots.newest(cycle, Reading.FIRST).forEach(ballot -> first.put(ballot.key(), ballot));
        return ballots.newest(cycle, Reading.SECOND).stream()
                .filter(ballot -> !ballot.equals(first.get(ballot.key())))
                .map(Ballot::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Keeps what went out and came back, as a new version. */
    @Transactional
    void prepare(TaskContext task, List<Distribution> prepared) {
        var before = plans.newest(task.cycle());
        plans.add(task, prepared);
        journal.record(new Entry(
                "ballots-prepared",
                "cycle:" + task.cycle(),
                task.cycle(),
                before.isEmpty() ? null : before.values(),
                prepared,
                null));
    }

    /** Keeps what was counted, as a new version. */
    @Transactional
    void enter(TaskContext task, Reading reading, List<Ballot> entered) {
        var version = ballots.add(task.cycle(), task, reading, entered);
        // The journal has more readers than counts may have: some stay below the number that may be shown.
        journal.record(new Entry(
                "ballots-entered",
                "cycle:" + task.cycle(),
                task.cycle(),
                null,
                Map.of("reading", reading.word(), "version", version, "rows", entered.size()),
                null));
    }
}
