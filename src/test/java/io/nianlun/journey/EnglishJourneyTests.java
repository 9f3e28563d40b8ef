package io.nianlun.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who asks in English is answered in English: nothing but what people, units and cycles are called is Chinese. */
class EnglishJourneyTests extends JourneyTest {

    @Test
    void tasksFormsStoriesDiagramsAndRefusalsAreInTheLanguageOfTheCall() {
        var office = new Caller(server(), "general-1");
        var cycle = started(office, 2031);
        var listed = "/api/tasks?view=open&cycle=" + cycle;

        var item = english(office, listed).path("items").get(0);
        var task = "/api/tasks/" + item.path("id").asText();
        assertThat(item.path("name").asText()).isEqualTo("Draft the assessment plan");
        assertThat(item.path("processName").asText()).isEqualTo("Prepare the year");
        assertThat(found(office, cycle, "draft the assess")).isEqualTo(1);
        assertThat(found(office, cycle, "编制考核")).isEqualTo(1);
        assertThat(found(office, cycle, "no such words")).isZero();

        var opened = english(office, task);
        assertThat(opened.path("form").toString()).contains("What the assessment rests on");
        noChinese(opened.path("form"));
        noChinese(english(office, task + "/story"));
        noChinese(english(office, "/api/cycles/" + cycle + "/diagram"));
        assertThat(english(office, "/api/cycles/" + cycle)
                        .path("phases")
                        .get(0)
                        .path("name")
                        .asText())
                .isEqualTo("Prepare the year");

        var refused =
                office.send("POST", task + "/complete", Map.of("data", Map.of()), Map.of("Accept-Language", "en"));
        assertThat(refused.status()).isEqualTo(422);
        noChinese(refused.body());
        office.post(task + "/complete", Map.of("data", Map.of("basis", "a", "arrangement", "b")))
                .ok();
        var again = new Caller(server(), "general-2")
                .send(
                        "POST",
                        "/api/tasks/bulk",
                        Map.of("action", "claim", "ids", List.of(item.path("id").asText())),
                        Map.of("Accept-Language", "en"));
        assertThat(again.ok().toString()).contains("Draft the assessment plan");
        noChinese(again.body());
        var done = english(office, task);
        noChinese(done.path("form"));
        assertThat(done.path("form").toString()).contains("What the assessment rests on");
    }

    @Test
    void whoAsksInNoLanguageIsAnsweredInChinese() {
        var office = new Caller(server(), "general-1");
        var cycle = started(office, 2032);

        var item = office.get("/api/tasks?view=open&cycle=" + cycle)
                .ok()
                .path("items")
                .get(0);
        var form = office.get("/api/tasks/" + item.path("id").asText()).ok().path("form");

        assertThat(item.path("name").asText()).isEqualTo("编制考核方案");
        assertThat(form.toString()).contains("考核依据").doesNotContain(".en\"", "\"properties\"");
    }

    private static String started(Caller office, int year) {
        var unit = Map.of("id", "transport", "class", "department", "panel", "assess-group-3");
        var wanted = Map.of("year", year, "title", "英文界面之年", "scheme", "five-phases", "units", List.of(unit));
        var cycle = office.post("/api/cycles", wanted).ok().path("id").asText();
        office.post("/api/cycles/" + cycle + "/start", Map.of()).ok();
        await().atMost(Duration.ofSeconds(30)).until(() -> found(office, cycle, "") == 1);
        return cycle;
    }

    private static int found(Caller caller, String cycle, String words) {
        return english(
                        caller,
                        "/api/tasks?view=open&cycle=" + cycle + "&q="
                                + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .path("items")
                .size();
    }

    private static JsonNode english(Caller caller, String path) {
        return caller.send("GET", path, null, Map.of("Accept-Language", "en")).ok();
    }

    private static void noChinese(JsonNode answer) {
        var chinese = new TreeSet<String>();
        collect(answer, "", chinese);
        assertThat(chinese).isEmpty();
    }

    // "name" of "person" is what somebody is called
    private static void collect(JsonNode node, String path, TreeSet<String> chinese) {
        if (node.isTextual() && node.asText().codePoints().anyMatch(Character::isIdeographic))
            chinese.add(path + ": " + node.asText());
        node.properties().forEach(property -> {
            if (!property.getKey().equals("person"))
                collect(property.getValue(), path + "/" + property.getKey(), chinese);
        });
        if (node.isArray()) for (var one : node) collect(one, path + "/-", chinese);
    }
}
