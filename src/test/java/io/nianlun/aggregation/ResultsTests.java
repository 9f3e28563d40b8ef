package io.nianlun.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * transport and agriculture (goals 50, central 30, social 20), wangchao (60, 20, 20): all figures at their targets, all
 * ratings 90, all ballots 满意, so 50 + 27 + 20 = 97 twice and 60 + 18 + 20 = 98; transport has one bonus point.
 */
class ResultsTests extends FilledYear {

    private static final String TABLE = "{'type': 'resultTable', 'key': 'results', 'scope': 'all'}";
    private static final String SHOWN = "{'type': 'resultTable', 'key': 'results', 'scope': 'all', 'readonly': true}";
    private static final String OWN = "{'type': 'resultTable', 'key': 'results', 'scope': 'unit', 'readonly': true}";

    @Autowired
    private Results results;

    @Test
    void everythingThatWasCollectedComesTogether() {
        var cycle = filledYear();
        step(() -> results.compute(cycle));

        var shown = load(report(cycle), TABLE);

        assertThat(shown.path("complete").asBoolean()).isTrue();
        assertThat(scores(shown.path("units")))
                .isEqualTo(Map.of("transport", "98", "agriculture", "97", "wangchao", "98"));
        assertThat(shown.path("units").get(0).path("class").path("title").asText())
                .isEqualTo("市直部门");
        assertThat(shown.path("grades")).extracting(JsonNode::asText).containsExactly("优秀", "良好", "合格", "待改进");
    }

    @Test
    void whatIsMissingIsListedAndStopsTheYear() {
        var cycle = filledYear();
        jdbc.sql("delete from scoring_figure where cycle = :cycle and unit = 'transport' and indicator = 'handling'")
                .param("cycle", cycle)
                .update();
        step(() -> results.compute(cycle));
        var version = json.createObjectNode().put("version", 1);

        assertThat(load(report(cycle), TABLE).path("missing")).hasSize(1);
        var faults = validate(report(cycle), TABLE, version);
        assertThat(faults).extracting(Fault::code).containsExactly("results-incomplete");
        assertThat(faults.get(0).arguments()).containsExactly("交通运输局", "窗口办件办结率");
        assertThatThrownBy(() -> submit(report(cycle), TABLE, version, "{'report': '汇总完毕'}"))
                .isInstanceOf(ResultsIncomplete.class);

        put(cycle, "{'figures': [{'unit': 'transport', 'indicator': 'handling', 'actual': 100, 'target': 100}]}")
                .ok();
        assertThat(results.newest(cycle)).get().matches(Computed::complete).matches(newest -> newest.version() == 2);
        assertThat(validate(report(cycle), TABLE, version))
                .extracting(Fault::code)
                .containsExactly("results-changed");
    }

    @Test
    void figuresStandStillFromTheReportUntilItIsReturned() {
        var cycle = filledYear();
        step(() -> results.compute(cycle));
        submit(report(cycle), TABLE, json.createObjectNode().put("version", 1), "{'report': '汇总完毕'}");
        var correction = "{'figures': [{'unit': 'transport', 'indicator': 'handling', 'actual': 50}], 'reason': '更正'}";

        var refused = put(cycle, correction);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asText()).isEqualTo("results-under-approval");

        decide(cycle, "return");
        put(cycle, correction).ok();
        assertThat(scores(results.current(cycle).results().path("units")).get("transport"))
                .isEqualTo("98");
        secondPersonConfirms(cycle);
        assertThat(results.newest(cycle).orElseThrow().version()).isEqualTo(2);
        assertThat(scores(results.current(cycle).results().path("units")).get("transport"))
                .isEqualTo("94.25");
    }

    @Test
    void theDecidedVersionIsSealedOnceAndNothingChangesIt() {
        var cycle = filledYear();
        step(() -> results.compute(cycle));
        submit(report(cycle), TABLE, json.createObjectNode().put("version", 1), "{'report': '汇总完毕'}");
        decide(cycle, "approve");

        results.seal(cycle, 1);

        assertThatThrownBy(() -> results.seal(cycle, 1)).isInstanceOf(ResultsSealed.class);
        assertThatThrownBy(() -> step(() -> results.compute(cycle))).isInstanceOf(ResultsSealed.class);
        assertThat(put(
                                cycle,
                                "{'figures': [{'unit': 'transport', 'indicator': 'handling', 'actual': 50}], 'reason': '更正'}")
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("results-sealed");
    }

    @Test
    void resultsAreHiddenFromUnitsUntilTheyArePublished() {
        var cycle = filledYear();
        step(() -> results.compute(cycle));
        submit(report(cycle), TABLE, json.createObjectNode().put("version", 1), "{'report': '汇总完毕'}");
        decide(cycle, "approve");
        results.seal(cycle, 1);

        assertThat(get("transport-head", cycle, "").status()).isEqualTo(404);
        assertThat(get("transport-head", cycle, "/transport").status()).isEqualTo(404);
        assertThat(get("supervisor", cycle, "").status()).isEqualTo(200);
        assertThat(load(task(cycle, "giveFeedback", "readFeedback", "transport", "transport-head"), OWN)
                        .path("units"))
                .extracting(unit -> unit.path("unit").path("id").asText())
                .containsExactly("transport");
        assertThat(load(task(cycle, "giveFeedback", "readFeedback", "transport", "transport-head"), SHOWN)
                        .path("units"))
                .hasSize(1);

        results.publish(cycle);
        assertThat(get("agriculture-head", cycle, "").ok().path("units")).hasSize(3);
        assertThat(get("agriculture-head", cycle, "/transport")
                        .ok()
                        .path("unit")
                        .asText())
                .isEqualTo("transport");
    }

    @Test
    void stepsAreInTheReadersLanguageAndLeftOutWhereNobodyWantsThem() {
        var cycle = filledYear();
        step(() -> results.compute(cycle));
        var caller = new Caller(server(), "general-1");
        var path = "/api/cycles/" + cycle + "/results/transport";

        var chinese =
                caller.send("GET", path, null, Map.of("Accept-Language", "zh")).ok();
        var english =
                caller.send("GET", path, null, Map.of("Accept-Language", "en")).ok();
        var without = caller.get(path + "?steps=false").ok();

        assertThat(chinese.path("steps")).isNotEmpty().isNotEqualTo(english.path("steps"));
        assertThat(english.path("indicators").get(0).path("steps")).isNotEmpty();
        assertThat(without.path("indicators").get(0).has("steps")).isFalse();
        assertThat(without.path("score").decimalValue()).isEqualByComparingTo("98");
    }

    @Test
    void beforeAnythingIsComputedTheResultsSayWhatIsMissing() {
        var results = get("general-1", cycle(), "").ok();

        assertThat(results.path("complete").asBoolean()).isFalse();
        assertThat(results.path("units").get(0).path("missing")).isNotEmpty();
        assertThat(results.has("version")).isFalse();
    }

    private void decide(String cycle, String choice) {
        submit(
                task(cycle, "approveResults", "decideResults", null, "committee-1"),
                "{'decision': {'choice': '%s', 'reason': '再核实'}}".formatted(choice));
    }

    private static Map<String, String> scores(JsonNode units) {
        var scores = new HashMap<String, String>();
        for (var unit : units)
            scores.put(
                    unit.path("unit").isObject()
                            ? unit.path("unit").path("id").asText()
                            : unit.path("unit").asText(),
                    unit.path("score").decimalValue().stripTrailingZeros().toPlainString());
        return scores;
    }

    private Caller.Answer put(String cycle, String body) {
        return new Caller(server(), "general-1").put("/api/cycles/" + cycle + "/figures", tree(body));
    }

    private Caller.Answer get(String person, String cycle, String unit) {
        return new Caller(server(), person).get("/api/cycles/" + cycle + "/results" + unit);
    }

    private static TaskContext report(String cycle) {
        return task(cycle, "aggregateYear", "draftReport", null, "general-1");
    }
}
