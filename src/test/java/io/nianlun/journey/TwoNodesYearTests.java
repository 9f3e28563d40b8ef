package io.nianlun.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.nianlun.Caller;
import io.nianlun.ServerProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journey's year on two servers with one database; one of them is killed while it opens a phase. */
class TwoNodesYearTests {

    private static final Path HOME = Path.of("target", "test-home");

    /** As long as the killed server's jobs are locked, and what a look round for jobs takes. */
    private static final Duration MOVED_OVER = Duration.ofSeconds(30 + 10);

    @Test
    void aYearOnTwoServersOfWhichOneIsKilledEndsLikeAnUndisturbedOne() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(
                                HOME.resolve("postgresql-binaries").toFile())
                        .start();
                var one = node("year-1", postgres);
                var other = node("year-2", postgres)) {
            var database = JdbcClient.create(postgres.getPostgresDatabase());
            one.start();
            other.start();
            var browser = browser();
            assertThat(signIn(browser, one)).isEqualTo(200);
            var cycle = YearWorkers.startYear(one.address());
            var workers = new YearWorkers(one.address(), cycle);

            // the plan is returned once, so the fifth task forms the panels and its server begins to open the phase
            for (var node : List.of(other, one, other, other)) work(workers, node);
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var held = connection.createStatement()) {
                connection.setAutoCommit(false);
                // what only the job that opens the next phase writes: so the server is killed in the middle of it
                held.execute("select from cycle_phase where process = 'agreeTargets' for update");
                work(workers, one);
                await().atMost(Duration.ofSeconds(30)).until(() -> jobsThatWait(database) > 0);
                one.kill();
                connection.rollback();
            }
            assertThat(opened(database, cycle)).isZero();
            await().atMost(MOVED_OVER).until(() -> opened(database, cycle) == YearFigures.UNITS.size());

            assertThat(me(browser, other))
                    .as("the session goes on at the other")
                    .isEqualTo(200);

            one.start();
            finishInTurn(workers, one, other);

            assertThat(YearWorkers.results(new Caller(other.address(), "dongyu-contact"), cycle))
                    .isEqualTo(ThinYearJourneyTests.PUBLISHED);
            assertThat(Collections.frequency(workers.worked(), "proposeTargets/transport"))
                    .isEqualTo(3);
            for (var unit : YearFigures.UNITS)
                if (!unit.equals("transport"))
                    assertThat(Collections.frequency(workers.worked(), "proposeTargets/" + unit))
                            .as(unit)
                            .isEqualTo(1);
            assertThat(database.sql("select count(*) from inbox_task where cycle = ? and ended_at is null")
                            .param(cycle)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private static void work(YearWorkers workers, ServerProcess node) {
        workers.moveTo(node.address());
        await().atMost(Duration.ofSeconds(30)).until(() -> workers.work(1, Set.of("prepareYear")) == 1);
    }

    private static int jobsThatWait(JdbcClient database) {
        return database.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%cycle_phase%'")
                .query(Integer.class)
                .single();
    }

    private static void finishInTurn(YearWorkers workers, ServerProcess one, ServerProcess other) {
        var turn = new int[1];
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    workers.moveTo((turn[0]++ % 2 == 0 ? one : other).address());
                    workers.work(5, Set.of());
                    return workers.state().equals("closed");
                });
    }

    /** One unit a job, so that opening a phase has a middle. */
    private static ServerProcess node(String name, EmbeddedPostgres postgres) {
        return new ServerProcess(
                HOME.resolve(name),
                "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username=postgres",
                "spring.datasource.password=",
                "nianlun.demo=true",
                "nianlun.cycle.chunk=1");
    }

    private static int opened(JdbcClient database, String cycle) {
        return database.sql("select count(*) from inbox_task where cycle = ? and task = 'proposeTargets'")
                .param(cycle)
                .query(Integer.class)
                .single();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static int signIn(HttpClient browser, ServerProcess server) throws Exception {
        var session = URI.create(server.address() + "/api/session");
        browser.send(HttpRequest.newBuilder(session).build(), BodyHandlers.discarding());
        var token = ((CookieManager) browser.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        var request = HttpRequest.newBuilder(session)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString("{\"username\": \"supervisor\", \"password\": \"demo\"}"))
                .build();
        return browser.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static int me(HttpClient browser, ServerProcess server) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + "/api/me")).build();
        return browser.send(request, BodyHandlers.discarding()).statusCode();
    }
}
