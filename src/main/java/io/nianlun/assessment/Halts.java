package io.nianlun.assessment;

import io.nianlun.cycle.WorkingCalendar;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.workflow.Processes;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions that the supervision group stops where they stand: nothing of the panel can be submitted until the office
 * has decided whether it goes on or is repeated.
 */
@Component
class Halts {

    private static final String SETTLE = "settleSession";
    private static final String REPEATED = "assessment.repeated";
    private static final int DAYS_TO_SETTLE = 2;

    private final HaltRepository halts;
    private final RatingRepository ratings;
    private final Processes processes;
    private final WorkingCalendar calendar;
    private final CurrentPerson caller;
    private final Journal journal;
    private final Clock clock;

    Halts(
            HaltRepository halts,
            RatingRepository ratings,
            Processes processes,
            WorkingCalendar calendar,
            CurrentPerson caller,
            Journal journal,
            Clock clock) {
        this.halts = halts;
        this.ratings = ratings;
        this.processes = processes;
        this.calendar = calendar;
        this.caller = caller;
        this.journal = journal;
        this.clock = clock;
    }

    /** Stops a session and asks the office what becomes of it; refuses one that does not run or is stopped already. */
    @Transactional
    public void halt(String cycle, String panel, String reason) {
        ratings.hold(cycle, panel);
        if (halts.open(cycle, panel).isPresent()) throw new SessionHalted();
        if (!processes.runs(AssessmentProcess.KEY, cycle, Map.of("subject", panel))) throw new SessionNotRunning();
        halts.add(cycle, panel, reason, caller.require(), OffsetDateTime.now(clock));
        journal.record(new Entry("session-halted", "panel:" + panel, cycle, null, null, reason));
        var due = Date.from(calendar.endOf(calendar.add(LocalDate.now(clock), DAYS_TO_SETTLE)));
        processes.start(processes.newest(SETTLE).id(), cycle, Map.of("cycle", cycle, "subject", panel, "due", due));
    }

    /** Refuses whatever would change a session that is stopped. */
    void refuseHalted(String cycle, String panel) {
        if (halts.open(cycle, panel).isPresent()) throw new SessionHalted();
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (task.process().equals(AssessmentProcess.KEY)) {
            ratings.hold(task.cycle(), task.subject());
            refuseHalted(task.cycle(), task.subject());
        } else if (task.process().equals(SETTLE)) fact.decision().ifPresent(decision -> settle(fact, decision));
    }

    @Step(name = "resumeSession", title = "恢复评定", description = "停止的评定从停下的地方继续。")
    public void resume(String cycle, String subject) {
        journal.record(new Entry("session-resumed", "panel:" + subject, cycle, null, null, reason(cycle, subject)));
    }

    @Step(name = "repeatSession", title = "重新评定", description = "作废已提交的评分，从定档开始重来；还没有人评分的从停下的地方继续。")
    public void repeat(String cycle, String subject) {
        var struck = processes.send(REPEATED, cycle, Map.of("subject", subject));
        journal.record(new Entry(
                "session-repeated", "panel:" + subject, cycle, null, Map.of("struck", struck), reason(cycle, subject)));
    }

    private void settle(TaskSubmitted fact, TaskSubmitted.Decision decision) {
        var task = fact.task();
        var open = halts.open(task.cycle(), task.subject()).orElseThrow(SessionNotRunning::new);
        halts.settle(
                open.id(),
                decision.choice().equals("repeat") ? "repeated" : "resumed",
                task.person(),
                OffsetDateTime.now(clock),
                decision.reason());
    }

    private String reason(String cycle, String panel) {
        return halts.newest(cycle, panel).map(Halt::settledReason).orElse(null);
    }
}
