package io.nianlun.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EvaluateSociallyPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("survey");

    @BeforeEach
    void steps() {
        engine.step("beginPhase", Map.of("due", DUE));
        engine.step("closeBallots").step("closeLeaderRating").step("endPhase").step("noteDeadline");
        ballotsAsked(true);
        leaders();
        readingsDiffer(false);
    }

    @Test
    void theStyleOfficeRegistersAndOnePersonCountsBeforeAnother() {
        var survey = start();

        for (var task : List.of("prepareBallots", "enterBallots", "verifyBallots")) {
            assertThat(survey.tasks()).containsExactly("userTask_" + task);
            assertThat(survey.groups("userTask_" + task)).containsExactly("office-style");
            assertThat(survey.due("userTask_" + task)).isEqualTo(DUE);
            survey.complete("userTask_" + task);
        }

        assertThat(survey.ended()).isTrue();
        assertThat(survey.passed())
                .containsSubsequence("serviceTask_compareBallots", "serviceTask_closeBallots", "serviceTask_endPhase");
    }

    @Test
    void readingsThatDifferAreSettledBeforeTheyAreClosed() {
        readingsDiffer(true);
        var survey = counted(start());

        assertThat(survey.tasks()).containsExactly("userTask_settleBallots");
        assertThat(survey.groups("userTask_settleBallots")).containsExactly("office-style");
        assertThat(engine.calls("closeBallots")).isEmpty();
        survey.complete("userTask_settleBallots");

        assertThat(engine.calls("closeBallots")).hasSize(1);
        assertThat(survey.ended()).isTrue();
    }

    @Test
    void whereThePublicIsNotAskedNothingIsOpened() {
        ballotsAsked(false);
        var survey = start();

        assertThat(survey.ended()).isTrue();
        assertThat(engine.calls("closeBallots")).isEmpty();
        assertThat(engine.calls("endPhase")).hasSize(1);
    }

    @Test
    void everyLeaderHasATaskOfTheirOwnAndThePhaseWaitsForAll() {
        ballotsAsked(false);
        leaders("leader-1", "leader-2");
        var survey = start();

        assertThat(survey.assignees("userTask_rateByLeader")).containsExactly("leader-1", "leader-2");
        assertThat(survey.due("userTask_rateByLeader", "leader-1")).isEqualTo(DUE);
        survey.complete("userTask_rateByLeader", "leader-1");
        assertThat(engine.calls("closeLeaderRating")).isEmpty();
        survey.complete("userTask_rateByLeader", "leader-2");

        assertThat(engine.calls("closeLeaderRating")).hasSize(1);
        assertThat(survey.ended()).isTrue();
        assertThat(survey.variable("leaders")).isNull();
    }

    @Test
    void aLeaderWhoHasNotRatedHoldsThePhaseAlthoughTheBallotsAreClosed() {
        leaders("leader-1");
        var survey = counted(start());

        assertThat(engine.calls("closeBallots")).hasSize(1);
        assertThat(survey.tasks()).containsExactly("userTask_rateByLeader");
        assertThat(engine.calls("endPhase")).isEmpty();
    }

    @Test
    void thePassedDeadlineIsNotedAndTheWorkGoesOn() {
        var survey = start();
        survey.fireTimer("event_deadline");

        assertThat(engine.calls("noteDeadline")).hasSize(1);
        assertThat(survey.tasks()).containsExactly("userTask_prepareBallots");
    }

    private Run start() {
        return engine.start("evaluateSocially", Map.of("cycle", "2025-1", "phase", "evaluateSocially"));
    }

    private static Run counted(Run survey) {
        return survey.complete("userTask_prepareBallots")
                .complete("userTask_enterBallots")
                .complete("userTask_verifyBallots");
    }

    private void ballotsAsked(boolean asked) {
        engine.step("planSurvey", Map.of("ballotsAsked", asked));
    }

    private void readingsDiffer(boolean differ) {
        engine.step("compareBallots", Map.of("readingsDiffer", differ));
    }

    private void leaders(String... leaders) {
        engine.step("callLeaders", Map.of("leaders", List.of(leaders)));
    }
}
