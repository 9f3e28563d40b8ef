package io.nianlun.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AssessCentrallyPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("assessment");

    private Run session(boolean bandsAsked, String... raters) {
        engine.step(
                "convenePanel", Map.of("panelGroup", "2025-1:panel-1", "chair", "panel1-1", "bandsAsked", bandsAsked));
        engine.step("callRaters", Map.of("raters", List.of(raters)))
                .step("closeRating")
                .step("strikeSession");
        return engine.start("assessCentrally", Map.of("cycle", "2025-1", "subject", "assess-group-1", "due", DUE));
    }

    private static Run prepared(Run session) {
        return session.complete("userTask_announceVisit")
                .complete("userTask_holdMeeting")
                .complete("userTask_examineEvidence")
                .complete("userTask_recordTalks");
    }

    @Test
    void thePanelPreparesTheSessionAndTheAuditGroupExaminesTheEvidence() {
        var session = session(true, "panel1-1");

        for (var task : List.of("announceVisit", "holdMeeting", "examineEvidence", "recordTalks")) {
            assertThat(session.tasks()).containsExactly("userTask_" + task);
            assertThat(session.groups("userTask_" + task))
                    .containsExactly(task.equals("examineEvidence") ? "audit-group" : "2025-1:panel-1");
            assertThat(session.due("userTask_" + task)).isEqualTo(DUE);
            session.complete("userTask_" + task);
        }

        assertThat(session.assignees("userTask_fixBands")).containsExactly("panel1-1");
        assertThat(engine.calls("callRaters")).isEmpty();
        session.complete("userTask_fixBands");
        assertThat(engine.calls("callRaters")).hasSize(1);
    }

    @Test
    void whereTheSchemeAsksNoBandsNoneAreFixed() {
        assertThat(prepared(session(false, "panel1-1")).tasks()).containsExactly("userTask_rateUnits");
    }

    @Test
    void everyMemberOfThePanelHasATaskOfTheirOwn() {
        var panel = prepared(session(false, "panel1-1", "panel1-2", "panel1-3"));

        assertThat(panel.assignees("userTask_rateUnits")).containsExactly("panel1-1", "panel1-2", "panel1-3");
        assertThat(panel.groups("userTask_rateUnits")).isEmpty();
        assertThat(panel.due("userTask_rateUnits")).isEqualTo(DUE);
        assertThat(engine.calls("callRaters"))
                .singleElement()
                .satisfies(given ->
                        assertThat(given).containsEntry("cycle", "2025-1").containsEntry("subject", "assess-group-1"));
        assertThat(panel.variable("raters")).isNull();
    }

    @Test
    void theRatingIsClosedOnlyWhenAllHaveRatedAndTheChairReports() {
        var panel = prepared(session(false, "panel1-1", "panel1-2"));

        panel.complete("userTask_rateUnits");
        assertThat(engine.calls("closeRating")).isEmpty();
        panel.complete("userTask_rateUnits");

        assertThat(engine.calls("closeRating")).hasSize(1);
        assertThat(panel.assignees("userTask_reportSession")).containsExactly("panel1-1");
    }

    @Test
    void aWitnessedSessionEnds() {
        var panel = reported(prepared(session(false, "panel1-1")));

        assertThat(panel.groups("userTask_witnessSession")).containsExactly("supervision-group");
        panel.complete("userTask_witnessSession", Map.of("decision", "approve"));

        assertThat(panel.ended()).isTrue();
        assertThat(engine.calls("strikeSession")).isEmpty();
    }

    @Test
    void aStoppedSessionIsStruckAndRatedAnewFromTheBandsOn() {
        var panel = prepared(session(true, "panel1-1"));
        reported(panel.complete("userTask_fixBands"));
        panel.complete("userTask_witnessSession", Map.of("decision", "stop"));

        assertThat(engine.calls("strikeSession")).hasSize(1);
        assertThat(panel.tasks()).containsExactly("userTask_fixBands");
        reported(panel.complete("userTask_fixBands"))
                .complete("userTask_witnessSession", Map.of("decision", "approve"));
        assertThat(panel.ended()).isTrue();
    }

    @Test
    void aSessionThatIsRepeatedWhileItRatesGoesBackToTheBands() {
        var panel = prepared(session(true, "panel1-1", "panel1-2")).complete("userTask_fixBands");
        panel.complete("userTask_rateUnits", "panel1-1");

        panel.send("assessment.repeated");

        assertThat(engine.calls("strikeSession")).hasSize(1);
        assertThat(panel.tasks()).containsExactly("userTask_fixBands");
    }

    @Test
    void aSessionThatIsRepeatedWhileItReportsIsRatedAnew() {
        var panel = prepared(session(false, "panel1-1")).complete("userTask_rateUnits");

        panel.send("assessment.repeated");

        assertThat(engine.calls("strikeSession")).hasSize(1);
        assertThat(panel.tasks()).containsExactly("userTask_rateUnits");
    }

    private static Run reported(Run panel) {
        return panel.complete("userTask_rateUnits").complete("userTask_reportSession");
    }
}
