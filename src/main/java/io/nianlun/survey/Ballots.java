package io.nianlun.survey;

import io.nianlun.inbox.TaskContext;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.workflow.Step;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ballots of the cycles, as counted; what was closed counts. */
@Component
public class Ballots {

    private final BallotRepository ballots;
    private final Journal journal;

    Ballots(BallotRepository ballots, Journal journal) {
        this.ballots = ballots;
        this.journal = journal;
    }

    /** The closed ballots of a cycle; none before they are closed. */
    @Transactional(readOnly = true)
    public List<Ballot> of(String cycle) {
        return ballots.closed(cycle);
    }

    @Step(name = "closeBallots", title = "票数定案", description = "社会评价票数录入结束，以最后录入的为准。", errors = BallotsNotEntered.class)
    public void close(String cycle) {
        var version = ballots.newestVersion(cycle).orElseThrow(() -> new BallotsNotEntered(cycle));
        ballots.close(cycle, version);
        journal.record(new Entry("ballots-closed", "cycle:" + cycle, cycle, null, Map.of("version", version), null));
    }

    /** Keeps what was counted, as a new version. */
    @Transactional
    void enter(TaskContext task, List<Ballot> entered) {
        var before = ballots.newest(task.cycle());
        ballots.add(task, entered);
        journal.record(new Entry(
                "ballots-entered",
                "cycle:" + task.cycle(),
                task.cycle(),
                before.isEmpty() ? null : before,
                entered,
                null));
    }
}
