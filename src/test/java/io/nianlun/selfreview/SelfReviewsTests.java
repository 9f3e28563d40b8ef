package io.nianlun.selfreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.PhaseTest;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SelfReviewsTests extends PhaseTest {

    private static final String SHEET = "{'type': 'indicatorSheet', 'key': 'actuals', 'mode': 'actuals'}";

    private static final String CHECK = "{'type': 'checkSheet', 'key': 'check', 'mode': 'selfReview'}";
    private static final String CLAIMS = "{'rows': [{'id': 'civilised-unit', 'title': '市级文明单位',"
            + " 'document': '滨文明委〔2025〕3号', 'date': '2025-10-20'}]}";

    @Autowired
    private SelfReviews reviews;

    @Autowired
    private ClaimSheet claims;

    @Autowired
    private GivenScores given;

    @Test
    void aSignedReviewReportsActualsAndClaims() {
        var cycle = cycle();
        write(cycle, 15);
        sign(cycle, "approve");
        step(() -> reviews.accept(cycle, "transport"));

        var report = reviews.of(cycle).get(0);

        assertThat(report.unit()).isEqualTo("transport");
        assertThat(report.actuals().get("recruitment")).isEqualByComparingTo("15");
        assertThat(report.claims())
                .extracting(claim -> claim.path("title").asText())
                .containsExactly("市级文明单位");
    }

    @Test
    void aReturnedReviewStaysAndIsWrittenOn() {
        var cycle = cycle();
        write(cycle, 14);
        sign(cycle, "return");
        write(cycle, 15);

        assertThat(jdbc.sql("select version || ':' || actual from selfreview_actual where cycle = :cycle"
                                + " and indicator = 'recruitment' order by version")
                        .param("cycle", cycle)
                        .query(String.class)
                        .list())
                .containsExactly("1:14", "2:15");
        assertThat(reviews.values(write(cycle)).path("practice").asText()).isEqualTo("健全制度");
        assertThat(claims.load(write(cycle), tree("{}")).path("rows"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.path("id").asText()).isEqualTo("civilised-unit"));
    }

    @Test
    void aReviewThatNobodySignedIsNotAccepted() {
        var cycle = cycle();
        write(cycle, 15);

        assertThatThrownBy(() -> step(() -> reviews.accept(cycle, "transport"))).isInstanceOf(ReviewNotSigned.class);
        assertThat(reviews.of(cycle)).isEmpty();
    }

    @Test
    void theOfficeJudgesItemByItemAndTheUnitFindsEachOpinionAtItsItem() {
        var cycle = cycle();
        write(cycle, 14);
        sign(cycle, "approve");
        var check = check(cycle);
        var verdicts = judged(load(check, CHECK));
        var returned = (ObjectNode) row(verdicts, "indicator:recruitment");
        returned.put("verdict", "returned").put("opinion", "与台账不符");
        ((ObjectNode) row(verdicts, "claim:civilised-unit"))
                .put("verdict", "returned")
                .put("opinion", "请附文件");
        assertThat(validate(check, CHECK, verdicts)).isEmpty();
        submit(check, CHECK, verdicts, "{}");

        assertThatThrownBy(() -> step(() -> reviews.accept(cycle, "transport"))).isInstanceOf(ReviewNotSigned.class);
        assertThat(load(write(cycle), SHEET).path("rows"))
                .filteredOn(row -> row.has("opinion"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("opinion").asText()).isEqualTo("与台账不符"));
        assertThat(claims.load(write(cycle), tree("{}"))
                        .path("rows")
                        .get(0)
                        .path("opinion")
                        .asText())
                .isEqualTo("请附文件");

        write(cycle, 15);
        sign(cycle, "approve");
        var again = load(check(cycle), CHECK);
        assertThat(row(again, "indicator:recruitment")
                        .path("before")
                        .path("actual")
                        .asInt())
                .isEqualTo(14);
        assertThat(row(again, "indicator:recruitment")
                        .path("now")
                        .path("actual")
                        .asInt())
                .isEqualTo(15);
        assertThat(row(again, "indicator:recruitment").path("verdict").isNull()).isTrue();
        assertThat(row(again, "section:practice").path("verdict").asText()).isEqualTo("accepted");
        assertThat(row(again, "section:practice").path("changed").asBoolean()).isFalse();
    }

    @Test
    void aUnitThatGivesItselfAScoreSaysWhyAndSeesWhatItsFiguresComeTo() {
        var cycle = cycle();
        var task = write(cycle);
        var sent = filled(load(task, SHEET), "actual", 15);
        var first = (ObjectNode) sent.path("rows").get(0);
        first.put("ownScore", 98);
        assertThat(validate(task, SHEET, sent)).extracting(Fault::code).containsExactly("own-reason-missing");
        first.put("ownScore", 201).put("ownReason", "提前完成");
        assertThat(validate(task, SHEET, sent)).extracting(Fault::code).containsExactly("own-score-out-of-range");
        first.put("ownScore", 98);
        submit(task, SHEET, sent, "{'practice': '健全制度'}");

        var shown = load(write(cycle), SHEET).path("rows").get(0);
        assertThat(shown.path("ownScore").decimalValue()).isEqualByComparingTo("98");
        assertThat(shown.path("ownReason").asText()).isEqualTo("提前完成");
        sign(cycle, "approve");
        var judged = row(
                load(check(cycle), CHECK),
                "indicator:" + first.path("indicator").asText());
        assertThat(judged.path("now").path("ownScore").asInt()).isEqualTo(98);
        assertThat(judged.path("now").path("ownReason").asText()).isEqualTo("提前完成");
    }

    @Test
    void theOfficeFindsAClaimsEvidenceBesideTheClaim() {
        var cycle = cycle();
        jdbc.sql("insert into evidence_item (id, cycle, unit, about, kind, title, url, attached_by, attached_at) values"
                        + " (gen_random_uuid(), ?, 'transport', 'claim:civilised-unit', 'link', '公示',"
                        + " 'https://example.test/1', 'transport-contact', now())")
                .param(cycle)
                .update();
        write(cycle, 15);
        sign(cycle, "approve");

        var shown = load(check(cycle), CHECK);

        assertThat(row(shown, "claim:civilised-unit").path("evidenceItems"))
                .extracting(item -> item.path("url").asText())
                .containsExactly("https://example.test/1");
        assertThat(row(shown, "section:practice").path("evidenceItems")).isEmpty();
    }

    @Test
    void whatTheFiguresComeToFollowsTheDraft() {
        var cycle = cycle();
        var rows = json.createArrayNode();
        var row = rows.addObject().put("target", 14).put("actual", 7);
        row.putObject("indicator").put("id", "recruitment");

        assertThat(given.of(cycle, "transport", rows).get("recruitment")).isEqualByComparingTo("50");
        row.put("actual", 14);
        assertThat(given.of(cycle, "transport", rows).get("recruitment")).isEqualByComparingTo("100");
        row.remove("target");
        assertThat(given.of(cycle, "transport", rows)).doesNotContainKey("recruitment");
    }

    @Test
    void anItemThatNobodyJudgedIsAFault() {
        var cycle = cycle();
        write(cycle, 15);
        var verdicts = judged(load(check(cycle), CHECK));
        ((com.fasterxml.jackson.databind.node.ArrayNode) verdicts.path("rows")).remove(0);

        assertThat(validate(check(cycle), CHECK, verdicts))
                .extracting(Fault::code)
                .containsExactly("check-missing");
    }

    private ObjectNode judged(JsonNode shown) {
        var sheet = json.createObjectNode();
        var rows = sheet.putArray("rows");
        shown.path("rows")
                .forEach(row ->
                        rows.addObject().put("item", row.path("item").asText()).put("verdict", "accepted"));
        return sheet;
    }

    private static JsonNode row(JsonNode sheet, String item) {
        for (var row : sheet.path("rows")) if (row.path("item").asText().equals(item)) return row;
        throw new AssertionError("no row " + item);
    }

    private static TaskContext check(String cycle) {
        return task(cycle, "reviewSelf", "checkSelfReview", "transport", "general-1");
    }

    private void write(String cycle, int actual) {
        var task = write(cycle);
        var sent = filled(load(task, SHEET), "actual", actual);
        assertThat(validate(task, SHEET, sent)).isEmpty();
        as(task.person(), () -> {
            claims.complete(task, tree("{}"), tree(CLAIMS));
            return null;
        });
        submit(task, SHEET, sent, "{'practice': '健全制度'}");
    }

    private void sign(String cycle, String choice) {
        var task = task(cycle, "reviewSelf", "signSelfReview", "transport", "transport-head");
        submit(task, "{'truthful': true, 'decision': {'choice': '%s', 'reason': '核实数据'}}".formatted(choice));
    }

    private static TaskContext write(String cycle) {
        return task(cycle, "reviewSelf", "writeSelfReview", "transport", "transport-contact");
    }
}
