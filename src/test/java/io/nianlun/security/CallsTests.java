package io.nianlun.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.JourneyTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallsTests extends JourneyTest {

    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
            + " data:; font-src 'self' data:; frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action"
            + " 'self'";

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(server());
    }

    @Test
    void onlyTheCycleOfficeAndAdministratorsBringInFigures() {
        assertThat(Stream.of("general-1", "admin").map(this::bringInFigures)).doesNotContain("not-allowed");
        assertThat(Stream.of("transport-contact", "supervisor", "lead-1", "statistics-1")
                        .map(this::bringInFigures))
                .containsOnly("not-allowed");
    }

    @Test
    void theMetricsAreTheAdministrators() {
        assertThat(as("general-1", "/actuator/prometheus").status()).isEqualTo(403);
        assertThat(as("admin", "/actuator/prometheus").status()).isNotIn(401, 403);
        assertThat(browser.get("/actuator/prometheus").status()).isEqualTo(401);
    }

    @Test
    void healthIsForEveryoneAndTheInterfaceForWhoSignedIn() {
        assertThat(browser.get("/actuator/health").body().path("status").asText())
                .isEqualTo("UP");
        assertThat(browser.get("/v3/api-docs").status()).isEqualTo(401);
        assertThat(as("transport-contact", "/v3/api-docs")
                        .body()
                        .path("openapi")
                        .asText())
                .startsWith("3.1");
    }

    @Test
    void whatTheTableDoesNotNameIsNotThere() {
        for (var path : List.of("/api/nowhere", "/engine-rest/task", "/actuator/env", "/error", "/robots.txt")) {
            var known = as("admin", path);
            var unknown = browser.get(path);

            assertThat(known.status()).as(path).isEqualTo(404);
            assertThat(known.code()).as(path).isEqualTo("not-found");
            assertThat(unknown.status()).as(path).isEqualTo(404);
        }
        assertThat(browser.send("DELETE", "/api/tasks", null, Browser.basic("admin", "demo"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPageThatIsNotThereIsAProblemToo() {
        var answer = browser.get("/assets/none.js");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemToo() {
        var answer = browser.get("/api/tasks//x;y=1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed");
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayLoad() {
        var answer = browser.get("/api/session");

        assertThat(answer.header("Content-Security-Policy")).isEqualTo(CONTENT_POLICY);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void refusalsComeInTheLanguageOfTheCaller() {
        assertThat(browser.get("/api/tasks", Map.of("Accept-Language", "en"))
                        .body()
                        .path("title")
                        .asText())
                .isEqualTo("Not signed in");
        assertThat(browser.get("/api/tasks").body().path("title").asText()).isEqualTo("未登录");
    }

    @Test
    void everyoneLearnsWhatTheirPostsMakeThem() {
        assertThat(rolesOf("admin")).containsExactly("admin", "cycles", "journal", "results");
        assertThat(rolesOf("supervisor")).containsExactly("supervisor", "journal", "results", "raters");
        assertThat(rolesOf("watch-1")).containsExactly("supervisor", "journal", "results", "raters");
        assertThat(rolesOf("general-1")).containsExactly("cycles", "results");
        assertThat(rolesOf("transport-head")).isEmpty();

        var leader = as("leader-5", "/api/me").body();
        assertThat(leader.path("groups").findValuesAsText("id")).contains("transport:leader", "ecology:leader");
        assertThat(leader.path("units").findValuesAsText("name")).contains("交通运输局");
        assertThat(leader.path("demo").asBoolean()).isTrue();
    }

    @Test
    void colleaguesAreFoundByNameOrByGroupButNeverAllAtOnce() {
        assertThat(as("general-1", "/api/organization/people").body()).isEmpty();
        assertThat(as("general-1", "/api/organization/people?q=panel3").body()).hasSize(5);
        var members = as("general-1", "/api/organization/people?group=transport:contact")
                .body();
        assertThat(members).hasSize(1);
        assertThat(members.get(0).path("groups").get(0).asText()).isEqualTo("交通运输局·联络员");
        assertThat(as("general-1", "/api/organization/units").body()).hasSize(24);
        assertThat(as("general-1", "/api/organization/offices").body()).hasSize(20);
    }

    private String bringInFigures(String person) {
        return browser.send("PUT", "/api/cycles/none/figures", Map.of(), Browser.basic(person, "demo"))
                .code();
    }

    private List<String> rolesOf(String person) {
        var roles = as(person, "/api/me").body().path("roles");
        return Stream.iterate(0, i -> i + 1)
                .limit(roles.size())
                .map(i -> roles.get(i).asText())
                .toList();
    }

    private Browser.Answer as(String person, String path) {
        return browser.get(path, Browser.basic(person, "demo"));
    }
}
