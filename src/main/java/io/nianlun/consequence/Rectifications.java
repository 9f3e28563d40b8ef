package io.nianlun.consequence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.consequence.Rectification.Measure;
import io.nianlun.consequence.Rectification.Plan;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.WorkingCalendar;
import io.nianlun.inbox.FormDefaults;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Lineages;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How units in the last grade mend it: talk, written plan, check, close; and what the years after know of it. */
@Component
class Rectifications implements FormDefaults {

    private static final String PROCESS = "rectifyUnit";

    private final RectificationRepository rectifications;
    private final Cycles cycles;
    private final Lineages lineages;
    private final WorkingCalendar calendar;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Rectifications(
            RectificationRepository rectifications,
            Cycles cycles,
            Lineages lineages,
            WorkingCalendar calendar,
            Journal journal,
            ObjectMapper json,
            Clock clock) {
        this.rectifications = rectifications;
        this.cycles = cycles;
        this.lineages = lineages;
        this.calendar = calendar;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    record CheckDay(Date checkDue) {}

    @Step(name = "scheduleCheck", title = "确定检查日期", description = "整改措施中最晚的完成日期为检查的期限，“checkDue”是这一天的下班时间。")
    public CheckDay schedule(String subject) {
        var last = plan(subject).stream()
                .flatMap(plan -> plan.measures().stream())
                .map(Measure::due)
                .max(java.time.LocalDate::compareTo)
                .orElseThrow();
        return new CheckDay(Date.from(calendar.endOf(last)));
    }

    @Step(name = "closeRectification", title = "整改销号", description = "全部措施落实后，该单位的整改到此结束。")
    public void close(String cycle, String subject) {
        rectifications.close(subject, OffsetDateTime.now(clock));
        journal.record(new Entry("rectification-closed", "rectification:" + subject, cycle, null, null, null));
    }

    // the sheet of measures was kept by its field before the form's facts are told
    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (!task.process().equals(PROCESS)) return;
        switch (task.taskName()) {
            case "recordTalk" -> {
                rectifications.talk(task, fact.plain().toString(), OffsetDateTime.now(clock));
                // what was said is protected; the journal has more readers
                record("rectification-talked", task, fact.plain().path("kind").asText(), null);
            }
            case "planRectification" -> {
                rectifications.state(task, fact.data().path("statement").asText());
                record(
                        "rectification-planned",
                        task,
                        plan(task.subject()).map(Plan::measures).orElse(List.of()),
                        null);
            }
            default -> fact.decision().ifPresent(decision -> judge(task, decision));
        }
    }

    private void judge(TaskContext task, TaskSubmitted.Decision decision) {
        var measures = plan(task.subject()).orElseThrow().measures();
        if (!decision.isReturn() && !measures.stream().allMatch(measure -> Boolean.TRUE.equals(measure.done())))
            throw new MeasuresNotDone();
        rectifications.judge(task, decision, OffsetDateTime.now(clock));
        record(
                decision.isReturn() ? "rectification-returned" : "rectification-checked",
                task,
                measures,
                decision.reason());
    }

    /** Of the unit and of those in whose place it came, in this cycle's year and before; the newest first. */
    @Transactional(readOnly = true)
    List<Rectification> remembered(String cycle, String unit) {
        var year = cycles.one(cycle).year();
        var line = lineages.of(unit);
        var units = Stream.concat(line.line().stream(), line.graded().stream())
                .distinct()
                .toList();
        return rectifications.ofUnits(units).stream()
                .filter(one -> cycles.one(one.cycle()).year() <= year)
                .toList();
    }

    @Override
    public boolean of(String process, String taskName) {
        return process.equals(PROCESS);
    }

    @Override
    public ObjectNode values(TaskContext task) {
        var values = json.createObjectNode();
        var found = rectifications.find(task.subject());
        found.map(Rectification::talk).ifPresent(talk -> values.put("talk", talk.content()));
        found.map(Rectification::plan).ifPresent(plan -> {
            values.put("statement", plan.statement());
            if ("return".equals(plan.verdict())) values.put(RETURN_REASON, plan.verdictReason());
        });
        return values;
    }

    private Optional<Plan> plan(String rectification) {
        return rectifications.find(rectification).map(Rectification::plan);
    }

    private void record(String fact, TaskContext task, Object after, String reason) {
        journal.record(new Entry(fact, "unit:" + task.unit(), task.cycle(), null, after, reason));
    }
}
