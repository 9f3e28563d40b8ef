package io.nianlun.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.PhaseTest;
import io.nianlun.cycle.SheetRows;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FiguresTests extends PhaseTest {

    private static final String SHEET = "{'type': 'indicatorSheet', 'key': 'figures', 'mode': 'certify'}";
    private static final String AUDIT = "{'type': 'checkSheet', 'key': 'audit', 'mode': 'figures'}";
    private static final String EVENTS = "{'type': 'eventSheet', 'key': 'events'}";

    @Autowired
    private Figures figures;

    @Test
    void anOfficeCertifiesItsOwnLeavesOfAllUnits() {
        var rows = load(certify(cycle(), "statistics"), SHEET).path("rows");

        assertThat(rows)
                .extracting(row -> row.path("unit").path("id").asText() + " "
                        + row.path("indicator").path("id").asText())
                .containsExactly(
                        "transport recruitment",
                        "transport construction",
                        "agriculture recruitment",
                        "agriculture construction",
                        "wangchao recruitment",
                        "wangchao construction");
        assertThat(rows.get(0).path("fields")).extracting(JsonNode::asText).containsExactly("actual", "target");
    }

    @Test
    void certifiedFiguresNameTheOfficeAndAreVersions() {
        var cycle = cycle();
        certify(cycle, 15);
        certify(cycle, 16);

        assertThat(figures.of(cycle)).hasSize(6).allSatisfy(figure -> {
            assertThat(figure.version()).isEqualTo(2);
            assertThat(figure.actual()).isEqualByComparingTo("16");
            assertThat(figure.office()).isEqualTo("statistics");
        });
        assertThat(jdbc.sql("select count(*) from scoring_figure where cycle = :cycle")
                        .param("cycle", cycle)
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void theGeneralOfficeRegistersAdjustmentsAndVetoesAndAnotherOfficeItsDeductions() {
        var cycle = cycle();

        var general = load(certify(cycle, "office-general"), EVENTS);
        var safety = load(certify(cycle, "safety"), EVENTS);

        assertThat(general.path("adjustments"))
                .extracting(JsonNode::toString)
                .hasSize(3)
                .first()
                .asString()
                .contains("honours", "bonus");
        assertThat(general.path("vetoes")).hasSize(1);
        assertThat(general.path("indicators")).isEmpty();
        assertThat(safety.path("adjustments")).isEmpty();
        assertThat(safety.path("indicators").get(0).path("items"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("一般事故", "较大事故");
        assertThat(validate(
                        certify(cycle, "safety"),
                        EVENTS,
                        tree("{'rows': [{'unit': 'transport', 'veto': 'major-accident', 'document': '文'}]}")))
                .extracting(Fault::code)
                .containsExactly("unknown-veto");
    }

    @Test
    void whatAnOfficeRegistersAgainTakesThePlaceOfWhatItRegistered() {
        var cycle = cycle();
        for (var points : new String[] {"1", "2"})
            submit(
                    certify(cycle, "office-general"),
                    EVENTS,
                    tree("{'rows': [{'unit': 'transport', 'adjustment': 'honours', 'points': " + points
                            + ", 'document': '文'}]}"),
                    "{}");

        assertThat(figures.events(cycle)).hasSize(1);
        assertThat(figures.events(cycle).get(0).points()).isEqualByComparingTo("2");
    }

    @Test
    void figuresAreSentAllOrNothing() {
        var cycle = cycle();

        var answer = put(
                "general-1",
                cycle,
                "{'figures': [{'unit': 'transport', 'indicator': 'recruitment', 'actual': 15, 'target': 14},"
                        + "{'unit': 'moon', 'indicator': 'goals', 'actual': '多', 'colour': 1}]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("code").asText()).isEqualTo("figures-invalid");
        assertThat(answer.body().path("errors"))
                .extracting(
                        error -> error.path("path").asText(),
                        error -> error.path("code").asText())
                .containsExactlyInAnyOrder(
                        tuple("/figures/1/unit", "unknown-unit"),
                        tuple("/figures/1/indicator", "wrong-indicator"),
                        tuple("/figures/1/actual", "not-a-number"),
                        tuple("/figures/1/colour", "unknown-field"));
        assertThat(figures.of(cycle)).isEmpty();
    }

    @Test
    void aCorrectionNeedsAReasonAndIsAnotherVersion() {
        var cycle = cycle();
        var first = "{'figures': [{'unit': 'transport', 'indicator': 'recruitment', 'actual': 15, 'target': 14}]}";
        var correction = "{'figures': [{'unit': 'transport', 'indicator': 'recruitment', 'actual': 16}]%s}";
        put("general-1", cycle, first).ok();

        assertThat(put("general-1", cycle, first).status()).isEqualTo(204);
        assertThat(put("general-1", cycle, correction.formatted(""))
                        .body()
                        .path("errors")
                        .get(0)
                        .path("path")
                        .asText())
                .isEqualTo("/reason");
        put("general-1", cycle, correction.formatted(", 'reason': '漏报一人'")).ok();

        var figure = figures.of(cycle).get(0);
        assertThat(figure.version()).isEqualTo(2);
        assertThat(figure.actual()).isEqualByComparingTo("16");
        assertThat(figure.target()).isEqualByComparingTo("14");
        assertThat(figure.reason()).isEqualTo("漏报一人");
        assertThat(jdbc.sql("select action || ' ' || coalesce(reason, '') from journal_entry where cycle = :cycle"
                                + " and subject = 'figure:transport/recruitment' order by id")
                        .param("cycle", cycle)
                        .query(String.class)
                        .list())
                .containsExactly("figure-put ", "figure-corrected 漏报一人");
    }

    @Test
    void aCertifiedFigureChangesOnlyOnceASecondPersonConfirmed() {
        var cycle = cycle();
        certify(cycle, 15);
        var changed = put(
                "general-1",
                cycle,
                "{'figures': [{'unit': 'transport', 'indicator': 'recruitment', 'actual': 16},"
                        + "{'unit': 'transport', 'indicator': 'handling', 'actual': 90, 'target': 100}],"
                        + " 'reason': '漏报一人'}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("taken").asInt()).isEqualTo(1);
        assertThat(changed.body().path("waiting")).hasSize(1);
        assertThat(actual(cycle, "transport", "recruitment")).isEqualByComparingTo("15");
        assertThat(actual(cycle, "transport", "handling")).isEqualByComparingTo("90");

        var asked = corrections("audit-group-1", cycle).get(0);
        assertThat(asked.path("changes").get(0).path("before").decimalValue()).isEqualByComparingTo("15");
        assertThat(asked.path("changes").get(0).path("after").decimalValue()).isEqualByComparingTo("16");
        assertThat(asked.path("can")).hasSize(2);
        assertThat(corrections("general-1", cycle).get(0).path("can")).isEmpty();
        var own = decide("general-1", cycle, asked, "confirm", "{}");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.body().path("code").asText()).isEqualTo("correction-needs-second-person");
        assertThat(decide("statistics-1", cycle, asked, "confirm", "{}").status())
                .isEqualTo(403);

        decide("audit-group-1", cycle, asked, "confirm", "{}").ok();

        assertThat(actual(cycle, "transport", "recruitment")).isEqualByComparingTo("16");
        assertThat(decide("audit-group-1", cycle, asked, "confirm", "{}")
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("correction-decided");
        assertThat(jdbc.sql("select action || ' ' || person from journal_entry where cycle = :cycle"
                                + " and subject = 'figure:transport/recruitment' order by id")
                        .param("cycle", cycle)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "figure-certified statistics-1",
                        "correction-asked general-1",
                        "correction-confirmed audit-group-1",
                        "figure-corrected audit-group-1");
    }

    @Test
    void aRefusedOrReplacedCorrectionChangesNothing() {
        var cycle = cycle();
        certify(cycle, 15);
        var correction =
                "{'figures': [{'unit': 'transport', 'indicator': 'recruitment', 'actual': %d}]," + " 'reason': '更正'}";
        put("general-1", cycle, correction.formatted(16)).ok();
        put("general-1", cycle, correction.formatted(17)).ok();
        var waiting = corrections("audit-group-1", cycle);
        assertThat(waiting).extracting(each -> each.path("state").asText()).containsExactly("waiting", "replaced");
        assertThat(decide("audit-group-1", cycle, waiting.get(0), "refuse", "{'opinion': ' '}")
                        .status())
                .isEqualTo(422);

        certify(cycle, 18);
        assertThat(decide("audit-group-1", cycle, waiting.get(0), "confirm", "{}")
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("correction-outdated");
        decide("audit-group-1", cycle, waiting.get(0), "refuse", "{'opinion': '无依据'}")
                .ok();

        assertThat(actual(cycle, "transport", "recruitment")).isEqualByComparingTo("18");
        assertThat(corrections("general-1", cycle).get(0).path("opinion").asText())
                .isEqualTo("无依据");
    }

    @Test
    void whatWasNotKnownIsFilledInAtOnce() {
        var cycle = cycle();
        certify(cycle, 15);

        assertThat(put(
                                "general-1",
                                cycle,
                                "{'figures': [{'unit': 'transport', 'indicator': 'recruitment', 'benchmark': 13}],"
                                        + " 'reason': '补充对标值'}")
                        .status())
                .isEqualTo(204);
        assertThat(corrections("general-1", cycle)).isEmpty();
    }

    @Test
    void figuresComeAsATableInTheEncodingsThatChineseProgramsWrite() {
        var table = "unit,indicator,actual,target,more.gdp,origin,document\r\n"
                + "transport,recruitment,15.5,14,9.1,统计年鉴,滨统〔2026〕3号\r\n"
                + "agriculture,recruitment,,12,,,\r\n";
        for (var file : List.of(
                table.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + table).getBytes(StandardCharsets.UTF_8),
                table.getBytes(Charset.forName("GB18030")))) {
            var cycle = cycle();

            assertThat(putTable(cycle, file, "").status()).isEqualTo(204);

            var all = figures.of(cycle);
            var transport = all.stream()
                    .filter(figure -> figure.unit().equals("transport"))
                    .findFirst()
                    .orElseThrow();
            assertThat(all).hasSize(2);
            assertThat(transport.actual()).isEqualByComparingTo("15.5");
            assertThat(transport.more().get("gdp")).isEqualByComparingTo("9.1");
            assertThat(transport.origin()).isEqualTo("统计年鉴");
            assertThat(transport.document()).isEqualTo("滨统〔2026〕3号");
            assertThat(transport.certifiedBy()).isEqualTo("general-1");
        }
    }

    @Test
    void everyFaultOfATableIsToldAndNothingIsKept() {
        var cycle = cycle();

        var refused = putTable(
                cycle,
                "unit,indicator,actual\ntransport,recruitment,15\nmoon,recruitment,1\ntransport,goals,多\n"
                        .getBytes(StandardCharsets.UTF_8),
                "");
        var header = putTable(cycle, "unit,actual,actual,colour\n".getBytes(StandardCharsets.UTF_8), "");

        assertThat(refused.body().path("errors"))
                .extracting(
                        error -> error.path("path").asText(),
                        error -> error.path("code").asText())
                .containsExactlyInAnyOrder(
                        tuple("/1/unit", "unknown-unit"),
                        tuple("/2/indicator", "wrong-indicator"),
                        tuple("/2/actual", "not-a-number"));
        assertThat(header.body().path("errors"))
                .extracting(error -> error.path("code").asText())
                .containsExactlyInAnyOrder("column-twice", "unknown-field", "column-missing");
        assertThat(figures.of(cycle)).isEmpty();
    }

    @Test
    void aTableThatCorrectsNeedsItsReason() {
        var cycle = cycle();
        certify(cycle, 15);
        var table = "unit,indicator,actual\ntransport,recruitment,16\n".getBytes(StandardCharsets.UTF_8);

        assertThat(putTable(cycle, table, "").status()).isEqualTo(422);
        assertThat(putTable(cycle, table, "?reason=more").status()).isEqualTo(200);
    }

    private Caller.Answer putTable(String cycle, byte[] file, String query) {
        return new Caller(server(), "general-1")
                .send("PUT", "/api/cycles/" + cycle + "/figures" + query, file, Map.of("Content-Type", "text/csv"));
    }

    private JsonNode corrections(String person, String cycle) {
        return new Caller(server(), person)
                .get("/api/cycles/" + cycle + "/corrections")
                .ok();
    }

    private Caller.Answer decide(String person, String cycle, JsonNode correction, String what, String body) {
        return new Caller(server(), person)
                .post(
                        "/api/cycles/" + cycle + "/corrections/"
                                + correction.path("id").asText() + "/" + what,
                        tree(body));
    }

    private BigDecimal actual(String cycle, String unit, String indicator) {
        return figures.of(cycle).stream()
                .filter(figure ->
                        figure.unit().equals(unit) && figure.indicator().equals(indicator))
                .findFirst()
                .orElseThrow()
                .actual();
    }

    @Test
    void aUnitCannotSendFigures() {
        assertThat(put("transport-contact", cycle(), "{'figures': []}").status())
                .isEqualTo(403);
    }

    private Caller.Answer put(String person, String cycle, String body) {
        return new Caller(server(), person).put("/api/cycles/" + cycle + "/figures", tree(body));
    }

    private void certify(String cycle, int number) {
        var task = certify(cycle, "statistics");
        var sent = filled(load(task, SHEET), "actual", number);
        sent.path("rows").forEach(row -> ((ObjectNode) row).put("target", 14));
        assertThat(validate(task, SHEET, sent)).isEmpty();
        submit(task, SHEET, sent, "{}");
    }

    private static TaskContext certify(String cycle, String office) {
        return task(cycle, "scoreFigures", "certifyFigures", office, office + "-1");
    }

    @Test
    void whereItDiffersFromWhatTheUnitReportedTheOfficeSaysWhy() {
        var row = new FigureRow(
                SheetRows.row("transport", "{method: completion, direction: higher}"),
                Map.of("reported", BigDecimal.valueOf(15)),
                null,
                List.of("actual"));
        var sheet = new FigureSheet("certify", List.of(row));
        var sent = "{'rows': [{'unit': 'transport', 'indicator': 'i0', 'actual': %s, 'note': %s}]}";

        assertThat(sheet.check(tree(sent.formatted("14", "null")), ""))
                .extracting(Fault::path, Fault::code)
                .containsExactly(tuple("/rows/0/note", "difference-unexplained"));
        assertThat(sheet.check(tree(sent.formatted("14", "'台账为 14 人'")), "")).isEmpty();
        assertThat(sheet.check(tree(sent.formatted("15.0", "null")), "")).isEmpty();
    }

    @Test
    void theAuditGroupJudgesFigureByFigureAndOnlyWhatWasChangedAgain() {
        var cycle = cycle();
        certify(cycle, 15);
        var audit = task(cycle, "scoreFigures", "auditFigures", "statistics", "audit-group-1");
        var verdicts = judged(load(audit, AUDIT));
        var first = (ObjectNode) verdicts.path("rows").get(0);

        first.put("verdict", "returned");
        assertThat(validate(audit, AUDIT, verdicts)).extracting(Fault::code).containsExactly("check-without-opinion");
        first.put("opinion", "请附台账");
        submit(audit, AUDIT, verdicts, "{}");

        var again = certify(cycle, "statistics");
        var shown = load(again, SHEET);
        assertThat(shown.path("rows").get(0).path("opinion").asText()).isEqualTo("请附台账");
        var sent = filled(shown, "actual", 15);
        sent.path("rows").forEach(row -> ((ObjectNode) row).put("target", 14));
        ((ObjectNode) sent.path("rows").get(0)).put("actual", 16).put("document", "台账〔2025〕1号");
        submit(again, SHEET, sent, "{}");

        var rows = load(task(cycle, "scoreFigures", "auditFigures", "statistics", "audit-group-1"), AUDIT)
                .path("rows");
        assertThat(rows.get(0).path("verdict").isNull()).isTrue();
        assertThat(rows.get(0).path("document").asText()).isEqualTo("台账〔2025〕1号");
        assertThat(rows.get(1).path("verdict").asText()).isEqualTo("accepted");
    }

    @Test
    void whatIsOddIsSaidAndBlocksNothing() {
        var plausibility = new Plausibility(50, 60);

        assertThat(plausibility.of(BigDecimal.valueOf(1508), BigDecimal.valueOf(300)))
                .containsExactly(new Plausibility.Finding("jump", 403));
        assertThat(plausibility.of(BigDecimal.valueOf(-3), BigDecimal.valueOf(4)))
                .extracting(Plausibility.Finding::code)
                .containsExactly("sign-reversed", "jump");
        assertThat(plausibility.of(BigDecimal.valueOf(140), BigDecimal.valueOf(100)))
                .isEmpty();
        assertThat(plausibility.heap(numbers(100, 200, 3000, 40, 57)))
                .contains(new Plausibility.Finding("round-numbers", 80));
        assertThat(plausibility.heap(numbers(101, 203, 3000, 41, 57))).isEmpty();
        assertThat(plausibility.heap(numbers(100, 200, 300, 400))).isEmpty();
    }

    private static List<BigDecimal> numbers(long... numbers) {
        return LongStream.of(numbers).mapToObj(BigDecimal::valueOf).toList();
    }

    private ObjectNode judged(JsonNode shown) {
        var sheet = json.createObjectNode();
        var rows = sheet.putArray("rows");
        shown.path("rows")
                .forEach(row ->
                        rows.addObject().put("item", row.path("item").asText()).put("verdict", "accepted"));
        return sheet;
    }
}
