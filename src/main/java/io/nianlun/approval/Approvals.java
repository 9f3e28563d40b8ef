package io.nianlun.approval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.aggregation.Computed;
import io.nianlun.aggregation.GradeChange;
import io.nianlun.aggregation.Report;
import io.nianlun.aggregation.Results;
import io.nianlun.inbox.FormDefaults;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Office;
import io.nianlun.organization.Organization;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leaders' decisions about the results, each about one version; what the last of them approves is sealed. */
@Component
class Approvals implements FormDefaults {

    static final String PROCESS = "approveResults";

    private static final Map<String, String> ACTIONS =
            Map.of("approve", "results-approved", "return", "results-returned", "ask", "results-questioned");

    private final DecisionRepository decisions;
    private final VoteRepository votes;
    private final Questions questions;
    private final Results results;
    private final Organization organization;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Approvals(
            DecisionRepository decisions,
            VoteRepository votes,
            Questions questions,
            Results results,
            Organization organization,
            Journal journal,
            ObjectMapper json,
            Clock clock) {
        this.decisions = decisions;
        this.votes = votes;
        this.questions = questions;
        this.results = results;
        this.organization = organization;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    @Step(
            name = "sealResults",
            title = "封存结果",
            description = "把研究确定的考核结果封存为本年度的结果，此后不再变动。",
            errors = ResultsNotApproved.class)
    public void seal(String cycle) {
        var version = results.newest(cycle).map(Computed::version).orElseThrow(() -> new ResultsNotApproved(cycle));
        var approved = decisions
                .last(cycle, version)
                .filter(decision -> decision.choice().equals("approve"))
                .isPresent();
        if (!approved && !votes.isApplied(cycle, version)) throw new ResultsNotApproved(cycle);
        results.seal(cycle, version);
    }

    @Step(
            name = "applyChanges",
            title = "应用等次调整",
            description = "把常委会写明理由调整、另一人确认过的等次写入新的一版结果，得分和名次不变。",
            errors = ChangesNotConfirmed.class)
    public void applyChanges(String cycle) {
        var changes = votes.changes(cycle);
        if (changes.isEmpty() || !changes.stream().allMatch(change -> "approve".equals(change.verdict())))
            throw new ChangesNotConfirmed(cycle);
        var changed = changes.stream()
                .map(change -> new GradeChange(
                        change.unit(),
                        change.before(),
                        change.after(),
                        change.reason(),
                        change.decidedBy(),
                        change.verdictBy()))
                .toList();
        var version = results.changeGrades(cycle, changes.get(0).version(), changed, "grades-changed");
        votes.applied(changes.get(0).task(), version);
        journal.record(new Entry("grades-changed", "cycle:" + cycle, cycle, null, changed, null));
    }

    // Figures stand still while results are before the leaders, so the newest version is the one that was looked at;
    // a form whose table saw another one was refused before.
    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (!task.process().equals(PROCESS)) return;
        if (task.taskName().equals("confirmChanges"))
            fact.decision("confirmation").ifPresent(each -> judge(task, each));
        if (fact.decision().isEmpty()) return;
        var decision = fact.decision().get();
        var version = results.newest(task.cycle())
                .map(Computed::version)
                .orElseThrow(() -> new ResultsNotApproved(task.cycle()));
        var bodies = bodiesOf(task.person());
        decisions.add(task, decision, version, bodies, OffsetDateTime.now(clock));
        if (decision.isReturn()) results.giveBack(task.cycle(), version, decision.reason());
        journal.record(new Entry(
                ACTIONS.getOrDefault(decision.choice(), "results-decided"),
                "cycle:" + task.cycle(),
                task.cycle(),
                null,
                Map.of(
                        "version",
                        version,
                        "task",
                        task.taskName(),
                        "bodies",
                        bodies,
                        "record",
                        fact.data().path("decision")),
                decision.reason()));
    }

    /** Who decides reads the report that was handed in. */
    @Override
    public boolean of(String process, String taskName) {
        return process.equals(PROCESS);
    }

    @Override
    public ObjectNode values(TaskContext task) {
        var values = results.report(task.cycle()).map(Report::content).orElseGet(json::createObjectNode);
        if (task.taskName().equals("answerQuestions"))
            return json.createObjectNode().put("questions", questions.openFor(task.cycle(), task.subject()));
        values.put("answers", questions.answered(task.cycle()));
        votes.changes(task.cycle()).stream()
                .filter(change -> "return".equals(change.verdict()))
                .findFirst()
                .ifPresent(change -> values.put(RETURN_REASON, change.verdictReason()));
        return values;
    }

    private void judge(TaskContext task, TaskSubmitted.Decision decision) {
        var changes = votes.changes(task.cycle());
        if (changes.isEmpty()
                || votes.judge(changes.get(0).task(), task, decision, OffsetDateTime.now(clock)) != changes.size())
            throw new ChangesNotConfirmed(task.cycle());
        journal.record(new Entry(
                decision.isReturn() ? "grade-changes-returned" : "grade-changes-confirmed",
                "cycle:" + task.cycle(),
                task.cycle(),
                null,
                changes,
                decision.reason()));
    }

    private List<String> bodiesOf(String person) {
        var groups = organization.groupsOf(person);
        return organization.offices().stream()
                .filter(office -> office.kind() == Office.Kind.BODY && groups.contains(office.id()))
                .map(Office::id)
                .toList();
    }
}
