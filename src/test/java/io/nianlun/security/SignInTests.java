package io.nianlun.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.JourneyTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class SignInTests extends JourneyTest {

    @Autowired
    JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(server());
    }

    @AfterEach
    void forgetFailures() {
        jdbc.sql("delete from security_attempt").update();
    }

    @Test
    void aPageLearnsThatItIsADemonstrationBeforeAnyoneSignsIn() {
        var answer = browser.get("/api/session");

        assertThat(answer.body().path("demo").asBoolean()).isTrue();
        assertThat(answer.body().path("person").isNull()).isTrue();
        assertThat(browser.cookie("XSRF-TOKEN")).isPresent();
        assertThat(browser.cookie("SESSION")).isEmpty();
    }

    @Test
    void aBrowserSignsInAndStaysSignedIn() {
        var answer = browser.signIn("transport-contact", "demo");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("id").asText()).isEqualTo("transport-contact");
        assertThat(browser.get("/api/me")
                        .body()
                        .path("units")
                        .get(0)
                        .path("name")
                        .asText())
                .isEqualTo("交通运输局");
        assertThat(browser.get("/api/session").body().path("person").asText()).isEqualTo("transport-contact");
    }

    @Test
    void aFormSignsInToo() {
        browser.get("/api/session");

        assertThat(browser.change("POST", "/api/session", "username=admin&password=demo")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        browser.get("/api/session");
        var answer = browser.change("POST", "/api/session", Map.of("username", "admin", "password", "demo"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("SESSION="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void theSessionAndTheTokenChangeWithEachSignIn() {
        browser.signIn("admin", "demo");
        var session = browser.cookie("SESSION");
        var token = browser.cookie("XSRF-TOKEN");

        browser.signIn("general-1", "demo");

        assertThat(browser.cookie("SESSION")).isPresent().isNotEqualTo(session);
        assertThat(browser.cookie("XSRF-TOKEN")).isPresent().isNotEqualTo(token);
        assertThat(browser.get("/api/me").body().path("id").asText()).isEqualTo("general-1");
    }

    @Test
    void theSessionLivesInTheDatabaseSoThatEveryNodeKnowsIt() {
        browser.signIn("review-1", "demo");
        assertThat(sessionsOf("review-1")).isPositive();

        jdbc.sql("delete from spring_session where principal_name = 'review-1'").update();

        assertThat(browser.get("/api/me").code()).isEqualTo("not-signed-in");
    }

    @Test
    void anExpiredSessionIsNoSession() {
        browser.signIn("review-2", "demo");

        jdbc.sql("update spring_session set last_access_time = 0, expiry_time = 1 where principal_name = 'review-2'")
                .update();

        var answer = browser.change("PUT", "/api/tasks/1/draft", Map.of("data", Map.of()));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("not-signed-in");
    }

    @Test
    void aSessionInUseIsNotedOnceAMinute() {
        browser.signIn("organisation-2", "demo");

        var justNow = noted("organisation-2", 30_000);
        browser.get("/api/me");
        assertThat(lastAccess("organisation-2")).isEqualTo(justNow);

        var before = noted("organisation-2", 90_000);
        browser.get("/api/me");
        assertThat(lastAccess("organisation-2")).isGreaterThan(before + 60_000);
    }

    private long noted(String person, long millisAgo) {
        var at = System.currentTimeMillis() - millisAgo;
        jdbc.sql("update spring_session set last_access_time = ? where principal_name = ?")
                .params(at, person)
                .update();
        return at;
    }

    private long lastAccess(String person) {
        return jdbc.sql("select last_access_time from spring_session where principal_name = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    @Test
    void signingOutEndsTheSession() {
        browser.signIn("audit-1", "demo");

        assertThat(browser.change("DELETE", "/api/session", null).status()).isEqualTo(204);

        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        assertThat(sessionsOf("audit-1")).isZero();
    }

    @Test
    void aChangeInASessionNeedsTheToken() {
        browser.signIn("admin", "demo");

        var without = browser.send("POST", "/api/cycles/none/start", Map.of(), Map.of());
        var wrong = browser.send("POST", "/api/cycles/none/start", Map.of(), Map.of("X-XSRF-TOKEN", "guessed"));

        assertThat(without.status()).isEqualTo(403);
        assertThat(without.code()).isEqualTo("page-outdated");
        assertThat(wrong.code()).isEqualTo("page-outdated");
        assertThat(browser.change("POST", "/api/cycles/none/start", Map.of()).code())
                .isNotEqualTo("page-outdated");
    }

    @Test
    void credentialsBesideASessionDoNotReplaceTheToken() {
        browser.signIn("admin", "demo");

        var answer = browser.send("POST", "/api/cycles/none/start", Map.of(), Browser.basic("admin", "demo"));

        assertThat(answer.code()).isEqualTo("page-outdated");
    }

    @Test
    void signingInNeedsTheTokenToo() {
        var answer = browser.send("POST", "/api/session", Map.of("username", "admin", "password", "demo"), Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("page-outdated");
    }

    @Test
    void aProgramNeedsNoTokenAndGetsNoCookie() {
        var read = browser.get("/api/me", Browser.basic("general-1", "demo"));
        var changed = browser.send("POST", "/api/cycles/none/start", Map.of(), Browser.basic("general-1", "demo"));

        assertThat(read.status()).isEqualTo(200);
        assertThat(changed.code()).isNotIn("page-outdated", "not-signed-in", "not-allowed");
        assertThat(read.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(changed.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void rememberedCredentialsOfABrowserAreNoProgram() {
        var headers = new HashMap<>(Browser.basic("general-1", "demo"));
        headers.put("Origin", "https://elsewhere.example");

        var answer = browser.send("POST", "/api/cycles/none/start", Map.of(), headers);

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void anonymousRequestsAndProgramsMakeNoSession() {
        var before = sessions();

        browser.get("/");
        browser.get("/api/session");
        browser.get("/api/tasks");
        browser.get("/api/me", Browser.basic("admin", "demo"));
        browser.signIn("admin", "wrong");

        assertThat(before).containsAll(sessions());
        assertThat(browser.cookie("SESSION")).isEmpty();
    }

    @Test
    void nobodyKnownIsAskedToSignIn() {
        var read = browser.get("/api/tasks");
        var change = browser.send("POST", "/api/trials", Map.of(), Map.of());

        assertThat(read.status()).isEqualTo(401);
        assertThat(read.code()).isEqualTo("not-signed-in");
        assertThat(read.header("Content-Type")).startsWith("application/problem+json");
        assertThat(read.header("WWW-Authenticate")).isNull();
        assertThat(change.code()).isEqualTo("not-signed-in");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        var wrong = browser.signIn("petitions-1", "guess");
        var unknown = browser.signIn("nobody-at-all", "guess");
        var program = browser.get("/api/me", Browser.basic("petitions-2", "guess"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body()).isEqualTo(program.body());
        assertThat(wrong.body().path("attemptsLeft").asInt()).isEqualTo(4);
        assertThat(wrong.body().path("detail").asText()).isEqualTo("姓名或密码不对，还可试 4 次。");
        assertThat(program.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void afterFiveFailuresTheRightPasswordIsRefusedToo() {
        for (var i = 0; i < 5; i++) browser.signIn("petitions-1", "guess");

        var page = browser.signIn("petitions-1", "demo");
        var program = browser.get("/api/me", Browser.basic("petitions-1", "demo"));

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.code()).isEqualTo("too-many-attempts");
        assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(1, 30);
        assertThat(page.body().path("retryAfter").asInt()).isBetween(1, 30);
        assertThat(program.status()).isEqualTo(429);
        assertThat(browser.signIn("petitions-2", "demo").status()).isEqualTo(200);
    }

    @Test
    void anUnknownNameIsPausedLikeAKnownOne() {
        for (var i = 0; i < 5; i++) browser.signIn("nobody-at-all", "guess");

        assertThat(browser.signIn("nobody-at-all", "guess").status()).isEqualTo(429);
    }

    @Test
    void aSignInThatWorksClearsTheCount() {
        for (var i = 0; i < 4; i++) browser.signIn("petitions-1", "guess");
        assertThat(browser.signIn("petitions-1", "demo").status()).isEqualTo(200);

        assertThat(browser.signIn("petitions-1", "guess")
                        .body()
                        .path("attemptsLeft")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void aProgramAtWorkDoesNotMakeGuessesFree() {
        browser.get("/api/me", Browser.basic("petitions-1", "demo"));
        for (var i = 0; i < 5; i++) {
            browser.get("/api/me", Browser.basic("petitions-1", "guess"));
            browser.get("/api/me", Browser.basic("petitions-1", "demo"));
        }

        assertThat(browser.get("/api/me", Browser.basic("petitions-1", "demo")).status())
                .isEqualTo(429);
    }

    @Test
    void namesAndPasswordsAreNotInTheLog(CapturedOutput log) {
        browser.signIn("petitions-1", "my-secret-guess");
        browser.signIn("name-typed-in", "my-secret-guess");
        browser.get("/api/me", Browser.basic("petitions-1", "my-secret-guess"));
        browser.send("POST", "/api/session", "username=petitions-1&password=%", Map.of());
        browser.change("POST", "/api/session", Map.of("username", "petitions-1", "password", 7, "more", "sensitive"));
        browser.signIn("petitions-1", "demo");

        assertThat(log.getAll()).doesNotContain("petitions-1", "name-typed-in", "my-secret-guess", "sensitive");
    }

    private List<String> sessions() {
        return jdbc.sql("select primary_id from spring_session")
                .query(String.class)
                .list();
    }

    private long sessionsOf(String person) {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(person)
                .query(Long.class)
                .single();
    }
}
