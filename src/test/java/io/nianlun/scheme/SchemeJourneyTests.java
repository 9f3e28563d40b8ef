package io.nianlun.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Schemes are published in versions and tried out, over HTTP. */
class SchemeJourneyTests extends JourneyTest {

    private static final Map<String, String> YAML = Map.of("Content-Type", "application/yaml", "Accept-Language", "en");

    private static final String SCHEME = """
            id: %s
            title: 试行方案
            total: 100
            classes: [{id: party, title: 党政}]
            indicators:
              - {id: key, title: 重点, points: 70, measure: {method: completion, direction: higher, cap: 1.2}}
              - {id: social, title: 评议, points: 30, measure: &given {method: given}}
            """;

    private static final String DATA = """
            {"year": 2026, "units": [{"id": "finance", "name": "财政局", "class": "party"}],
             "figures": [{"unit": "finance", "indicator": "key", "actual": 15, "target": 14},
                         {"unit": "finance", "indicator": "social", "score": 90.5}]}
            """;

    private Caller office() {
        return new Caller(server(), "general-1");
    }

    private static String codes(JsonNode problem) {
        return String.join(
                "; ",
                StreamSupport.stream(problem.path("errors").spliterator(), false)
                        .map(error -> error.path("path").asText() + " "
                                + error.path("code").asText())
                        .toList());
    }

    @Test
    void everyPublicationIsAVersionThatNeverChanges() {
        var first = office().send("POST", "/api/schemes", SCHEME.formatted("versions"), YAML);
        var second = office().send(
                        "POST", "/api/schemes", SCHEME.formatted("versions").replace("试行", "正式"), YAML);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("id").asText()).isEqualTo("versions");
        assertThat(first.body().path("version").asInt()).isEqualTo(1);
        assertThat(first.body().path("warnings").path(0).path("code").asText()).isEqualTo("range-cuts");
        assertThat(second.body().path("version").asInt()).isEqualTo(2);
        assertThat(office().get("/api/schemes/versions").ok().path("title").asText())
                .isEqualTo("正式方案");
        var kept = office().get("/api/schemes/versions/versions/1").ok();
        assertThat(kept.path("version").asInt()).isEqualTo(1);
        assertThat(kept.path("scheme").path("title").asText()).isEqualTo("试行方案");
        assertThat(kept.path("scheme")
                        .path("indicators")
                        .path(0)
                        .path("measure")
                        .path("cap")
                        .decimalValue())
                .isEqualByComparingTo("1.2");
        assertThat(office().get("/api/schemes").ok().toString()).contains("\"versions\"", "five-phases");
    }

    @Test
    void aSchemeWithFaultsIsNotPublished() {
        var broken = SCHEME.formatted("broken")
                .replace("points: 30", "points: 40")
                .replace("{method: given}", "{method: guess}");

        var answer = office().send("POST", "/api/schemes", broken, YAML);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("code").asText()).isEqualTo("scheme-invalid");
        assertThat(codes(answer.body()))
                .isEqualTo("/indicators/1/measure/method unknown-method; /indicators points-mismatch");
        assertThat(answer.body().path("errors").path(1).path("message").asText())
                .contains("70+40 = 110", "not 100");
        assertThat(office().get("/api/schemes/broken").status()).isEqualTo(404);
    }

    @Test
    void unknownProcessesAreRefused() {
        var scheme = SCHEME.formatted("processes")
                + "processes: {evaluateSocially: none, reviewSelf: noSuch, runPhase: none}\n";

        assertThat(codes(office().send("POST", "/api/schemes", scheme, YAML).body()))
                .isEqualTo("/processes/reviewSelf unknown-process; /processes/runPhase unknown-process");
    }

    @Test
    void aYearKeepsThePhasesThatGiveItsResultsAndItsEnd() {
        var scheme = SCHEME.formatted("processes") + "processes: {publishYear: none, assessCentrally: reviewOnSite}\n";

        var refused = office().send("POST", "/api/schemes", scheme, YAML);

        assertThat(codes(refused.body())).isEqualTo("/processes/publishYear parameter-invalid");
        assertThat(refused.body().path("errors").path(0).path("message").asText())
                .contains("publishYear");
    }

    @Test
    void documentsOfHostileSizeAreTooLarge() {
        var bomb = new StringBuilder("id: bomb\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 10; i++)
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(10) + "]\n");
        var wide = "{\"id\": \"wide\", \"indicators\": [" + "0,".repeat(10_000) + "0]}";
        var deep = "{\"id\": \"deep\", \"indicators\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}";

        for (var answer : new Caller.Answer[] {
            office().send("POST", "/api/schemes", bomb.toString(), YAML),
            office().post("/api/schemes", wide),
            office().post("/api/schemes", deep),
            office().post("/api/trials", "{\"data\": {}, \"scheme\": " + wide + "}")
        }) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().path("code").asText()).isEqualTo("too-large");
            assertThat(answer.body().path("errors").path(0).path("code").asText())
                    .isEqualTo("too-large");
        }
    }

    @Test
    void aTrialSaysThatItsSchemeIsTooLarge() {
        var wide = "{\"scheme\": [" + "0,".repeat(10_000) + "0], \"data\": {}}";

        assertThat(codes(office().post("/api/trials", wide).body())).isEqualTo("/scheme too-large");
    }

    @Test
    void aTrialOfAGivenSchemeShowsItsSteps() throws IOException {
        var scheme = YamlDocument.read(new java.io.StringReader(SCHEME.formatted("tried")));
        var trial = Caller.object();
        trial.set("scheme", scheme);
        trial.set("data", Caller.JSON.readTree(DATA));

        var answer = office().send("POST", "/api/trials", trial, Map.of("Accept-Language", "en"))
                .ok();
        var unit = answer.path("units").path(0);

        assertThat(unit.path("exact").decimalValue()).isEqualByComparingTo("100");
        assertThat(unit.path("class").asText()).isEqualTo("party");
        assertThat(unit.path("indicators").path(0).path("steps").path(0).asText())
                .isEqualTo("15 / 14 = 1.0714285714…");
        assertThat(answer.path("warnings").path(0).path("path").asText()).isEqualTo("/scheme/totalRange");
        assertThat(office().get("/api/schemes/tried").status()).isEqualTo(404);

        var quiet = office().post("/api/trials?steps=false", trial).ok();
        assertThat(quiet.path("units").path(0).path("indicators").path(0).has("steps"))
                .isFalse();
        assertThat(quiet.path("units").path(0).has("steps")).isFalse();
    }

    @Test
    void aTrialOfANamedSchemeTakesTheNewestOrTheGivenVersion() {
        office().send("POST", "/api/schemes", SCHEME.formatted("named"), YAML);
        office().send("POST", "/api/schemes", SCHEME.formatted("named").replace("cap: 1.2", "cap: 1"), YAML);
        var trial = "{\"schemeId\": \"named\", %s\"data\": " + DATA + "}";

        assertThat(office().post("/api/trials", trial.formatted(""))
                        .ok()
                        .at("/units/0/exact")
                        .decimalValue())
                .isEqualByComparingTo("97.15");
        assertThat(office().post("/api/trials", trial.formatted("\"version\": 1, "))
                        .ok()
                        .at("/units/0/indicators/0/score")
                        .decimalValue())
                .isGreaterThan(new java.math.BigDecimal("107.1428571428"));
        assertThat(office().post("/api/trials", trial.formatted("\"version\": 9, "))
                        .status())
                .isEqualTo(404);
        assertThat(office().post(
                                "/api/trials", trial.replace("named", "nowhere").formatted(""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMemberThatStandsTwiceIsNoDocument() {
        var trial = "{\"schemeId\": \"five-phases\", \"data\": {\"year\": 2026, \"units\": [], \"year\": 2025}}";

        assertThat(office().post("/api/trials", trial).status()).isEqualTo(400);
        assertThat(office().send("POST", "/api/schemes", "id: a\nid: b\n", YAML).status())
                .isEqualTo(422);
    }

    @Test
    void aTrialNamesFaultsWhereTheyWereSent() throws IOException {
        var trial = Caller.object();
        trial.set("scheme", YamlDocument.read(new java.io.StringReader(SCHEME.formatted("faulty"))));
        trial.set(
                "data",
                Caller.JSON.readTree(
                        DATA.replace("\"target\": 14", "\"target\": 0").replace("\"year\"", "\"yaer\"")));
        trial.put("step", false);

        var answer = office().post("/api/trials", trial);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("code").asText()).isEqualTo("data-invalid");
        assertThat(codes(answer.body()))
                .isEqualTo(
                        "/step unknown-field; /data/year missing-field; /data/yaer unknown-field; /data/figures/0/target target-invalid");

        trial.remove("step");
        ((com.fasterxml.jackson.databind.node.ObjectNode) trial.get("scheme")).put("total", 90);
        var scheme = office().post("/api/trials", trial);
        assertThat(scheme.body().path("code").asText()).isEqualTo("scheme-invalid");
        assertThat(codes(scheme.body())).isEqualTo("/scheme/indicators points-mismatch");
    }

    @Test
    void aTrialNeedsASchemeAndData() {
        assertThat(codes(office().post("/api/trials", "{}").body()))
                .isEqualTo("/data missing-field; /scheme missing-field");
        assertThat(office().post("/api/trials", "{\"data\": ").status()).isEqualTo(400);
        assertThat(codes(office().post(
                                "/api/trials", "{\"schemeId\": \"five-phases\", \"version\": \"one\", \"data\": {}}")
                        .body()))
                .isEqualTo("/version not-a-number");
    }

    @Test
    void everySchemeThatTheProductBringsIsPublished() throws IOException {
        try (var files = Files.list(Path.of("schemes"))) {
            for (var file : files.toList()) {
                var id = file.getFileName().toString().replace(".yaml", "");
                assertThat(office().get("/api/schemes/" + id)
                                .ok()
                                .path("version")
                                .asInt())
                        .as(id)
                        .isPositive();
            }
        }
    }
}
