package io.nianlun.preparation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycle;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Participant;
import io.nianlun.cycle.WorkingCalendar;
import io.nianlun.inbox.FormDefaults;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.workflow.Processes;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 考核通知 and 考核预告: drafted, approved, issued to every unit of a cycle, and signed for by each. */
@Component
class Notices implements FormDefaults {

    private static final String ISSUE = "issueNotice";
    private static final String SIGN = "signNotice";
    private static final int CHUNK = 200;

    /** How many working days there are to draft and approve a notice, and to sign for it. */
    private static final int DAYS_TO_ISSUE = 5;

    private static final int DAYS_TO_SIGN = 3;

    private final NoticeRepository notices;
    private final Cycles cycles;
    private final WorkingCalendar calendar;
    private final Processes processes;
    private final Journal journal;
    private final CurrentPerson caller;
    private final ObjectMapper json;
    private final Clock clock;

    Notices(
            NoticeRepository notices,
            Cycles cycles,
            WorkingCalendar calendar,
            Processes processes,
            Journal journal,
            CurrentPerson caller,
            ObjectMapper json,
            Clock clock) {
        this.notices = notices;
        this.cycles = cycles;
        this.calendar = calendar;
        this.processes = processes;
        this.journal = journal;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    record Sent(boolean allSent) {}

    /** Opens the drafting of a notice; refuses a cycle that does not run. Returns the notice's id. */
    @Transactional
    String open(String id) {
        var cycle = cycles.one(id);
        if (cycle.state() == Cycle.State.DRAFT || cycle.state().isSettled()) throw new NoticeNotNow(cycle.title());
        var notice = notices.open(id, caller.require());
        journal.record(new Entry("notice-opened", "notice:" + notice, id, null, null, null));
        processes.start(
                processes.newest(ISSUE).id(), id, Map.of("cycle", id, "subject", notice, "due", due(DAYS_TO_ISSUE)));
        return notice;
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (!Set.of(ISSUE, SIGN).contains(task.process())) return;
        if (task.process().equals(SIGN)) {
            notices.sign(task, attending(fact.plain()));
            record("notice-signed", task, null, Map.of("unit", task.unit()), null);
        } else fact.decision().ifPresentOrElse(decision -> decide(task, decision), () -> draft(task, fact.plain()));
    }

    @Step(name = "issueNotice", title = "印发通知", description = "把审定的通知分批发给各参加单位签收；“allSent”说明是否全部发出。")
    public Sent issue(String cycle, String subject) {
        var units = cycles.participants(cycle).stream().map(Participant::unit).toList();
        if (notices.issue(subject, units))
            journal.record(
                    new Entry("notice-issued", "notice:" + subject, cycle, null, Map.of("units", units.size()), null));
        var definition = processes.newest(SIGN).id();
        var due = due(DAYS_TO_SIGN);
        for (var unit : notices.sendNext(subject, CHUNK))
            processes.start(definition, cycle, Map.of("cycle", cycle, "unit", unit, "subject", subject, "due", due));
        return new Sent(!notices.anyUnsent(subject));
    }

    @Override
    public boolean of(String process, String taskName) {
        return process.equals(ISSUE) || process.equals(SIGN);
    }

    @Override
    public ObjectNode values(TaskContext task) {
        var newest = notices.newest(task.subject());
        var values = newest.map(version -> version.content().deepCopy()).orElseGet(json::createObjectNode);
        newest.filter(version -> "return".equals(version.verdict()))
                .ifPresent(version -> values.put(RETURN_REASON, version.reason()));
        return values;
    }

    /** Of a training only; null where the form did not ask. */
    private static Integer attending(ObjectNode plain) {
        return plain.path("attending").isNumber() ? plain.path("attending").intValue() : null;
    }

    private void draft(TaskContext task, ObjectNode content) {
        var before = notices.newest(task.subject())
                .map(NoticeRepository.Version::content)
                .orElse(null);
        notices.draft(task, content);
        record("notice-drafted", task, before, content, null);
    }

    private void decide(TaskContext task, TaskSubmitted.Decision decision) {
        var version = notices.newest(task.subject()).orElseThrow();
        notices.decide(task, version.number(), decision);
        record(
                decision.isReturn() ? "notice-returned" : "notice-approved",
                task,
                null,
                Map.of("version", version.number()),
                decision.reason());
    }

    private void record(String fact, TaskContext task, Object before, Object after, String reason) {
        journal.record(new Entry(fact, "notice:" + task.subject(), task.cycle(), before, after, reason));
    }

    private Date due(int workingDays) {
        return Date.from(calendar.endOf(calendar.add(LocalDate.now(clock), workingDays)));
    }
}
