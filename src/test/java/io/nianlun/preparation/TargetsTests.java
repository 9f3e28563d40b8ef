package io.nianlun.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.PhaseTest;
import io.nianlun.inbox.TaskContext;
import io.nianlun.scoring.AgreedTarget;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TargetsTests extends PhaseTest {

    private static final String SHEET = "{'type': 'indicatorSheet', 'key': 'targets', 'mode': 'targets'}";
    private static final String SHOWN =
            "{'type': 'indicatorSheet', 'key': 'targets', 'mode': 'targets', 'readonly': true}";

    @Autowired
    private Targets targets;

    @Test
    void onlyLeavesThatReadATargetAreAskedFor() {
        var sheet = load(propose(cycle()), SHEET);

        assertThat(sheet.path("rows"))
                .extracting(row -> row.path("indicator").path("id").asText())
                .containsExactly("investment-amount", "investment-firms", "recruitment", "construction", "handling");
        assertThat(sheet.path("rows"))
                .extracting(row -> row.path("unit").path("id").asText())
                .containsOnly("transport");
    }

    @Test
    void everySubmissionIsARoundAndTheLastApprovedOneBinds() {
        var cycle = cycle();

        round(cycle, 100);
        decide(cycle, "return", "偏低");
        round(cycle, 300);
        decide(cycle, "approve", null);
        step(() -> targets.lock(cycle, "transport"));

        assertThat(targets.of(cycle))
                .hasSize(5)
                .extracting(AgreedTarget::target)
                .allSatisfy(target -> assertThat(target).isEqualByComparingTo(new BigDecimal(300)));
        var rounds = load(propose(cycle), SHOWN).path("rounds");
        assertThat(rounds).extracting(round -> round.path("decision").asText()).containsExactly("return", "approve");
        assertThat(rounds.get(0).path("reason").asText()).isEqualTo("偏低");
        assertThat(rounds.get(0).path("rows")).hasSize(5);
    }

    @Test
    void aReturnedRoundIsTakenUpWithItsReason() {
        var cycle = cycle();
        round(cycle, 100);
        decide(cycle, "return", "偏低");

        assertThat(load(propose(cycle), SHEET)
                        .path("rows")
                        .get(0)
                        .path("target")
                        .decimalValue())
                .isEqualByComparingTo("100");
        assertThat(targets.values(propose(cycle)).path("returnReason").asText()).isEqualTo("偏低");
        assertThat(targets.values(propose(cycle)).path("note").asText()).isEqualTo("说明");
    }

    @Test
    void targetsThatWereReturnedDoNotBind() {
        var cycle = cycle();
        round(cycle, 100);
        decide(cycle, "return", "偏低");

        assertThatThrownBy(() -> step(() -> targets.lock(cycle, "transport"))).isInstanceOf(TargetsNotApproved.class);
        assertThat(targets.of(cycle)).isEmpty();
    }

    @Test
    void aTargetThatIsLeftOutNeedsAReason() {
        var task = propose(cycle());
        var sent = filled(load(task, SHEET), "target", 5);
        sent.withArray("rows").removeAll();

        assertThat(validate(task, SHEET, sent))
                .hasSize(5)
                .extracting(Fault::code)
                .containsOnly("row-missing");
    }

    @Test
    void everyRoundIsInTheJournal() {
        var cycle = cycle();
        round(cycle, 100);
        decide(cycle, "return", "偏低");

        assertThat(jdbc.sql(
                                "select action from journal_entry where cycle = :cycle and subject = 'unit:transport' order by id")
                        .param("cycle", cycle)
                        .query(String.class)
                        .list())
                .containsExactly("targets-proposed", "targets-returned");
    }

    private void round(String cycle, int target) {
        var task = propose(cycle);
        JsonNode sent = filled(load(task, SHEET), "target", target);
        assertThat(validate(task, SHEET, sent)).isEmpty();
        submit(task, SHEET, sent, "{'note': '说明'}");
    }

    private void decide(String cycle, String choice, String reason) {
        var task = task(cycle, "agreeTargets", "approveTargets", "transport", "leader-5");
        submit(task, "{'decision': {'choice': '%s', 'reason': '%s'}}".formatted(choice, reason == null ? "" : reason));
    }

    private static TaskContext propose(String cycle) {
        return task(cycle, "agreeTargets", "proposeTargets", "transport", "transport-contact");
    }
}
