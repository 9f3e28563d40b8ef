package io.nianlun.selfreview;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.evidence.Evidence;
import io.nianlun.inbox.FormDefaults;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.inbox.TasksAtWork;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.scoring.SelfReport;
import io.nianlun.scoring.SelfReports;
import io.nianlun.selfreview.Review.Reported;
import io.nianlun.shared.Texts;
import io.nianlun.workflow.Step;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the units say of their year: every submission is a version, the signed one is accepted. */
@Component
public class SelfReviews implements SelfReports, FormDefaults {

    private final ReviewRepository reviews;
    private final ReviewOpinions opinions;
    private final Evidence evidence;
    private final TasksAtWork tasks;
    private final Journal journal;
    private final Texts texts;
    private final ObjectMapper json;

    SelfReviews(
            ReviewRepository reviews,
            ReviewOpinions opinions,
            Evidence evidence,
            TasksAtWork tasks,
            Journal journal,
            Texts texts,
            ObjectMapper json) {
        this.opinions = opinions;
        this.texts = texts;
        this.reviews = reviews;
        this.evidence = evidence;
        this.tasks = tasks;
        this.journal = journal;
        this.json = json;
    }

    /** What the units of a cycle report and claim; a unit whose review was not accepted is absent. */
    @Override
    public List<SelfReport> of(String cycle) {
        var claims = reviews.acceptedClaims(cycle);
        return reviews.acceptedActuals(cycle).entrySet().stream()
                .map(unit -> report(unit.getKey(), unit.getValue(), claims.getOrDefault(unit.getKey(), List.of())))
                .toList();
    }

    @Step(name = "acceptSelfReview", title = "接收自查报告", description = "把单位负责人签发的自查报告作为本年度的自查结果。")
    public void accept(String cycle, String unit) {
        var review = reviews.newest(cycle, unit).orElseThrow(() -> new ReviewNotSigned(unit));
        if (reviews.lastDecision(cycle, unit, review.version())
                .filter(decision -> !decision.isReturn())
                .isEmpty()) throw new ReviewNotSigned(unit);
        reviews.accept(cycle, unit, review.version());
        journal.record(new Entry(
                "self-review-accepted", "unit:" + unit, cycle, null, Map.of("version", review.version()), null));
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        if (!fact.task().process().equals(SelfReviewProcess.KEY)) return;
        // what the office judges item by item its sheet has kept
        if (fact.task().taskName().equals(SelfReviewProcess.CHECK)) return;
        fact.decision().ifPresentOrElse(decision -> decide(fact.task(), decision), () -> write(fact));
    }

    /** A returned review is written on from what was returned; who signs reads what was written. */
    @Override
    public boolean of(String process, String taskName) {
        return process.equals(SelfReviewProcess.KEY);
    }

    @Override
    public ObjectNode values(TaskContext task) {
        var values = json.createObjectNode();
        reviews.newest(task.cycle(), task.unit()).ifPresent(review -> {
            values.setAll(review.content());
            reviews.lastDecision(task.cycle(), task.unit(), review.version())
                    .filter(TaskSubmitted.Decision::isReturn)
                    .ifPresent(decision -> values.put(RETURN_REASON, reason(task, decision)));
        });
        return values;
    }

    /** Why it was returned: the head's reason, or of the office's opinions those that have no item in the form. */
    private String reason(TaskContext task, TaskSubmitted.Decision decision) {
        if (decision.reason() != null) return decision.reason();
        return opinions.open(task.cycle(), task.unit()).entrySet().stream()
                .filter(opinion -> opinion.getKey().startsWith("section:"))
                .map(opinion -> said(opinion.getKey().substring("section:".length()), opinion.getValue()))
                .collect(joining("\n"));
    }

    private String said(String section, String opinion) {
        var locale = LocaleContextHolder.getLocale();
        var title = texts.orNull(locale, "selfreview.section." + section, List.of());
        return texts.of(locale, "selfreview.opinion", List.of(title == null ? section : title, opinion));
    }

    private void write(TaskSubmitted fact) {
        var task = fact.task();
        var version = reviews.begin(task);
        var late = tasks.isLate(task.task());
        reviews.describe(task, fact.plain(), late);
        var review = reviews.newest(task.cycle(), task.unit()).orElseThrow();
        var claims = review.claims().stream().map(Claim::id).collect(toSet());
        evidence.submit(task.cycle(), task.unit(), claims, review.writtenAt());
        journal.record(new Entry(
                version == 1 ? "self-review-written" : "self-review-rewritten",
                "unit:" + task.unit(),
                task.cycle(),
                null,
                review,
                null));
    }

    private void decide(TaskContext task, TaskSubmitted.Decision decision) {
        var version = reviews.newest(task.cycle(), task.unit())
                .orElseThrow(() -> new ReviewNotSigned(task.unit()))
                .version();
        reviews.decide(task, version, decision);
        journal.record(new Entry(
                decision.isReturn() ? "self-review-returned" : "self-review-signed",
                "unit:" + task.unit(),
                task.cycle(),
                null,
                Map.of("version", version),
                decision.reason()));
    }

    private SelfReport report(String unit, List<Reported> reported, List<Claim> claims) {
        var actuals = new HashMap<String, BigDecimal>();
        for (var one : reported) if (one.actual() != null) actuals.put(one.indicator(), one.actual());
        return new SelfReport(
                unit, actuals, claims.stream().<JsonNode>map(json::valueToTree).toList());
    }
}
