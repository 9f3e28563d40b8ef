package io.nianlun.feedback;

import io.nianlun.evidence.Evidence;
import io.nianlun.feedback.Objection.Item;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What units object to: taken up, looked into by people who have not judged the unit, decided, answered, carried out. */
@Component
class Objections {

    static final String PROCESS = "giveFeedback";
    static final String EVIDENCE = "objection:";

    private final ObjectionRepository objections;
    private final LetterRepository letters;
    private final Matters matters;
    private final UpheldObjections upheld;
    private final Evidence evidence;
    private final ObjectionDays days;
    private final Journal journal;
    private final Clock clock;

    Objections(
            ObjectionRepository objections,
            LetterRepository letters,
            Matters matters,
            UpheldObjections upheld,
            Evidence evidence,
            ObjectionDays days,
            Journal journal,
            Clock clock) {
        this.objections = objections;
        this.letters = letters;
        this.matters = matters;
        this.upheld = upheld;
        this.evidence = evidence;
        this.days = days;
        this.journal = journal;
        this.clock = clock;
    }

    /** Until when the objection is to be looked into, and until when it is to be decided. */
    public record TakenUp(Date handleBy, Date decideBy) {}

    /** Until when the unit may read the answer. */
    public record Answered(Date readBy) {}

    /** Whether results have to be aggregated and decided again. */
    public record Concluded(boolean objectionUpheld) {}

    @Step(name = "takeUpObjection", title = "受理异议", description = "受理单位的异议；“handleBy”是核查期限，“decideBy”是裁定期限，按工作日计算。")
    public TakenUp takeUp(String cycle, String unit) {
        var objection = required(cycle, unit);
        var now = clock.instant();
        var handleBy = days.after(now, ObjectionSettings::handlingDays);
        var decideBy = days.after(now, settings -> settings.handlingDays() + settings.decisionDays());
        record("objection-taken-up", objection, null, Map.of("handleBy", handleBy, "decideBy", decideBy), null);
        return new TakenUp(Date.from(handleBy.toInstant()), Date.from(decideBy.toInstant()));
    }

    @Step(name = "answerObjection", title = "答复异议", description = "把逐项裁定答复单位；“readBy”是阅知期限，按工作日计算。")
    public Answered answer(String cycle, String unit) {
        var objection = required(cycle, unit);
        objections.answered(objection, OffsetDateTime.now(clock));
        var readBy = days.after(clock.instant(), ObjectionSettings::readingDays);
        record("objection-answered", objection, null, objection.items(), null);
        return new Answered(Date.from(readBy.toInstant()));
    }

    @Step(name = "deliverAnswer", title = "登记视为送达", description = "单位在期限内没有阅知异议答复，视为已送达，并记入日志。")
    public void deliver(String cycle, String unit) {
        record("answer-delivered", required(cycle, unit), null, null, null);
    }

    @Step(
            name = "concludeFeedback",
            title = "汇集异议",
            description = "按裁定更正采纳的异议所涉及的数据，启封已确定的结果；“objectionUpheld”说明是否要重新汇总审定。")
    public Concluded conclude(String cycle) {
        var toApply = objections.upheld(cycle);
        if (toApply.isEmpty()) return new Concluded(false);
        upheld.apply(cycle, toApply);
        objections.applied(cycle, OffsetDateTime.now(clock));
        return new Concluded(true);
    }

    /** Keeps what a unit says to its result. */
    @Transactional
    void answer(TaskContext task, Letter letter, SentAnswer answer) {
        var now = OffsetDateTime.now(clock);
        var objects = answer.choice().equals(SentAnswer.OBJECT);
        letters.answered(letter, objects ? "objected" : "accepted", task.person(), now);
        if (objects) {
            objections.add(task, letter.round(), answer.items(), now);
            evidence.submitted(task.cycle(), task.unit(), EVIDENCE, now);
        }
        journal.record(new Entry(
                objects ? "objection-filed" : "feedback-accepted",
                "unit:" + task.unit(),
                task.cycle(),
                null,
                Map.of("round", letter.round(), "version", letter.version(), "items", answer.items()),
                null));
    }

    @Transactional
    void handle(TaskContext task, Objection objection, List<Item> findings) {
        objections.handled(objection, task.person(), OffsetDateTime.now(clock), findings);
        record("objection-handled", objection, objection.items(), findings, null);
    }

    @Transactional
    void decide(TaskContext task, Objection objection, SentDecisions sent) {
        if (!sent.returned().isEmpty()) {
            objections.returned(objection, sent.returned());
            record("objection-returned", objection, null, sent.returned(), null);
            return;
        }
        objections.decided(objection, task.person(), OffsetDateTime.now(clock), sent.items());
        record("objection-decided", objection, objection.items(), sent.items(), null);
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (!task.process().equals(PROCESS) || !task.taskName().equals("readAnswer")) return;
        var objection = required(task.cycle(), task.unit());
        objections.read(objection, OffsetDateTime.now(clock));
        record("answer-read", objection, null, null, null);
    }

    Optional<Objection> newest(String cycle, String unit) {
        return objections.newest(cycle, unit);
    }

    List<Objection> of(String cycle, String unit) {
        return objections.of(cycle, unit);
    }

    List<Objection> page(String cycle, OffsetDateTime after, String unit, int limit) {
        return objections.page(cycle, after, unit, limit);
    }

    /** What the unit could object to, with the numbers as they are now. */
    List<Matter> matters(String cycle, String unit) {
        return letters.newest(cycle, unit).map(matters::of).orElse(List.of());
    }

    private Objection required(String cycle, String unit) {
        return objections.newest(cycle, unit).orElseThrow(() -> new ObjectionMissing(unit));
    }

    private void record(String action, Objection objection, Object before, Object after, String reason) {
        journal.record(new Entry(action, "unit:" + objection.unit(), objection.cycle(), before, after, reason));
    }
}
