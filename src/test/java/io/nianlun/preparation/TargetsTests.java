package io.nianlun.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.PhaseTest;
import io.nianlun.inbox.TaskContext;
import io.nianlun.scoring.AgreedTarget;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

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
        assertThat(rounds)
                .extracting(
                        round -> round.path("verdicts").get(0).path("choice").asText())
                .containsExactly("return", "approve");
        assertThat(rounds.get(0).path("verdicts").get(0).path("reason").asText())
                .isEqualTo("偏低");
        assertThat(rounds.get(1).path("locked").asBoolean()).isTrue();
    }

    @Test
    void nothingChangesALockedRound() {
        var cycle = cycle();
        round(cycle, 300);
        jdbc.sql("update preparation_target set note = '补充' where cycle = ?")
                .param(cycle)
                .update();
        decide(cycle, "approve", null);
        step(() -> targets.lock(cycle, "transport"));

        for (var change : new String[] {
            "update preparation_target set target = 1 where cycle = ?",
            "delete from preparation_target where cycle = ?",
            "update preparation_round set content = '{}' where cycle = ?",
            "delete from preparation_round where cycle = ?",
            "insert into preparation_target (cycle, unit, round, indicator, target) values (?, 'transport', 1, 'x', 1)"
        })
            assertThatThrownBy(() -> jdbc.sql(change).param(cycle).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("is locked");
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

    @Test
    void theFirstSheetShowsTheSchemesPointsTheYearsEndAndWhoAnswers() {
        var row = load(propose(cycle()), SHEET).path("rows").get(0);

        assertThat(row.path("points").decimalValue()).isEqualByComparingTo("20");
        assertThat(row.path("deadline").asText()).isEqualTo("2025-12-31");
        assertThat(row.path("objective").asText())
                .isEqualTo(row.path("indicator").path("title").asText());
        assertThat(row.path("people"))
                .extracting(one -> one.path("role").asText() + " "
                        + one.path("person").path("id").asText())
                .containsExactly("leader leader-5", "head transport-head");
    }

    @Test
    void allThatStandsBesideATargetIsKeptAndShownAgain() {
        var cycle = cycle();
        var task = propose(cycle);
        var sent = filled(load(task, SHEET), "target", 54);
        change(sent, 3, """
                {'objective': '农村公路改造', 'measures': '分三批开工', 'standard': '通过交工验收', 'starts': '2025-03-01',
                 'deadline': '2025-10-31', 'unitOfMeasure': '公里',
                 'people': [{'role': 'first', 'person': {'id': 'transport-contact', 'name': ''}}],
                 'shares': [{'unit': 'transport', 'share': 70.50, 'lead': true}, {'unit': 'agriculture', 'share': 29.5}]}""");
        change(sent, 0, "{'points': 25}");
        change(sent, 1, "{'points': 5, 'primary': 'investment-amount'}");
        assertThat(validate(task, SHEET, sent)).isEmpty();

        submit(task, SHEET, sent, "{}");

        var shown = load(propose(cycle), SHEET).path("rows");
        assertThat(shown.get(3).path("measures").asText()).isEqualTo("分三批开工");
        assertThat(shown.get(3).path("standard").asText()).isEqualTo("通过交工验收");
        assertThat(shown.get(3).path("starts").asText()).isEqualTo("2025-03-01");
        assertThat(shown.get(3).path("deadline").asText()).isEqualTo("2025-10-31");
        assertThat(shown.get(3).path("unitOfMeasure").asText()).isEqualTo("公里");
        assertThat(shown.get(3)
                        .path("people")
                        .get(0)
                        .path("person")
                        .path("name")
                        .asText())
                .isNotBlank();
        assertThat(shown.get(3).path("shares"))
                .extracting(one -> one.path("unit").path("name").asText() + " "
                        + one.path("share").asText() + " "
                        + one.path("lead").asBoolean())
                .containsExactly("交通运输局 70.5 true", "农业农村局 29.5 false");
        assertThat(shown.get(1).path("primary").asText()).isEqualTo("investment-amount");
        assertThat(shown.get(0).path("points").decimalValue()).isEqualByComparingTo("25");
    }

    @Test
    void pointsThatWereDividedOtherwiseCountOnceTheyAreLocked() {
        var cycle = cycle();
        var task = propose(cycle);
        var sent = filled(load(task, SHEET), "target", 5);
        change(sent, 0, "{'points': 25}");
        change(sent, 1, "{'points': 5}");
        submit(task, SHEET, sent, "{}");
        assertThat(targets.points(cycle)).isEmpty();

        decide(cycle, "approve", null);
        step(() -> targets.lock(cycle, "transport"));

        assertThat(targets.points(cycle)).containsOnlyKeys("transport");
        assertThat(targets.points(cycle).get("transport"))
                .containsOnlyKeys("investment-amount", "investment-firms")
                .satisfies(points -> assertThat(points.get("investment-amount")).isEqualByComparingTo("25"));
    }

    // row, what is typed there, the fault and where
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | {'points': 21}                                            | points-mismatch /data/targets/rows
            0 | {'points': 0}                                             | points-not-positive /data/targets/rows/0/points
            0 | {'points': null}                                          | points-not-positive /data/targets/rows/0/points
            0 | {'objective': ' '}                                        | objective-missing /data/targets/rows/0/objective
            0 | {'deadline': null}                                        | deadline-missing /data/targets/rows/0/deadline
            0 | {'deadline': '2026-01-01'}                                | deadline-outside-year /data/targets/rows/0/deadline
            0 | {'deadline': '2025-02-30'}                                | not-a-date /data/targets/rows/0/deadline
            0 | {'starts': '2024-12-31'}                                  | start-outside-year /data/targets/rows/0/starts
            0 | {'starts': '2025-07-01', 'deadline': '2025-06-30'}        | deadline-before-start /data/targets/rows/0/deadline
            0 | {'unitOfMeasure': '家、万元'}                              | several-measures /data/targets/rows/0/unitOfMeasure
            0 | {'primary': 'investment-amount'}                          | primary-unknown /data/targets/rows/0/primary
            0 | {'primary': 'work-safety'}                                | primary-unknown /data/targets/rows/0/primary
            0 | {'people': [{'role': 'boss', 'person': 'admin'}]}         | person-unclear /data/targets/rows/0/people
            0 | {'people': [{'role': 'head', 'person': 'nobody'}]}        | person-unknown /data/targets/rows/0/people
            0 | {'people': [{'role': 'head', 'person': 'admin'}, {'role': 'head', 'person': 'admin'}]} | person-twice /data/targets/rows/0/people
            0 | {'people': 'admin'}                                       | list-invalid /data/targets/rows/0/people
            0 | {'shares': [{'unit': 'transport', 'share': 60, 'lead': true}, {'unit': 'health', 'share': 39.9}]} | shares-not-hundred /data/targets/rows/0/shares
            0 | {'shares': [{'unit': 'transport', 'share': 60}, {'unit': 'health', 'share': 40}]} | lead-not-one /data/targets/rows/0/shares
            0 | {'shares': [{'unit': 'health', 'share': 100, 'lead': true}]} | share-of-own-missing /data/targets/rows/0/shares
            0 | {'shares': [{'unit': 'transport', 'share': 100, 'lead': true}, {'unit': 'nowhere', 'share': 0.0}]} | share-unit-unknown /data/targets/rows/0/shares
            0 | {'shares': [{'unit': 'transport', 'share': 50, 'lead': true}, {'unit': 'transport', 'share': 50}]} | share-twice /data/targets/rows/0/shares
            0 | {'shares': [{'unit': 'transport'}]}                       | share-unclear /data/targets/rows/0/shares
            0 | {'colour': 'red'}                                         | unknown-field /data/targets/rows/0/colour
            """)
    void whatCannotBePromisedIsRefusedWhereItStands(int row, String typed, String expected) {
        var task = propose(cycle());
        var sent = filled(load(task, SHEET), "target", 5);
        change(sent, row, typed);

        assertThat(validate(task, SHEET, sent))
                .extracting(fault -> fault.code() + " " + fault.path())
                .contains(expected);
    }

    @Test
    void pointsThatDoNotAddUpAreRefusedWithBothSums() {
        var task = propose(cycle());
        var sent = filled(load(task, SHEET), "target", 5);
        change(sent, 0, "{'points': 21}");

        assertThat(validate(task, SHEET, sent)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("points-mismatch");
            assertThat(fault.arguments()).containsExactly("目标任务", new BigDecimal("86"), new BigDecimal("85"));
        });
    }

    @Test
    void thePrimaryOfTwoIndicatorsFollowsNoThirdOne() {
        var task = propose(cycle());
        var sent = filled(load(task, SHEET), "target", 5);
        change(sent, 0, "{'primary': 'recruitment'}");
        change(sent, 1, "{'primary': 'investment-amount'}");

        assertThat(validate(task, SHEET, sent))
                .singleElement()
                .extracting(Fault::code)
                .isEqualTo("primary-is-secondary");
    }

    private void change(JsonNode sent, int row, String typed) {
        ((ObjectNode) sent.path("rows").get(row)).setAll((ObjectNode) tree(typed));
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
