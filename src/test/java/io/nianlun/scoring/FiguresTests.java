package io.nianlun.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.PhaseTest;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FiguresTests extends PhaseTest {

    private static final String SHEET = "{'type': 'indicatorSheet', 'key': 'figures', 'mode': 'certify'}";
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
}
