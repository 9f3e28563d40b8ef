package io.nianlun.approval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.aggregation.Computed;
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

    private static final String PROCESS = "approveResults";

    private final DecisionRepository decisions;
    private final Results results;
    private final Organization organization;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Approvals(
            DecisionRepository decisions,
            Results results,
            Organization organization,
            Journal journal,
            ObjectMapper json,
            Clock clock) {
        this.decisions = decisions;
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
        if (decisions
                .last(cycle, version)
                .filter(decision -> !decision.isReturn())
                .isEmpty()) throw new ResultsNotApproved(cycle);
        results.seal(cycle, version);
    }

    // Figures stand still while results are before the leaders, so the newest version is the one that was looked at;
    // a form whose table saw another one was refused before.
    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (!task.process().equals(PROCESS) || fact.decision().isEmpty()) return;
        var decision = fact.decision().get();
        var version = results.newest(task.cycle())
                .map(Computed::version)
                .orElseThrow(() -> new ResultsNotApproved(task.cycle()));
        var bodies = bodiesOf(task.person());
        decisions.add(task, decision, version, bodies, OffsetDateTime.now(clock));
        if (decision.isReturn()) results.giveBack(task.cycle(), version, decision.reason());
        journal.record(new Entry(
                decision.isReturn() ? "results-returned" : "results-approved",
                "cycle:" + task.cycle(),
                task.cycle(),
                null,
                Map.of("version", version, "task", task.taskName(), "bodies", bodies),
                decision.reason()));
    }

    /** Who decides reads the report that was handed in. */
    @Override
    public boolean of(String process, String taskName) {
        return process.equals(PROCESS);
    }

    @Override
    public ObjectNode values(TaskContext task) {
        return results.report(task.cycle()).map(Report::content).orElseGet(json::createObjectNode);
    }

    private List<String> bodiesOf(String person) {
        var groups = organization.groupsOf(person);
        return organization.offices().stream()
                .filter(office -> office.kind() == Office.Kind.BODY && groups.contains(office.id()))
                .map(Office::id)
                .toList();
    }
}
