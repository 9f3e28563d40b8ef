package io.nianlun.journey;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A unit objects to what it was told, is found right, and everybody's results change.
 *
 * <p>The year is that of {@link ThinYearJourneyTests}, where the departments come out as transport 98.473 (1, 优秀),
 * education 94.5 (2, 合格 at most: a veto), agriculture 82.659 (3, 良好). Education objects to four matters:
 *
 * <pre>
 * recruitment  5 workers came, not 4: 100 % of the target          goals 97 -> 100           x 50 = 50
 * duty         the lead group decides 100 in place of 90           central .6 x 100 + .4 x 90
 *                                                                          = 96              x 30 = 28.8
 * honours      an honour that nobody registered                                              + 1.5
 * veto         the accident was not the bureau's: struck
 * social       as before, 95                                                                 x 20 = 19
 * total                                                                                      99.3
 * </pre>
 *
 * So education stands first and takes the one place of 优秀 among the departments; transport, second, takes the one of
 * 良好, and agriculture is left with 合格. Dongyu's objection is rejected; it and wangchao stand as they stood.
 */
class ObjectionJourneyTests extends JourneyTest {

    private static final Map<String, String> AFTER = Map.of(
            "education", "99.3 1 优秀",
            "transport", "98.47 2 良好",
            "agriculture", "82.66 3 合格",
            "wangchao", "95 1 良好",
            "dongyu", "86 2 合格",
            "economic-zone", "94.2 1 合格");

    private String cycle;
    private YearWorkers workers;

    @Test
    void anUpheldObjectionChangesEverybodysResultsAndTheCommitteeDecidesAgain() {
        cycle = YearWorkers.startYear(server());
        workers = new YearWorkers(server(), cycle);
        workers.leave("readFeedback", "handleObjection", "decideObjection");
        workers.objects("education", educationObjects());
        workers.objects("dongyu", items("indicator:social", "群众评价偏低"));

        workUntil(() -> task("agriculture-head", "readFeedback", "agriculture") != null);
        theLetterTellsAUnitWhereItsPointsWent();
        workers.takeUp("readFeedback");
        workUntil(() -> task("supervision-1", "handleObjection", "education") != null
                && task("supervision-1", "handleObjection", "dongyu") != null);
        whoJudgedTheUnitDoesNotLookIntoItsObjection();
        othersKnowNothingOfIt();

        handle("education", educationIsRight());
        handle("dongyu", one("indicator:social", "finding", "reject", "票数核对无误"));
        var sentBack = one("indicator:social", "decision", "return", "请附原始票");
        complete("lead-1", "decideObjection", "dongyu", "decisions", sentBack);
        handle("dongyu", one("indicator:social", "finding", "reject", "已附原始票，票数无误"));
        complete("lead-1", "decideObjection", "dongyu", "decisions", decision("reject", "indicator:social"));
        complete(
                "lead-1",
                "decideObjection",
                "education",
                "decisions",
                decision(
                        "uphold",
                        "indicator:recruitment",
                        "indicator:duty",
                        "adjustment:honours",
                        "veto:major-accident"));

        workers.leave("readFeedback");
        workUntil(() -> task("education-head", "readFeedback", "education") != null);
        whatIsOtherwiseIsShownForEveryone();
        theUnitIsToldAgainAndCannotObjectToTheSameTwice();
        workers.takeUp("readFeedback");
        workUntil(() -> workers.state().equals("closed"));

        assertThat(YearWorkers.results(new Caller(server(), "dongyu-contact"), cycle))
                .isEqualTo(AFTER);
        // those whose result changed and those whose objection was decided are told twice, the others once
        for (var unit : AFTER.keySet())
            assertThat(Collections.frequency(workers.worked(), "readFeedback/" + unit))
                    .as(unit)
                    .isEqualTo(Set.of("wangchao", "economic-zone").contains(unit) ? 1 : 2);
        // once returned by the committee, once decided, once decided again
        assertThat(Collections.frequency(workers.worked(), "decideResults/committee-1"))
                .isEqualTo(3);
        assertThat(workers.worked()).contains("readAnswer/education", "readAnswer/dongyu");
        theOriginalStaysAndTheJournalTellsTheStory();
    }

    /** Own duty 83.8 of 100, worth 60 points: 50.28 earned; the best of the class is education's 90, without its name. */
    private void theLetterTellsAUnitWhereItsPointsWent() {
        var letter = new Caller(server(), "agriculture-head")
                .get("/api/tasks/" + task("agriculture-head", "readFeedback", "agriculture"))
                .ok()
                .at("/data/letter");
        assertThat(letter.path("score").decimalValue()).isEqualByComparingTo("82.66");
        assertThat(letter.path("rank").asInt()).isEqualTo(3);
        assertThat(letter.toString()).doesNotContain("education");
        for (var node : letter.path("indicators"))
            if (node.path("id").asText().equals("duty")) {
                assertThat(node.path("lost").decimalValue()).isEqualByComparingTo("9.72");
                assertThat(node.path("best").decimalValue()).isEqualByComparingTo("90");
                assertThat(node.path("behind").decimalValue()).isEqualByComparingTo("3.72");
                assertThat(node.path("steps")).isNotEmpty();
            }
    }

    private void whoJudgedTheUnitDoesNotLookIntoItsObjection() {
        var id = task("supervision-1", "handleObjection", "education");
        var auditor = new Caller(server(), "audit-group-1");
        var refused = auditor.post("/api/tasks/" + id + "/claim", object());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asText()).isEqualTo("judge-of-unit");
        assertThat(auditor.get("/api/tasks/" + id).ok().path("can").toString()).doesNotContain("claim", "complete");
        assertThat(auditor.post(
                                "/api/tasks/" + id + "/complete",
                                object().set("data", object().set("findings", educationIsRight())))
                        .status())
                .isEqualTo(409);
        assertThat(new Caller(server(), "supervision-1")
                        .post("/api/tasks/" + id + "/assign", object().put("to", "audit-group-1"))
                        .status())
                .isEqualTo(409);
    }

    private void othersKnowNothingOfIt() {
        var own = "/api/cycles/" + cycle + "/units/education/objections";
        assertThat(new Caller(server(), "education-head").get(own).ok()).hasSize(1);
        assertThat(new Caller(server(), "transport-head").get(own).status()).isEqualTo(404);
        assertThat(new Caller(server(), "panel3-1").get(own).status()).isEqualTo(404);
        var all = "/api/cycles/" + cycle + "/objections";
        assertThat(new Caller(server(), "education-head").get(all).status()).isEqualTo(404);
        for (var person : Set.of("supervision-1", "lead-1", "committee-1", "watch-1"))
            assertThat(new Caller(server(), person).get(all).ok().path("items"))
                    .as(person)
                    .hasSize(2);
        var first = new Caller(server(), "lead-1").get(all + "?limit=1").ok();
        assertThat(first.path("items")).hasSize(1);
        var second = new Caller(server(), "lead-1")
                .get(all + "?limit=1&after=" + first.path("next").asText())
                .ok();
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.at("/items/0/unit/id").asText())
                .isNotEqualTo(first.at("/items/0/unit/id").asText());
    }

    private void whatIsOtherwiseIsShownForEveryone() {
        var versions = new Caller(server(), "committee-1")
                .get("/api/cycles/" + cycle + "/result-versions")
                .ok();
        var newest = versions.path(0).path("version").asInt();
        assertThat(versions.path(0).path("cause").asText()).isEqualTo("objections-upheld");
        var changes = new Caller(server(), "committee-1")
                .get("/api/cycles/%s/result-versions/changes?from=%d&to=%d".formatted(cycle, newest - 1, newest))
                .ok();
        var changed = new TreeMap<String, String>();
        for (var unit : changes.path("units"))
            changed.put(
                    unit.path("unit").path("id").asText(),
                    unit.at("/before/rank").asText() + unit.at("/before/grade").asText() + " -> "
                            + unit.at("/after/rank").asText()
                            + unit.at("/after/grade").asText());
        assertThat(changed)
                .isEqualTo(Map.of("education", "2合格 -> 1优秀", "transport", "1优秀 -> 2良好", "agriculture", "3良好 -> 3合格"));
        var again = new Caller(server(), "committee-1")
                .post("/api/cycles/" + cycle + "/result-versions/" + newest + "/recompute", object())
                .ok();
        assertThat(again.path("same").asBoolean()).isTrue();
    }

    private void theUnitIsToldAgainAndCannotObjectToTheSameTwice() {
        var id = task("education-head", "readFeedback", "education");
        var head = new Caller(server(), "education-head");
        var shown = head.get("/api/tasks/" + id).ok().path("data");
        assertThat(shown.at("/letter/score").decimalValue()).isEqualByComparingTo("99.3");
        assertThat(shown.at("/letter/before/score").decimalValue()).isEqualByComparingTo("94.5");
        assertThat(shown.at("/letter/before/rank").asInt()).isEqualTo(2);
        assertThat(shown.at("/answer/decided")).hasSize(4);
        assertThat(shown.at("/answer/matters").toString()).doesNotContain("indicator:duty");

        var answer = object();
        answer.putObject("data")
                .putObject("answer")
                .put("choice", "object")
                .set("items", items("indicator:duty", "还是偏低"));
        var refused = head.post("/api/tasks/" + id + "/complete", answer);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("matter-decided");
    }

    private void theOriginalStaysAndTheJournalTellsTheStory() {
        var journal = new Caller(server(), "supervision-1")
                .get("/api/journal?limit=200&action=figure-corrected&cycle=" + cycle)
                .ok()
                .path("items");
        assertThat(journal).hasSize(1);
        assertThat(journal.at("/0/before/actual").decimalValue()).isEqualByComparingTo("4");
        assertThat(journal.at("/0/after/actual").decimalValue()).isEqualByComparingTo("5");
        assertThat(journal.at("/0/after/source").asText()).isEqualTo("objection");
        for (var action : Set.of(
                "objection-filed", "objection-handled", "objection-decided", "results-reopened", "events-corrected"))
            assertThat(new Caller(server(), "supervision-1")
                            .get("/api/journal?limit=200&action=" + action + "&cycle=" + cycle)
                            .ok()
                            .path("items"))
                    .as(action)
                    .isNotEmpty();
    }

    private static ArrayNode educationObjects() {
        var items = items("indicator:recruitment", "实到 5 人，漏计 1 人");
        items.addAll(items("indicator:duty", "两项工作未计入"));
        items.addAll(items("adjustment:honours", "市级表彰未登记"));
        items.addAll(items("veto:major-accident", "事故责任不在本单位"));
        ((ObjectNode) items.get(0)).put("wished", "5").put("documents", "滨人社〔2025〕9号");
        return items;
    }

    private static ArrayNode items(String about, String reason) {
        var items = Caller.JSON.createArrayNode();
        items.addObject().put("about", about).put("reason", reason);
        return items;
    }

    private static ObjectNode educationIsRight() {
        var rows = object();
        var list = rows.putArray("rows");
        upheld(list, "indicator:recruitment").putObject("correction").put("actual", new BigDecimal("5"));
        upheld(list, "indicator:duty").putObject("correction").put("score", new BigDecimal("100"));
        upheld(list, "adjustment:honours").putObject("correction").put("points", new BigDecimal("1.5"));
        upheld(list, "veto:major-accident");
        return rows;
    }

    private static ObjectNode upheld(ArrayNode rows, String about) {
        return rows.addObject()
                .put("about", about)
                .put("finding", "uphold")
                .put("reason", "经核查属实")
                .put("documents", "滨督〔2026〕1号");
    }

    private static ObjectNode one(String about, String field, String verdict, String reason) {
        var rows = object();
        rows.putArray("rows")
                .addObject()
                .put("about", about)
                .put(field, verdict)
                .put("reason", reason);
        return rows;
    }

    private static ObjectNode decision(String verdict, String... abouts) {
        var rows = object();
        var list = rows.putArray("rows");
        for (var about : abouts)
            list.addObject().put("about", about).put("decision", verdict).put("reason", "领导组研究同意核查意见");
        return rows;
    }

    private void handle(String unit, ObjectNode findings) {
        complete("supervision-1", "handleObjection", unit, "findings", findings);
    }

    private void complete(String person, String task, String unit, String field, ObjectNode value) {
        await().atMost(Duration.ofSeconds(20)).until(() -> task(person, task, unit) != null);
        new Caller(server(), person)
                .post(
                        "/api/tasks/" + task(person, task, unit) + "/complete",
                        object().set("data", object().set(field, value)))
                .ok();
    }

    /** The open task of somebody about a unit; null where there is none. */
    private String task(String person, String name, String unit) {
        for (var item : new Caller(server(), person)
                .get("/api/tasks?view=open&limit=200&cycle=" + cycle)
                .ok()
                .path("items"))
            if (item.path("task").asText().equals(name)
                    && item.path("unit").path("id").asText().equals(unit))
                return item.path("id").asText();
        return null;
    }

    private interface Reached {
        boolean now();
    }

    /** Everyone works until something is reached; then nobody does. */
    private void workUntil(Reached reached) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (reached.now()) return true;
                    workers.work(20, Set.of());
                    return reached.now();
                });
    }
}
