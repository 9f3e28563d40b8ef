package io.nianlun.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import io.nianlun.workflow.TasksOpened;
import io.nianlun.workflow.WorkTask;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApproveResultsPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("approval");

    private Run approval;
    private List<String> asked = List.of("statistics", "transport:head");
    private boolean byCommittee;

    @BeforeEach
    void approvalBegins() {
        engine.step("beginPhase", Map.of("due", DUE));
        engine.step("sealResults").step("applyChanges").step("endPhase").step("noteDeadline");
        engine.step("putQuestions", variables -> Map.of("asked", asked, "byCommittee", byCommittee));
        approval = engine.start("approveResults", Map.of("cycle", "2025-1", "phase", "approveResults"));
    }

    @Test
    void theLeadGroupReviewsFirst() {
        assertThat(approval.tasks()).containsExactly("userTask_reviewResults");
        assertThat(approval.groups("userTask_reviewResults")).containsExactly("lead-group");
        assertThat(approval.due("userTask_reviewResults")).isEqualTo(DUE);
    }

    @Test
    void whatTheCommitteeDecidesIsSealed() {
        approval.complete("userTask_reviewResults", Map.of("decision", "approve"));
        assertThat(approval.groups("userTask_decideResults")).containsExactly("standing-committee");
        assertThat(approval.due("userTask_decideResults")).isEqualTo(DUE);

        approval.complete("userTask_decideResults", Map.of("decision", "approve"));

        assertThat(approval.ended()).isTrue();
        assertThat(engine.calls("sealResults")).hasSize(1);
        assertThat(approval.variable("decision")).isEqualTo("approve");
        assertThat(approval.passed()).containsSubsequence("serviceTask_sealResults", "serviceTask_endPhase");
    }

    @Test
    void whatTheLeadGroupReturnsNeverReachesTheCommittee() {
        approval.complete("userTask_reviewResults", Map.of("decision", "return"));

        assertThat(approval.ended()).isTrue();
        assertThat(approval.passed()).doesNotContain("userTask_decideResults").contains("endEvent_resultsReturned");
        assertThat(engine.calls("sealResults")).isEmpty();
        assertThat(engine.calls("endPhase")).hasSize(1);
        assertThat(approval.variable("decision")).isEqualTo("return");
    }

    @Test
    void whatTheCommitteeReturnsIsNotSealed() {
        approval.complete("userTask_reviewResults", Map.of("decision", "approve"))
                .complete("userTask_decideResults", Map.of("decision", "return"));

        assertThat(approval.ended()).isTrue();
        assertThat(engine.calls("sealResults")).isEmpty();
        assertThat(engine.calls("endPhase")).hasSize(1);
        assertThat(approval.variable("decision")).isEqualTo("return");
    }

    @Test
    void thePassedDeadlineIsNotedAndTheWorkGoesOn() {
        approval.fireTimer("event_deadline");

        assertThat(engine.calls("noteDeadline")).hasSize(1);
        assertThat(approval.tasks()).containsExactly("userTask_reviewResults");
    }

    @Test
    void aQuestionOfTheLeadGroupComesBackToItOnceAllHaveAnswered() {
        approval.complete("userTask_reviewResults", Map.of("decision", "ask"));

        assertThat(approval.tasks()).containsExactly("userTask_answerQuestions", "userTask_answerQuestions");
        assertThat(engine.events(TasksOpened.class))
                .flatExtracting(TasksOpened::tasks)
                .filteredOn(task -> task.task().equals("answerQuestions"))
                .flatExtracting(WorkTask::candidateGroups)
                .containsExactlyInAnyOrder("statistics", "transport:head");

        approval.complete("userTask_answerQuestions");
        assertThat(approval.tasks()).containsExactly("userTask_answerQuestions");
        approval.complete("userTask_answerQuestions");

        assertThat(approval.tasks()).containsExactly("userTask_reviewResults");
    }

    @Test
    void aQuestionOfTheCommitteeComesBackToTheCommittee() {
        asked = List.of("office-general");
        byCommittee = true;
        approval.complete("userTask_reviewResults", Map.of("decision", "approve"))
                .complete("userTask_decideResults", Map.of("decision", "ask"))
                .complete("userTask_answerQuestions");

        assertThat(approval.tasks()).containsExactly("userTask_decideResults");
        assertThat(engine.calls("sealResults")).isEmpty();
    }

    @Test
    void aChangedGradeIsConfirmedByAnotherBeforeItIsSealed() {
        approval.complete("userTask_reviewResults", Map.of("decision", "approve"))
                .complete("userTask_decideResults", Map.of("decision", "change"));
        assertThat(approval.groups("userTask_confirmChanges")).containsExactly("standing-committee");
        assertThat(engine.calls("sealResults")).isEmpty();

        approval.complete("userTask_confirmChanges", Map.of("confirmation", "approve"));

        assertThat(approval.ended()).isTrue();
        assertThat(approval.passed()).containsSubsequence("serviceTask_applyChanges", "serviceTask_sealResults");
        assertThat(approval.variable("decision")).isNotEqualTo("return");
    }

    @Test
    void aChangeThatIsNotConfirmedGoesBackToTheCommittee() {
        approval.complete("userTask_reviewResults", Map.of("decision", "approve"))
                .complete("userTask_decideResults", Map.of("decision", "change"))
                .complete("userTask_confirmChanges", Map.of("confirmation", "return"));

        assertThat(approval.tasks()).containsExactly("userTask_decideResults");
        assertThat(engine.calls("applyChanges")).isEmpty();
    }
}
