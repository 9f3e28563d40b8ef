package io.nianlun.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.Caller;
import io.nianlun.ServerProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How servers start: two at once on one database, and one on a folder that another holds. */
class NodesTests {

    private static final Path HOME = Path.of("target", "test-home");

    @Test
    void twoServersThatStartAtOnceOnAnEmptyDatabaseBothServeAndTellTheirPagesOfEachOthersWork() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(new File("target/test-home/postgresql-binaries"))
                        .start();
                var first = node("node-1", postgres);
                var second = node("node-2", postgres)) {
            first.launch();
            second.launch();
            first.awaitReady();
            second.awaitReady();

            assertThat(schemes(first)).isEqualTo(schemes(second)).contains("five-phases");
            assertThat(new Caller(second.address(), "general-1")
                            .get("/api/me")
                            .ok()
                            .path("id")
                            .asText())
                    .isEqualTo("general-1");

            var atFirst = new OpenPage(first, "general-1");
            var atSecond = new OpenPage(second, "general-1");

            startCycle(first);
            atFirst.awaitEvent("inbox");
            atSecond.awaitEvent("inbox");

            first.kill();
            atFirst.awaitEnd();
            // as a browser does by itself, at the server that is left
            var again = new OpenPage(second, "general-1");
            startCycle(second);
            again.awaitEvent("inbox");
            atSecond.awaitEvent("inbox");
        }
    }

    @Test
    void aSecondServerOnTheFolderIsToldWhatToDo() {
        var folder = HOME.resolve("held");
        try (var first = new ServerProcess(folder).start()) {
            var refused = new ServerProcess(folder).launch().awaitEnd();

            assertThat(refused)
                    .contains("Another Nianlun server is running on the folder")
                    .contains("--nianlun.home=");
            assertThat(new Caller(first.address(), "general-1").get("/api/me").status())
                    .isEqualTo(200);
        }
    }

    private static void startCycle(ServerProcess node) {
        var office = new Caller(node.address(), "general-1");
        var wanted = Caller.object().put("year", 2025).put("title", "事件").put("scheme", "five-phases");
        wanted.putArray("units")
                .addObject()
                .put("id", "transport")
                .put("class", "department")
                .put("participation", "ranked")
                .put("panel", "assess-group-3");
        var cycle = office.post("/api/cycles", wanted).ok().path("id").asText();
        office.post("/api/cycles/" + cycle + "/start", Caller.object()).ok();
    }

    private static ServerProcess node(String name, EmbeddedPostgres postgres) {
        return new ServerProcess(
                HOME.resolve(name),
                "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "spring.datasource.username=postgres",
                "spring.datasource.password=",
                "nianlun.demo=true");
    }

    private static String schemes(ServerProcess server) {
        return new Caller(server.address(), "general-1")
                .get("/api/schemes")
                .ok()
                .toString();
    }
}
