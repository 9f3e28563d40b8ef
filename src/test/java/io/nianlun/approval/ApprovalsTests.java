package io.nianlun.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.PhaseTest;
import io.nianlun.aggregation.Results;
import io.nianlun.aggregation.ResultsIncomplete;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApprovalsTests extends PhaseTest {

    @Autowired
    private Approvals approvals;

    @Autowired
    private Results results;

    @Test
    void aDecisionNamesWhoInWhichBodyDecidedOnWhichVersion() {
        var cycle = cycle();
        step(() -> results.compute(cycle));
        decide(cycle, "reviewResults", "lead-1", "approve");
        decide(cycle, "decideResults", "committee-1", "return");

        assertThat(jdbc.sql("select task_name || ' ' || choice || ' ' || version || ' ' || decided_by || ' '"
                                + " || array_to_string(bodies, ',') from approval_decision where cycle = :cycle"
                                + " order by decided_at")
                        .param("cycle", cycle)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "reviewResults approve 1 lead-1 lead-group",
                        "decideResults return 1 committee-1 standing-committee");
    }

    @Test
    void whatWasReturnedIsNotSealed() {
        var cycle = cycle();
        step(() -> results.compute(cycle));
        decide(cycle, "reviewResults", "lead-1", "approve");
        decide(cycle, "decideResults", "committee-1", "return");

        assertThatThrownBy(() -> step(() -> approvals.seal(cycle))).isInstanceOf(ResultsNotApproved.class);
    }

    @Test
    void anApprovalDoesNotReachANewerVersion() {
        var cycle = cycle();
        step(() -> results.compute(cycle));
        decide(cycle, "decideResults", "committee-1", "approve");
        step(() -> results.compute(cycle));

        assertThatThrownBy(() -> step(() -> approvals.seal(cycle))).isInstanceOf(ResultsNotApproved.class);
    }

    @Test
    void incompleteResultsAreNotSealedEvenWhereTheyWereApproved() {
        var cycle = cycle();
        step(() -> results.compute(cycle));
        decide(cycle, "decideResults", "committee-1", "approve");

        assertThatThrownBy(() -> step(() -> approvals.seal(cycle))).isInstanceOf(ResultsIncomplete.class);
    }

    private void decide(String cycle, String task, String person, String choice) {
        submit(
                task(cycle, "approveResults", task, null, person),
                "{'decision': {'choice': '%s', 'reason': '再核实'}}".formatted(choice));
    }
}
