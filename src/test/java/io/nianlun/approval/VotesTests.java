package io.nianlun.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.aggregation.FilledYear;
import io.nianlun.aggregation.Results;
import io.nianlun.aggregation.ResultsChanged;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The committee has three members: committee-1, committee-2 and committee-3; two must be there. */
class VotesTests extends FilledYear {

    private static final String DECIDE =
            "{'type': 'decisionVote', 'key': 'decision', 'body': 'standing-committee', 'scope': 'decide'}";
    private static final String REVIEW =
            "{'type': 'decisionVote', 'key': 'decision', 'body': 'lead-group', 'scope': 'review'}";
    private static final String CHANGES = "{'type': 'gradeChanges', 'key': 'changes', 'readonly': true}";

    @Autowired
    private Results results;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Questions questions;

    @Test
    void aDecisionNeedsAttendanceAQuorumAndAMajority() {
        var cycle = computed();

        assertThat(codes(cycle, tree("{}"))).containsExactly("vote-choice-missing");
        assertThat(codes(cycle, tree("{'choice': 'approve'}")))
                .containsExactly("vote-mode-missing", "member-missing", "member-missing", "member-missing");
        assertThat(codes(cycle, vote("for", "absent", "absent"))).containsExactly("no-quorum");
        assertThat(codes(cycle, vote("for", "against", "absent"))).containsExactly("not-carried");
        assertThat(codes(cycle, vote("for", "abstain", "for"))).isEmpty();
        assertThat(codes(cycle, vote("for", "avoids", "absent"))).isEmpty();
    }

    @Test
    void whoKeepsOutOrVotesAgainstSaysWhy() {
        var cycle = computed();
        var silent = vote("for", "against", "for");
        ((ObjectNode) silent.path("members").get(1)).remove("reason");
        assertThat(codes(cycle, silent)).containsExactly("against-reason-missing");

        var out = vote("for", "avoids", "for");
        ((ObjectNode) out.path("members").get(1)).remove("reason");
        assertThat(codes(cycle, out)).containsExactly("avoidance-reason-missing");
    }

    @Test
    void aConsensusIsWrittenDown() {
        var cycle = computed();
        var agreed = vote("for", "for", "for").put("mode", "consensus");

        assertThat(codes(cycle, agreed)).containsExactly("statement-missing");
        assertThat(codes(cycle, agreed.put("statement", "一致同意"))).isEmpty();
    }

    @Test
    void aReturnAndAQuestionSayWhat() {
        var cycle = computed();

        assertThat(codes(cycle, tree("{'choice': 'return'}"))).containsExactly("return-reason-missing");
        assertThat(codes(cycle, tree("{'choice': 'ask', 'questions': []}"))).containsExactly("questions-missing");
        assertThat(codes(cycle, tree("{'choice': 'ask', 'questions': [{'to': 'nobody', 'text': ''}]}")))
                .containsExactly("addressee-unknown", "question-missing");
    }

    @Test
    void whatIsAskedGoesToWhomItConcernsAndComesBackAnswered() {
        var cycle = computed();
        decide(cycle, "committee-1", DECIDE, (ObjectNode)
                tree("{'choice': 'ask', 'questions': [{'to': 'statistics', 'text': '口径有无变化？'},"
                        + " {'to': 'transport:head', 'text': '为何未完成？'}]}"));
        var put = questions.put(cycle);
        assertThat(put.asked()).containsExactly("statistics", "transport:head");
        assertThat(put.byCommittee()).isTrue();
        assertThatThrownBy(() -> step(() -> approvals.seal(cycle))).isInstanceOf(ResultsNotApproved.class);

        var answering = task(cycle, "approveResults", "answerQuestions", "statistics", "statistics-1");
        assertThat(approvals.values(answering).path("questions").asText()).isEqualTo("口径有无变化？");
        submit(answering, "{'answer': '没有变化'}");

        assertThat(questions.put(cycle).asked()).containsExactly("transport:head");
        var committee = task(cycle, "approveResults", "decideResults", null, "committee-1");
        assertThat(approvals.values(committee).path("answers").asText()).contains("口径有无变化？", "统计数据核定处：没有变化");
    }

    @Test
    void aChangedGradeNeedsAReasonAnotherGradeAndNobodyWhoIsTied() {
        var cycle = computed();
        jdbc.sql(
                        "insert into organization_leader (unit, person, valid_from) values ('agriculture', 'committee-3', '2025-01-01') on conflict do nothing")
                .update();
        try {
            assertThat(codes(cycle, change("agriculture", "优秀", "")))
                    .containsExactly("change-reason-missing", "must-avoid");
            assertThat(codes(cycle, change("transport", "满分", "抢险"))).containsExactly("change-grade-unknown");
            assertThat(codes(cycle, change("transport", grade(cycle, "transport"), "抢险")))
                    .containsExactly("change-nothing");
            assertThat(codes(cycle, change("nowhere", "优秀", "抢险"))).containsExactly("change-unit-unknown");
        } finally {
            jdbc.sql("delete from organization_leader where person = 'committee-3'")
                    .update();
        }
    }

    @Test
    void aChangedGradeIsSealedOnlyAsAnotherMemberConfirmedIt() {
        var cycle = computed();
        var before = grade(cycle, "agriculture");
        decide(cycle, "committee-1", DECIDE, change("agriculture", "优秀", "抢险救灾中贡献突出"));
        assertThat(load(confirming(cycle, "committee-2"), CHANGES)
                        .path("rows")
                        .get(0)
                        .path("before")
                        .asText())
                .isEqualTo(before);
        assertThat(validate(confirming(cycle, "committee-1"), CHANGES, tree("null")))
                .extracting(Fault::code)
                .containsExactly("second-person-needed");
        assertThatThrownBy(() -> step(() -> approvals.applyChanges(cycle))).isInstanceOf(ChangesNotConfirmed.class);

        submit(confirming(cycle, "committee-2"), "{'confirmation': {'choice': 'approve'}}");
        step(() -> approvals.applyChanges(cycle));
        step(() -> approvals.seal(cycle));

        assertThat(grade(cycle, "agriculture")).isEqualTo("优秀");
        assertThat(results.outcome(cycle).orElseThrow().version()).isEqualTo(2);
        var change = results.newest(cycle).orElseThrow().gradeChanges().get(0);
        assertThat(List.of(change.before(), change.after(), change.by(), change.confirmedBy()))
                .containsExactly(before, "优秀", "committee-1", "committee-2");
    }

    @Test
    void aChangeOfAnOlderVersionIsNotApplied() {
        var cycle = computed();
        decide(cycle, "committee-1", DECIDE, change("agriculture", "优秀", "抢险救灾中贡献突出"));
        submit(confirming(cycle, "committee-2"), "{'confirmation': {'choice': 'approve'}}");
        step(() -> results.compute(cycle));

        assertThatThrownBy(() -> step(() -> approvals.applyChanges(cycle))).isInstanceOf(ResultsChanged.class);
    }

    @Test
    void theLeadGroupChangesNoGrade() {
        var cycle = computed();
        var review = task(cycle, "approveResults", "reviewResults", null, "lead-1");

        assertThat(load(review, REVIEW).has("ladder")).isFalse();
        assertThat(load(review, REVIEW).path("members")).hasSize(3);
        var tried = change("transport", "优秀", "抢险");
        for (var at = 0; at < 3; at++) ((ObjectNode) tried.path("members").get(at)).put("person", "lead-" + (at + 1));
        assertThat(validate(review, REVIEW, tried)).extracting(Fault::code).containsExactly("unknown-field");
    }

    private String computed() {
        var cycle = filledYear();
        step(() -> results.compute(cycle));
        return cycle;
    }

    private void decide(String cycle, String person, String component, ObjectNode decision) {
        submit(task(cycle, "approveResults", "decideResults", null, person), component, decision, "{}");
    }

    private List<String> codes(String cycle, JsonNode decision) {
        return validate(task(cycle, "approveResults", "decideResults", null, "committee-1"), DECIDE, decision).stream()
                .map(Fault::code)
                .toList();
    }

    /** Each of the three: for, against, abstain, avoids or absent. */
    private ObjectNode vote(String... said) {
        var decision = json.createObjectNode().put("choice", "approve").put("mode", "vote");
        var members = decision.putArray("members");
        for (var i = 0; i < said.length; i++) {
            var member = members.addObject().put("person", "committee-" + (i + 1));
            member.put("present", !said[i].equals("absent"));
            if (said[i].equals("avoids")) member.put("avoids", true).put("reason", "亲属在被考核单位任职");
            else if (!said[i].equals("absent")) member.put("vote", said[i]);
            if (said[i].equals("against")) member.put("reason", "数据有疑问");
        }
        return decision;
    }

    private ObjectNode change(String unit, String grade, String reason) {
        var decision = vote("for", "for", "for");
        decision.putArray("changes")
                .addObject()
                .put("unit", unit)
                .put("grade", grade)
                .put("reason", reason);
        return decision;
    }

    private String grade(String cycle, String id) {
        for (var unit : results.current(cycle).results().path("units"))
            if (unit.path("unit").asText().equals(id)) return unit.path("grade").asText();
        throw new AssertionError("no unit " + id);
    }

    private static TaskContext confirming(String cycle, String person) {
        return task(cycle, "approveResults", "confirmChanges", null, person);
    }
}
