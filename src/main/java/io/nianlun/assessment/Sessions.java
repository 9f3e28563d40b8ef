package io.nianlun.assessment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.FormDefaults;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.panel.Panels;
import io.nianlun.workflow.Step;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The closed sessions of the panels: who sits in one, what is kept of it, and how it is stopped. */
@Component
class Sessions implements FormDefaults {

    private static final String STOP = "stop";

    // what the other tasks of a session are filled with, their fields keep themselves
    private static final Map<String, String> FACTS = Map.of(
            "announceVisit", "visit-announced",
            "holdMeeting", "meeting-held",
            "examineEvidence", "evidence-examined",
            "fixBands", "bands-minuted",
            "witnessSession", "session-witnessed");

    private final Panels panels;
    private final RatedRows rated;
    private final PanelSessionRepository sessions;
    private final RatingRepository ratings;
    private final HaltRepository halts;
    private final Journal journal;

    Sessions(
            Panels panels,
            RatedRows rated,
            PanelSessionRepository sessions,
            RatingRepository ratings,
            HaltRepository halts,
            Journal journal) {
        this.panels = panels;
        this.rated = rated;
        this.sessions = sessions;
        this.ratings = ratings;
        this.halts = halts;
        this.journal = journal;
    }

    /** To whom the session's tasks are given, and whether bands are fixed in it. */
    public record Convened(String panelGroup, String chair, boolean bandsAsked) {}

    @Step(
            name = "convenePanel",
            title = "召集考核组",
            description = "给出考核组的办理组（panelGroup）、组长（chair），以及方案是否先定档后打分（bandsAsked）。",
            errors = PanelWithoutChair.class)
    public Convened convene(String cycle, String subject) {
        var chair = panels.chairOf(cycle, subject).orElseThrow(() -> new PanelWithoutChair(subject));
        var group = panels.areFormed(cycle)
                ? panels.one(cycle, subject)
                        .map(panel -> cycle + ":panel-" + panel.number())
                        .orElse(subject)
                : subject;
        return new Convened(group, chair.person(), !rated.banded(cycle, subject).isEmpty());
    }

    @Step(name = "strikeSession", title = "作废本次评定", description = "监督组停止本次评定：已提交的评分全部作废并留痕，重新定档、评分。")
    public void strike(String cycle, String subject) {
        ratings.hold(cycle, subject);
        var reason = whyStruck(cycle, subject);
        var struck = ratings.strike(cycle, subject, null, null, reason);
        ratings.uncall(cycle, subject);
        journal.record(new Entry("session-struck", "panel:" + subject, cycle, null, Map.of("sheets", struck), reason));
    }

    /** The office's word where it repeats a session that was stopped in the middle, else the witness's. */
    private String whyStruck(String cycle, String panel) {
        var witnessed = sessions.newest(cycle, panel, AssessmentProcess.WITNESS_SESSION);
        var halted = halts.newest(cycle, panel).filter(halt -> "repeated".equals(halt.outcome()));
        if (halted.isPresent()
                && witnessed
                        .filter(kept -> kept.at().isAfter(halted.get().settledAt()))
                        .isEmpty()) return halted.get().settledReason();
        return witnessed
                .map(kept -> kept.content().path("decision").path("reason").asText(""))
                .orElse("");
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (!task.process().equals(AssessmentProcess.KEY) || !FACTS.containsKey(task.taskName())) return;
        var content = fact.plain();
        var decision = fact.decision();
        decision.ifPresent(each ->
                content.putObject("decision").put("choice", each.choice()).put("reason", each.reason()));
        sessions.keep(task, content);
        var stopped = decision.filter(each -> each.choice().equals(STOP)).isPresent();
        journal.record(new Entry(
                stopped ? "session-stopped" : FACTS.get(task.taskName()),
                "panel:" + task.subject(),
                task.cycle(),
                null,
                content,
                decision.map(TaskSubmitted.Decision::reason).orElse(null)));
    }

    /** What was announced or minuted before the session was stopped is written on. */
    @Override
    public boolean of(String process, String taskName) {
        return process.equals(AssessmentProcess.KEY) && FACTS.containsKey(taskName);
    }

    @Override
    public ObjectNode values(TaskContext task) {
        return sessions.newest(task.cycle(), task.subject(), task.taskName())
                .map(kept -> {
                    ObjectNode values = kept.content().deepCopy();
                    values.remove("decision");
                    return values;
                })
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }
}
