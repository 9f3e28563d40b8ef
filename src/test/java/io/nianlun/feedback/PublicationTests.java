package io.nianlun.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import io.nianlun.aggregation.FilledYear;
import io.nianlun.aggregation.Results;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PublicationTests extends FilledYear {

    @Autowired
    private Publications publications;

    @Autowired
    private Results results;

    @Test
    void unitsSeeNothingOfTheResultsBeforeTheyArePublished() {
        var cycle = decided("both");
        var unit = new Caller(server(), "transport-head");

        assertThat(unit.get("/api/cycles/" + cycle + "/results").status()).isEqualTo(404);
        assertThat(unit.get("/api/cycles/" + cycle + "/results/transport").status())
                .isEqualTo(404);
        assertThat(unit.get("/api/cycles/" + cycle + "/result-versions").status())
                .isEqualTo(404);
        assertThat(unit.get("/api/cycles/" + cycle + "/publication").status()).isEqualTo(404);

        publish(cycle, "both");

        assertThat(unit.get("/api/cycles/" + cycle + "/results/transport")
                        .ok()
                        .path("grade")
                        .asText())
                .isNotEmpty();
        assertThat(unit.get("/api/cycles/" + cycle + "/publication")
                        .ok()
                        .path("notice")
                        .asText())
                .isEqualTo("现予通报");
    }

    @Test
    void thePublicLearnsOnlyTheDateUntilTheResultsAreAnnouncedToIt() throws Exception {
        var cycle = decided("both");
        jdbc.sql(
                        "insert into cycle_phase (cycle, process, position, state, due) values (?, 'publishYear', 9, 'planned',"
                                + " '2026-03-27T10:00:00Z')")
                .param(cycle)
                .update();

        var before = shown(cycle);

        assertThat(before.path("date").asText()).isEqualTo("2026-03-27");
        assertThat(before.path("published").asBoolean()).isFalse();
        assertThat(before.path("results").isNull()).isTrue();
        assertThat(before.toString()).doesNotContain("交通运输局");
        assertThat(part(page("").body(), "结果将于 2026 年 3 月 27 日公布")).doesNotContain("交通运输局");

        publish(cycle, "both");

        var page = page("");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(asNobody().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<h1>2025 年度考核结果</h1>", "现予公示", "交通运输局", "考核办法")
                .doesNotContain("<script", "现予通报");
        assertThat(page("?lang=en").body()).contains("<html lang=\"en\">", "Rank", "Method", "交通运输局");

        var after = shown(cycle);
        assertThat(after.path("results").path("announcement").asText()).isEqualTo("现予公示");
        assertThat(after.toString()).doesNotContain("现予通报").contains("交通运输局");
        assertThat(after.path("results").path("method").path("weights")).isNotEmpty();
        assertThat(after.path("results").path("classes").findValuesAsText("id")).contains("department", "county");
        assertThat(asNobody().headers().firstValue("Cache-Control")).hasValue("max-age=300, public");
    }

    @Test
    void whatIsAnnouncedInsideOnlyIsNotThereForThePublic() throws Exception {
        var cycle = decided("internal");
        assertThat(shown(cycle)).isNull();

        publish(cycle, "internal");

        assertThat(shown(cycle)).isNull();
        assertThat(new Caller(server(), "dongyu-contact")
                        .get("/api/cycles/" + cycle + "/results")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theFormStartsFromWhatTheRegimeWants() {
        var cycle = decided("public");

        var task = task(cycle, "publishYear", "publishResults", null, "lead-1");

        assertThat(publications.of("publishYear", "publishResults")).isTrue();
        assertThat(publications.values(task).path("publication").asText()).isEqualTo("public");
    }

    private String decided(String way) {
        var cycle = filledYear();
        step(() -> results.compute(cycle));
        step(() -> results.seal(cycle, results.newest(cycle).orElseThrow().version()));
        jdbc.sql("update cycle set state = 'running', started_at = now(), publication = ? where id = ?")
                .params(way, cycle)
                .update();
        return cycle;
    }

    private void publish(String cycle, String way) {
        submit(
                task(cycle, "publishYear", "publishResults", null, "lead-1"),
                "{'publication': '%s', 'notice': '现予通报', 'announcement': '%s'}"
                        .formatted(way, way.equals("internal") ? "" : "现予公示"));
        step(() -> publications.release(cycle));
    }

    /** The cycle as somebody sees it who is not signed in; null where it is not there. */
    private JsonNode shown(String cycle) throws Exception {
        var answer = asNobody();
        if (answer.statusCode() == 404) return null;
        for (var each : json.readTree(answer.body()).path("cycles"))
            if (each.path("id").asText().equals(cycle)) return each;
        return null;
    }

    /** What stands on the page of one cycle, from a text of its own: other cycles of the year may stand beside it. */
    private static String part(String page, String from) {
        assertThat(page).contains(from);
        var rest = page.substring(page.indexOf(from));
        return rest.contains("<h2") ? rest.substring(0, rest.indexOf("<h2")) : rest;
    }

    private HttpResponse<String> page(String query) throws IOException, InterruptedException {
        var address = URI.create(server() + "/public/2025" + query);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> asNobody() throws IOException, InterruptedException {
        var address = URI.create(server() + "/api/public/2025");
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
