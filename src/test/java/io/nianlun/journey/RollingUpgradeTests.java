package io.nianlun.journey;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.PanelsAsShown;
import io.nianlun.ServerProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two releases on one database: each goes on with what it knows, and the older one starts again beside the newer. */
class RollingUpgradeTests {

    private static final Path HOME = Path.of("target", "test-home");
    private static final Map<String, String> LEADER = Map.of("transport", "leader-5", "agriculture", "leader-2");

    private JdbcClient database;

    @Test
    void anOlderReleaseGoesOnWithItsCyclesBesideANewerOne() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(
                                HOME.resolve("postgresql-binaries").toFile())
                        .start();
                var older = new ServerProcess(HOME.resolve("older"), settings(postgres));
                var newer = ServerProcess.ofRelease(
                        NextRelease.jar(HOME.resolve("newer")), HOME.resolve("newer"), settings(postgres))) {
            database = JdbcClient.create(postgres.getPostgresDatabase());
            older.start();
            var before = cycle(older, "transport", "agriculture");
            newer.start();

            agree(older, before, "transport");
            agree(newer, before, "agriculture");
            awaitPhase(older, before, "reviewSelf");
            assertThat(promises(before)).as("of a cycle that began before").isEmpty();

            var after = cycle(newer, "transport", "agriculture");
            assertThat(version(after)).isEqualTo(2);
            var refused = caller(older, "transport-contact").get(task(older, "transport-contact", after));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().path("code").asText()).isEqualTo("model-of-newer-release");
            agree(newer, after, "transport");
            agree(newer, after, "agriculture");
            awaitPhase(older, after, "reviewSelf");
            assertThat(promises(after)).containsExactly("agriculture", "transport");

            older.close();
            older.start();
            assertThat(newestVersion()).as("the older release buries nothing").isEqualTo(2);
            var beside = cycle(older, "transport");
            assertThat(version(beside)).isEqualTo(1);
            agree(older, beside, "transport");
            awaitPhase(newer, beside, "reviewSelf");
            assertThat(database.sql("select count(*) from act_ru_incident")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    /** A cycle whose units are to propose their targets. */
    private String cycle(ServerProcess node, String... units) {
        var office = caller(node, "general-1");
        var wanted = object().put("year", 2025).put("title", "升级").put("scheme", "five-phases");
        var taking = wanted.putArray("units");
        for (var unit : units)
            taking.addObject()
                    .put("id", unit)
                    .put("class", "department")
                    .put("participation", "ranked")
                    .put("panel", "assess-group-3");
        var cycle = office.post("/api/cycles", wanted).ok().path("id").asText();
        office.post("/api/cycles/" + cycle + "/start", object()).ok();
        complete(node, "general-1", cycle, object().put("basis", "依据").put("arrangement", "安排"));
        complete(node, "lead-1", cycle, approval());
        var panels = caller(node, "general-1")
                .get(task(node, "general-1", cycle))
                .ok()
                .path("data")
                .path("panels");
        complete(node, "general-1", cycle, object().set("panels", PanelsAsShown.of(panels)));
        return cycle;
    }

    private void agree(ServerProcess node, String cycle, String unit) {
        var contact = unit + "-contact";
        var shown = caller(node, contact).get(task(node, contact, cycle)).ok();
        var typed = object().put("note", "说明");
        var rows = typed.putObject("targets").putArray("rows");
        for (var row : shown.path("data").path("targets").path("rows"))
            rows.addObject()
                    .put("unit", unit)
                    .put("indicator", row.path("indicator").path("id").asText())
                    .put("target", 100);
        complete(node, contact, cycle, typed);
        var review = caller(node, "target-1").get(task(node, "target-1", cycle)).ok();
        var opinions = object();
        var accepted = opinions.putObject("opinions").putArray("rows");
        for (var row : review.path("data").path("opinions").path("rows"))
            accepted.addObject()
                    .put("unit", unit)
                    .put("indicator", row.path("indicator").path("id").asText())
                    .put("opinion", "accept");
        complete(node, "target-1", cycle, opinions);
        complete(node, LEADER.get(unit), cycle, approval());
        complete(node, "general-1", cycle, object().put("documentNumber", "升级1号"));
    }

    private static void complete(ServerProcess node, String person, String cycle, ObjectNode data) {
        caller(node, person)
                .post(task(node, person, cycle) + "/complete", object().set("data", data))
                .ok();
    }

    private static String task(ServerProcess node, String person, String cycle) {
        var found = new JsonNode[1];
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            found[0] = caller(node, person)
                    .get("/api/tasks?view=open&cycle=" + cycle)
                    .ok()
                    .path("items");
            return !found[0].isEmpty();
        });
        return "/api/tasks/" + found[0].get(0).path("id").asText();
    }

    private static void awaitPhase(ServerProcess node, String cycle, String process) {
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            for (var phase :
                    caller(node, "general-1").get("/api/cycles/" + cycle).ok().path("phases"))
                if (phase.path("process").asText().equals(process))
                    return phase.path("state").asText().equals("running");
            return false;
        });
    }

    private List<String> promises(String cycle) {
        return database.sql("select unit from preparation_promise where cycle = ? order by unit")
                .param(cycle)
                .query(String.class)
                .list();
    }

    private int version(String cycle) {
        return database.sql("select version from cycle_process where cycle = ? and process = 'agreeTargets'")
                .param(cycle)
                .query(Integer.class)
                .single();
    }

    private int newestVersion() {
        return database.sql("select max(version_) from act_re_procdef where key_ = 'agreeTargets'")
                .query(Integer.class)
                .single();
    }

    private static ObjectNode approval() {
        var approval = object();
        approval.putObject("decision").put("choice", "approve");
        return approval;
    }

    private static Caller caller(ServerProcess node, String person) {
        return new Caller(node.address(), person);
    }

    private static String[] settings(EmbeddedPostgres postgres) {
        return new String[] {
            "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "spring.datasource.username=postgres",
            "spring.datasource.password=",
            "nianlun.demo=true"
        };
    }
}
