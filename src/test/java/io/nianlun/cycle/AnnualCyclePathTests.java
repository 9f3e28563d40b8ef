package io.nianlun.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The phases that many work on are the real {@code runPhase}, the survey is real, the others are stood in for. */
class AnnualCyclePathTests {

    @RegisterExtension
    final BareEngine engine = BareEngine.of("cycle", "survey");

    @BeforeEach
    void phasesAnswer() {
        for (var process : List.of("prepareYear", "aggregateYear", "publishYear")) engine.standIn(process, Map.of());
        engine.standIn("approveResults", Map.of("decision", "approve"));
        engine.step("planPhase", Map.of("due", new Date()));
        engine.step("beginPhase", Map.of("due", new Date()));
        engine.step("startOpening");
        engine.step("planSurvey", Map.of("ballotsAsked", true));
        engine.step("callLeaders", Map.of("leaders", List.of()));
        engine.step("compareBallots", Map.of("readingsDiffer", false));
        engine.step("prepareFeedback").step("concludeFeedback", Map.of("objectionUpheld", false));
        engine.step("closeBallots").step("closeLeaderRating").step("endPhase");
    }

    private Run started() {
        return started(Map.of());
    }

    /** @param chosen what the scheme says about the processes */
    private Run started(Map<String, Object> chosen) {
        var variables = new TreeMap<String, Object>(Map.of("cycle", "2025-1"));
        for (var process :
                List.of("prepareYear", "evaluateSocially", "aggregateYear", "approveResults", "publishYear")) {
            variables.put(process + "Version", engine.version(process));
            variables.put(process + "Process", process);
        }
        for (var phase : List.of("agreeTargets", "reviewSelf", "scoreFigures", "assessCentrally", "giveFeedback"))
            variables.put(phase + "Runner", "runPhase");
        variables.putAll(chosen);
        return engine.start("annualCycle", variables).runJobs();
    }

    private void finishPhase(Run year) {
        engine.running("runPhase").send("cycle.phaseFinished");
        year.runJobs();
    }

    private void countBallots(Run year) {
        engine.running("evaluateSocially")
                .complete("userTask_prepareBallots")
                .complete("userTask_enterBallots")
                .complete("userTask_verifyBallots");
        year.runJobs();
    }

    @Test
    void theYearTakesItsPhasesInOrder() {
        var year = started();

        finishPhase(year); // agreeTargets
        countBallots(year);
        for (var phase : List.of("reviewSelf", "scoreFigures", "assessCentrally", "giveFeedback")) finishPhase(year);

        assertThat(year.ended()).isTrue();
        assertThat(year.passed())
                .containsSubsequence(
                        "callActivity_prepareYear",
                        "callActivity_agreeTargets",
                        "callActivity_reviewSelf",
                        "callActivity_scoreFigures",
                        "callActivity_assessCentrally",
                        "callActivity_aggregateYear",
                        "callActivity_approveResults",
                        "callActivity_giveFeedback",
                        "callActivity_publishYear",
                        "endEvent_yearClosed");
    }

    @Test
    void aPhaseOfManyIsToldItsNameAndItsSubjects() {
        var year = started();
        finishPhase(year);
        countBallots(year);
        for (var phase : List.of("reviewSelf", "scoreFigures", "assessCentrally")) finishPhase(year);

        assertThat(engine.calls("planPhase"))
                .extracting(given -> given.get("cycle") + " " + given.get("phase") + " " + given.get("subjects"))
                .containsExactly(
                        "2025-1 agreeTargets units",
                        "2025-1 reviewSelf units",
                        "2025-1 scoreFigures departments",
                        "2025-1 assessCentrally panels",
                        "2025-1 giveFeedback toldUnits");
    }

    @Test
    void aPhaseOfOneIsToldItsCycleAndItsName() {
        started();

        assertThat(engine.calls("prepareYear"))
                .singleElement()
                .satisfies(given ->
                        assertThat(given).containsEntry("cycle", "2025-1").containsEntry("phase", "prepareYear"));
    }

    @Test
    void theSurveyRunsBesideTheSelfReview() {
        var year = started();
        assertThat(year.waitsAt()).containsExactly("callActivity_agreeTargets");

        finishPhase(year);

        assertThat(year.waitsAt())
                .containsExactlyInAnyOrder("callActivity_reviewSelf", "callActivity_evaluateSocially");
    }

    @Test
    void aggregationWaitsForTheSurvey() {
        var year = started();
        for (var phase : List.of("agreeTargets", "reviewSelf", "scoreFigures", "assessCentrally")) finishPhase(year);
        assertThat(engine.calls("aggregateYear")).isEmpty();

        countBallots(year);

        assertThat(engine.calls("aggregateYear")).hasSize(1);
    }

    @Test
    void returnedResultsAreAggregatedAgainAndNotFedBack() {
        Iterator<String> decisions = List.of("return", "approve").iterator();
        engine.step("approveResults", given -> Map.of("decision", decisions.next()));
        var year = started();
        finishPhase(year);
        countBallots(year);
        for (var phase : List.of("reviewSelf", "scoreFigures", "assessCentrally")) finishPhase(year);

        assertThat(engine.calls("aggregateYear")).hasSize(2);
        assertThat(engine.calls("approveResults")).hasSize(2);
        assertThat(year.waitsAt()).containsExactly("callActivity_giveFeedback");
    }

    @Test
    void anUpheldObjectionSendsTheYearBackToAggregationAndTheUnitsAreToldAgain() {
        Iterator<Boolean> upheld = List.of(true, false).iterator();
        engine.step("concludeFeedback", given -> Map.of("objectionUpheld", upheld.next()));
        var year = started();
        finishPhase(year);
        countBallots(year);
        for (var phase : List.of("reviewSelf", "scoreFigures", "assessCentrally", "giveFeedback")) finishPhase(year);
        assertThat(engine.calls("aggregateYear")).hasSize(2);
        assertThat(engine.calls("approveResults")).hasSize(2);
        assertThat(engine.calls("publishYear")).isEmpty();
        assertThat(engine.calls("prepareFeedback")).hasSize(2);
        assertThat(year.waitsAt()).containsExactly("callActivity_giveFeedback");

        finishPhase(year);

        assertThat(year.ended()).isTrue();
        assertThat(engine.calls("publishYear")).hasSize(1);
        assertThat(engine.calls("aggregateYear")).hasSize(2);
    }

    @Test
    void phasesThatTheSchemeLeavesOutArePassedAtOnce() {
        var year = started(Map.of(
                "agreeTargetsRunner",
                "leaveOutPhase",
                "assessCentrallyRunner",
                "leaveOutPhase",
                "evaluateSociallyProcess",
                "leaveOutPhase",
                "evaluateSociallyVersion",
                engine.version("leaveOutPhase")));
        assertThat(year.waitsAt()).containsExactly("callActivity_reviewSelf");

        for (var phase : List.of("reviewSelf", "scoreFigures", "giveFeedback")) finishPhase(year);

        assertThat(year.ended()).isTrue();
        assertThat(engine.calls("planSurvey")).isEmpty();
        assertThat(engine.calls("planPhase"))
                .extracting(given -> given.get("phase"))
                .containsExactly("reviewSelf", "scoreFigures", "giveFeedback");
    }

    @Test
    void aProcessThatTheSchemePutsInThePlaceOfAnotherIsCalled() {
        engine.standIn("submitResults", Map.of("decision", "approve"));
        var year = started(Map.of(
                "approveResultsProcess", "submitResults", "approveResultsVersion", engine.version("submitResults")));
        finishPhase(year);
        countBallots(year);
        for (var phase : List.of("reviewSelf", "scoreFigures", "assessCentrally")) finishPhase(year);

        assertThat(engine.calls("submitResults")).hasSize(1);
        assertThat(engine.calls("approveResults")).isEmpty();
    }

    @Test
    void aReleaseMadeMeanwhileIsNotUsed() {
        engine.standIn("publishYear", given -> Map.of());
        var year = started();
        var noted = engine.version("publishYear");
        engine.standIn("publishYear", given -> Map.of());
        finishPhase(year);
        countBallots(year);
        for (var phase : List.of("reviewSelf", "scoreFigures", "assessCentrally", "giveFeedback")) finishPhase(year);

        assertThat(engine.version("publishYear")).isEqualTo(noted + 1);
        assertThat(engine.engine()
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey("publishYear")
                        .singleResult()
                        .getProcessDefinitionVersion())
                .isEqualTo(noted);
    }
}
