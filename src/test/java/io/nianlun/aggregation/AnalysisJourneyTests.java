package io.nianlun.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions about a cycle's results: who may ask, what is answered; nothing changes. */
class AnalysisJourneyTests extends FilledYear {

    @Autowired
    private Results results;

    @Test
    void theCommitteeAsksAndNothingIsStored() {
        var cycle = filledYear();
        step(() -> results.compute(cycle));
        var before = stored(cycle);

        var answer = caller("committee-1")
                .post("/api/cycles/" + cycle + "/what-if", tree("{'rounding': 'ceiling'}"))
                .ok();

        assertThat(answer.path("version").asInt()).isEqualTo(1);
        assertThat(answer.path("units")).hasSize(3);
        assertThat(answer.at("/units/0/before/score").decimalValue()).isEqualByComparingTo("98");
        assertThat(answer.at("/units/0/scoreBy").decimalValue()).isEqualByComparingTo("0");
        assertThat(stored(cycle)).isEqualTo(before);
    }

    @Test
    void whatCannotBeAskedIsRefusedWithBothSums() {
        var cycle = filledYear();
        step(() -> results.compute(cycle));
        var leaf = results.newest(cycle)
                .orElseThrow()
                .results()
                .at("/units/0/indicators/0/indicator")
                .asText();

        var answer = caller("general-1")
                .post(
                        "/api/cycles/" + cycle + "/what-if",
                        tree("{'points': [{'indicator': '%s', 'points': 1}]}".formatted(leaf)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("code").asText()).isEqualTo("what-if-invalid");
        assertThat(answer.body().at("/errors/0/path").asText()).startsWith("/points/0");
        assertThat(answer.body().at("/errors/0/code").asText()).isEqualTo("points-mismatch");
    }

    @Test
    void aUnitMayNotAsk() {
        var cycle = filledYear();

        assertThat(caller("transport-head")
                        .post("/api/cycles/" + cycle + "/what-if", tree("{}"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void supervisorsAndTheCommitteeSeeHowRatersRate() {
        var cycle = filledYear();

        for (var person : List.of("watch-1", "committee-1")) {
            var answer = caller(person).get("/api/cycles/" + cycle + "/raters").ok();
            assertThat(answer.path("applied").asBoolean()).isFalse();
            assertThat(answer.path("panels")).hasSize(2);
            // all rate 90 everywhere
            assertThat(answer.at("/panels/0/raters/0/severity").decimalValue()).isEqualByComparingTo("0");
            assertThat(answer.at("/panels/0/raters/0/rater/name").asText()).isNotBlank();
            assertThat(answer.at("/corrected/0/corrected").decimalValue()).isEqualByComparingTo("90");
        }
        for (var person : List.of("transport-head", "general-1", "panel3-1"))
            assertThat(caller(person).get("/api/cycles/" + cycle + "/raters").status())
                    .as(person)
                    .isEqualTo(404);
    }

    @Test
    void theCommitteeSeesHowNearUnitsAreToAnotherGrade() {
        var cycle = filledYear();
        step(() -> results.compute(cycle));

        var answer = caller("committee-1")
                .get("/api/cycles/" + cycle + "/robustness")
                .ok();

        assertThat(answer.path("version").asInt()).isEqualTo(1);
        assertThat(answer.path("units")).hasSize(3);
        for (var unit : answer.path("units"))
            assertThat(unit.at("/score/grade").asText())
                    .isNotBlank()
                    .isNotEqualTo(unit.path("grade").asText());
        assertThat(caller("transport-head")
                        .get("/api/cycles/" + cycle + "/robustness")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoDefendsResultsReadsWhereEveryUnitStandsAndByWhichLines() {
        var cycle = filledYear();
        step(() -> results.compute(cycle));

        var ranking =
                caller("committee-1").get("/api/cycles/" + cycle + "/ranking").ok();

        assertThat(ranking.path("state").asText()).isEqualTo("open");
        assertThat(ranking.path("year").asInt()).isEqualTo(2025);
        assertThat(ranking.path("units")).hasSize(3);
        var transport = ranking.at("/units/0");
        assertThat(transport.at("/unit/name").asText()).isEqualTo("交通运输局");
        assertThat(transport.path("exact").isNumber()).isTrue();
        assertThat(transport.path("last").isNull()).isTrue();
        assertThat(transport.path("indicators")).hasSize(ranking.path("weights").size());
        assertThat(ranking.path("rounding").asText()).isEqualTo("largestRemainder");
        assertThat(ranking.path("rules").findValuesAsText("grade")).isNotEmpty();
        assertThat(ranking.path("quotas")).isNotEmpty();
        assertThat(ranking.path("raters").findValuesAsText("id")).contains("panel3-1");
        // the general office works on results, but does not see who rated
        assertThat(caller("general-1")
                        .get("/api/cycles/" + cycle + "/ranking")
                        .ok()
                        .path("raters"))
                .isEmpty();
        assertThat(caller("transport-head")
                        .get("/api/cycles/" + cycle + "/ranking")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everyNumberLeadsToWhoCertifiedItAndNeverToARater() {
        var cycle = filledYear();
        step(() -> results.compute(cycle));

        var seen = caller("general-1")
                .get("/api/cycles/" + cycle + "/results/transport")
                .ok();

        JsonNode certified = null;
        JsonNode rated = null;
        for (var source : seen.path("sources")) {
            if (source.has("certified")) certified = source;
            if (source.has("ratings")) rated = source;
        }
        assertThat(certified.at("/figure/actual").decimalValue()).isEqualByComparingTo("100");
        assertThat(certified.at("/certified/version").asInt()).isEqualTo(1);
        assertThat(certified.at("/certified/by").asText()).isNotBlank();
        assertThat(certified.at("/certified/office").asText()).isNotBlank();
        assertThat(certified.path("targetAgreed").asBoolean()).isFalse();
        assertThat(rated.path("ratings")).hasSize(3).allMatch(each -> !each.has("rater"));
        assertThat(seen.at("/events/0/document").asText()).isEqualTo("文");
        assertThat(seen.at("/indicators/0/steps")).isNotEmpty();
        assertThat(seen.path("peers")).hasSize(2);
        assertThat(seen.path("history")).isEmpty();
        // the committee sees how raters rate, by name
        var named = caller("committee-1")
                .get("/api/cycles/" + cycle + "/results/transport")
                .ok();
        assertThat(named.path("sources").findValues("rater")).isNotEmpty();
    }

    @Test
    void anotherUnitReadsPublishedNumbersButNotWhatTheyRestOn() {
        var cycle = filledYear();
        step(() -> results.compute(cycle));
        step(() -> results.seal(cycle, 1));
        step(() -> results.publish(cycle));

        var own = caller("transport-head")
                .get("/api/cycles/" + cycle + "/results/transport")
                .ok();
        var others = caller("transport-head")
                .get("/api/cycles/" + cycle + "/results/agriculture")
                .ok();

        assertThat(own.path("sources")).isNotEmpty();
        assertThat(own.path("sources").findValues("rater")).isEmpty();
        assertThat(others.path("score").isNumber()).isTrue();
        assertThat(others.has("sources")).isFalse();
    }

    private Caller caller(String person) {
        return new Caller(server(), person);
    }

    private Object stored(String cycle) {
        return jdbc.sql("select (select count(*) from aggregation_result) || ' ' || (select count(*) from"
                        + " journal_entry)")
                .query(String.class)
                .single();
    }
}
