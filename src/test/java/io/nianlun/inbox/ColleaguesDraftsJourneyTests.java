package io.nianlun.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two people on one draft see each other and lose nothing. */
class ColleaguesDraftsJourneyTests extends TryOutTest {

    @Test
    void eachSeesWhatTheOtherHasTypedAndKeepsTheirOwn() {
        var id = tryOut("transport", LONG_AGO);
        save("style-1", id, "甲写的");
        save("style-2", id, "乙写的");

        var seen = caller("style-1").get("/api/tasks/" + id + "/drafts").ok();

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("person").path("id").asText()).isEqualTo("style-2");
        assertThat(seen.get(0).path("person").path("name").asText()).isNotEmpty();
        assertThat(seen.get(0).path("savedAt").asText()).contains("+08:00");
        assertThat(seen.get(0).path("data").path("text").asText()).isEqualTo("乙写的");
        assertThat(typed("style-1", id)).isEqualTo("甲写的");
        assertThat(typed("style-2", id)).isEqualTo("乙写的");
    }

    @Test
    void whatTheSlowerOfTwoHadTypedIsStillThereForWhoHasTheTask() {
        var id = tryOut("transport", LONG_AGO);
        caller("style-1").post("/api/tasks/" + id + "/claim", null).ok();

        var late = caller("style-2").put("/api/tasks/" + id + "/draft", data("text", "晚了一步"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(caller("style-1").get("/api/tasks/" + id + "/drafts").ok().findValuesAsText("text"))
                .containsExactly("晚了一步");
    }

    @Test
    void whoMayOnlyKnowOfTheTaskReadsNoDrafts() {
        var id = tryOut("transport", LONG_AGO);
        save("style-1", id, "甲写的");

        assertThat(caller("supervisor").get("/api/tasks/" + id + "/drafts").ok())
                .isEmpty();
        assertThat(caller("education-contact")
                        .get("/api/tasks/" + id + "/drafts")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Timeout(60)
    void anOpenPageHearsAtOnceThatADraftWasSaved() throws Exception {
        var id = tryOut("transport", LONG_AGO);
        try (var events = events("style-1")) {
            save("style-2", id, "乙写的");

            var told = events.lines()
                    .dropWhile(line -> !line.startsWith("event:drafts"))
                    .filter(line -> line.startsWith("data:") && line.contains(id))
                    .findFirst();

            assertThat(told).isPresent();
        }
    }

    private BufferedReader events(String person) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((person + ":demo").getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(server() + "/api/events"))
                .header("Authorization", "Basic " + credentials)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
    }

    private void save(String person, String id, String text) {
        caller(person).put("/api/tasks/" + id + "/draft", data("text", text)).ok();
    }

    private String typed(String person, String id) {
        return caller(person)
                .get("/api/tasks/" + id)
                .ok()
                .path("data")
                .path("text")
                .asText();
    }
}
