package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The results of the cycles: computed as versions, handed in, decided as one version, published once. */
@Component
public class Results {

    private final ResultRepository results;
    private final ReportRepository reports;
    private final DecidedScoreRepository decided;
    private final YearInputs inputs;
    private final Computation computation;
    private final Journal journal;
    private final CurrentPerson caller;
    private final Clock clock;

    Results(
            ResultRepository results,
            ReportRepository reports,
            DecidedScoreRepository decided,
            YearInputs inputs,
            Computation computation,
            Journal journal,
            CurrentPerson caller,
            Clock clock) {
        this.results = results;
        this.reports = reports;
        this.decided = decided;
        this.inputs = inputs;
        this.computation = computation;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** The newest version; empty before the first was computed. */
    @Transactional(readOnly = true)
    public Optional<Computed> newest(String cycle) {
        return results.newest(cycle);
    }

    /** What was decided; empty before it was. */
    @Transactional(readOnly = true)
    public Optional<Outcome> outcome(String cycle) {
        return results.outcome(cycle);
    }

    /** The report that was handed in last; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Report> report(String cycle) {
        return reports.newest(cycle);
    }

    /** What holds for a cycle: the decided version, else the newest, else what would come out now, unkept. */
    @Transactional(readOnly = true)
    public Computed current(String cycle) {
        return results.outcome(cycle)
                .flatMap(outcome -> results.version(cycle, outcome.version()))
                .or(() -> results.newest(cycle))
                .orElseGet(() -> compute(cycle, inputs.of(cycle), 0, "computed", List.of()));
    }

    @Step(
            name = "computeResults",
            title = "汇总计算",
            description = "按考核方案汇总核定的实绩、加减分、评分和票数，算出各单位的得分、名次和等次；缺少的数据逐项列出。",
            errors = ResultsSealed.class)
    public GapsLeft compute(String cycle) {
        results.lock(cycle);
        refuseSealed(cycle);
        var decidedBefore = results.reopened(cycle);
        var again = decidedBefore.isPresent() && decidedBefore.equals(newestVersion(cycle));
        var cause = again ? "objections-upheld" : "computed";
        return new GapsLeft(!keep(cycle, inputs.of(cycle), cause, List.of()).complete());
    }

    /** Whether anything is missing for a unit that is ranked, so that it must be settled first. */
    public record GapsLeft(boolean gapsLeft) {}

    /**
     * Takes changed figures into account, if results were computed already.
     *
     * @throws ResultsUnderApproval while the results are before the leaders
     * @throws ResultsSealed once they are decided
     */
    @Transactional
    void figuresChanged(String cycle, String reason) {
        results.lock(cycle);
        refuseSealed(cycle);
        var newest = results.newest(cycle);
        if (newest.isEmpty()) return;
        if (isUnderApproval(cycle, newest.get().version())) throw new ResultsUnderApproval(cycle);
        keep(cycle, inputs.of(cycle), reason == null ? "figures-changed" : reason, List.of());
    }

    /** Refuses what would change figures while their results are with the leaders, or decided. */
    @Transactional
    void refuseDecided(String cycle) {
        results.lock(cycle);
        refuseSealed(cycle);
        var newest = results.newest(cycle);
        if (newest.isPresent() && isUnderApproval(cycle, newest.get().version())) throw new ResultsUnderApproval(cycle);
    }

    /** The newest version, computed anew if anything that it rests on has changed since. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Computed> refreshed(String cycle) {
        results.lock(cycle);
        var newest = results.newest(cycle);
        if (newest.isEmpty() || results.outcome(cycle).isPresent()) return newest;
        if (isUnderApproval(cycle, newest.get().version())) return newest;
        var now = inputs.of(cycle);
        if (computation.same(now, newest.get().inputs())) return newest;
        return Optional.of(keep(cycle, now, "inputs-changed", List.of()));
    }

    /** Checks that a version can be handed in or decided: it is the newest, and nothing is missing in it. */
    @Transactional
    Computed demand(String cycle, int version) {
        results.lock(cycle);
        var newest = results.newest(cycle).orElseThrow(() -> new ResultsNotComputed(cycle));
        if (newest.version() != version) throw new ResultsChanged(cycle);
        if (!newest.complete()) throw new ResultsIncomplete(cycle);
        return newest;
    }

    /** Sends the newest version back to be aggregated again. */
    @Transactional
    public void giveBack(String cycle, int version, String reason) {
        results.lock(cycle);
        reports.returned(cycle, version, reason, OffsetDateTime.now(clock));
    }

    /** Makes a version the decided one; refuses an older, an incomplete, and a second one. */
    @Transactional
    public void seal(String cycle, int version) {
        demand(cycle, version);
        refuseSealed(cycle);
        results.seal(cycle, version, OffsetDateTime.now(clock));
        journal.record(new Entry("results-sealed", "cycle:" + cycle, cycle, null, Map.of("version", version), null));
    }

    /**
     * Keeps a new version in which grades stand as two people decided them; scores and ranks stay as computed. What it
     * was computed from is what the version before was computed from.
     *
     * @throws ResultsChanged where the version is not the newest any more
     */
    @Transactional
    public int changeGrades(String cycle, int version, List<GradeChange> changes, String cause) {
        var newest = demand(cycle, version);
        refuseSealed(cycle);
        return keep(cycle, newest.inputs(), cause, changes).version();
    }

    /** The versions, the newest first, without what is in them; 200 at most. */
    @Transactional(readOnly = true)
    List<ResultVersion> versions(String cycle) {
        return results.versions(cycle);
    }

    /** One version; empty where there is none of that number. */
    @Transactional(readOnly = true)
    public Optional<Computed> version(String cycle, int version) {
        return results.version(cycle, version);
    }

    /**
     * Opens decided results again, because objections were upheld: they are aggregated and decided once more. The
     * decided scores count from now on in place of what raters and ballots say.
     *
     * @throws ResultsNotSealed where nothing is decided
     * @throws ResultsPublished once everyone has seen them
     */
    @Transactional
    public void reopen(String cycle, String reason, List<DecidedScore> scores) {
        results.lock(cycle);
        var outcome = results.outcome(cycle).orElseThrow(() -> new ResultsNotSealed(cycle));
        if (outcome.isPublished()) throw new ResultsPublished(cycle);
        var now = OffsetDateTime.now(clock);
        results.reopen(cycle, now, reason);
        reports.returned(cycle, outcome.version(), reason, now);
        for (var score : scores) decided.add(cycle, score, now);
        var before = Map.of("version", outcome.version());
        journal.record(
                new Entry("results-reopened", "cycle:" + cycle, cycle, before, Map.of("scores", scores), reason));
    }

    /** Lets everyone see the decided version. */
    @Transactional
    public void publish(String cycle) {
        var outcome = results.outcome(cycle).orElseThrow(() -> new ResultsNotSealed(cycle));
        results.publish(cycle, OffsetDateTime.now(clock));
        journal.record(new Entry(
                "results-published", "cycle:" + cycle, cycle, null, Map.of("version", outcome.version()), null));
    }

    private Computed keep(String cycle, JsonNode data, String cause, List<GradeChange> changes) {
        var before = results.newest(cycle);
        var computed = compute(cycle, data, before.map(Computed::version).orElse(0) + 1, cause, changes);
        results.add(computed, caller.id().orElse(null));
        journal.record(new Entry(
                "results-computed",
                "cycle:" + cycle,
                cycle,
                before.map(Results::summary).orElse(null),
                summary(computed),
                cause));
        return computed;
    }

    private Optional<Integer> newestVersion(String cycle) {
        return results.newest(cycle).map(Computed::version);
    }

    private Computed compute(String cycle, JsonNode data, int version, String cause, List<GradeChange> changes) {
        var evaluated = computation.evaluate(cycle, data, changes);
        return new Computed(
                cycle,
                version,
                OffsetDateTime.now(clock),
                data,
                evaluated,
                ResultGaps.of(evaluated).ofRanked().isEmpty(),
                cause,
                changes);
    }

    private boolean isUnderApproval(String cycle, int version) {
        return reports.newest(cycle)
                .filter(report -> report.version() == version && !report.returned())
                .isPresent();
    }

    private void refuseSealed(String cycle) {
        if (results.outcome(cycle).isPresent()) throw new ResultsSealed(cycle);
    }

    private static Map<String, Object> summary(Computed computed) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("version", computed.version());
        summary.put("complete", computed.complete());
        return summary;
    }
}
