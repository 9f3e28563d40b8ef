package io.nianlun.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.workflow.Deployments;
import io.nianlun.workflow.Models;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DesktopJourneyTests extends JourneyTest {

    private static final String DIAGRAM = "approve-results.bpmn";

    @Autowired
    Deployments deployments;

    @Test
    void theToolFindsTheServerGoodAndItsVersion() {
        var admin = new Caller(server(), "admin");

        assertThat(admin.get("/engine-rest/deployment?maxResults=0").ok().isArray())
                .isTrue();
        assertThat(admin.get("/engine-rest/version").ok().toString()).isEqualTo("{\"version\":\"7.24.0\"}");
    }

    @Test
    void nothingElseOfTheEnginesInterfaceIsThere() {
        var admin = new Caller(server(), "admin");

        for (var path : List.of(
                "/engine-rest",
                "/engine-rest/task",
                "/engine-rest/deployment/count",
                "/engine-rest/process-definition"))
            assertThat(admin.get(path).status()).as(path).isEqualTo(404);
        assertThat(admin.post("/engine-rest/task", Map.of("orQueries", List.of()))
                        .status())
                .isEqualTo(404);
        assertThat(admin.post("/engine-rest/deployment", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void onlyProcessAdministratorsDeploy() throws IOException {
        assertThat(new Caller(server(), "general-1").get("/engine-rest/version").status())
                .isEqualTo(403);
        assertThat(new Desktop(server(), "general-1").deploy(approval()).status())
                .isEqualTo(403);
        assertThat(new Desktop(server(), null).deploy(approval()).status()).isEqualTo(401);
    }

    @Test
    void whatIsDeployedBecomesADraftAndNotAVersion() throws IOException {
        var before = deployments.newest("approveResults").orElseThrow();

        var answer = new Desktop(server(), "admin")
                .deploy(Map.of("我的 审定.bpmn", approval().get(DIAGRAM)))
                .ok();

        assertThat(answer.path("id").asText()).isNotBlank();
        var definition = answer.path("deployedProcessDefinitions").elements().next();
        assertThat(definition.path("key").asText()).isEqualTo("approveResults");
        assertThat(definition.path("name").asText()).isEqualTo("审定考核结果");
        assertThat(definition.path("version").asInt()).isEqualTo(before.version() + 1);
        assertThat(definition.path("resource").asText()).isEqualTo(DIAGRAM);
        assertThat(answer.path("findings")).isEmpty();
        assertThat(deployments.newest("approveResults")).contains(before);
    }

    @Test
    void theSameFilesAgainAreTheSameDraft() throws IOException {
        var desktop = new Desktop(server(), "admin-2");

        var first = desktop.deploy(approval()).ok();
        var second = desktop.deploy(approval()).ok();

        assertThat(second.path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void whatIsUnfinishedIsKeptAndTold() throws IOException {
        var unfinished = changed("camunda:formRef=\"decideResults\" camunda:formRefBinding=\"deployment\"", "");

        var answer = new Desktop(server(), "admin").deploy(unfinished).ok();

        assertThat(answer.path("findings").findValuesAsText("path"))
                .containsExactly(DIAGRAM + "#userTask_decideResults");
        assertThat(answer.path("message").asText()).contains("1");
    }

    @Test
    void whatCouldRunCodeIsRefusedWithAMessageThatNamesTheElement() throws IOException {
        var answer = new Desktop(server(), "admin")
                .deploy(changed("camunda:delegateExpression=\"${beginPhase}\"", "camunda:class=\"java.lang.Runtime\""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("type").asText()).isEqualTo("/problems/model-has-faults");
        assertThat(answer.body().path("message").asText()).contains("serviceTask_beginPhase", "camunda:class");
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        var desktop = new Desktop(server(), "admin");
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>".getBytes(StandardCharsets.UTF_8);

        assertThat(desktop.deploy(Map.of("bomb.bpmn", bomb))
                        .body()
                        .path("message")
                        .asText())
                .contains("bomb.bpmn", "文档类型");
        assertThat(desktop.deploy(Map.of("notes.txt", new byte[3])).status()).isEqualTo(422);
        assertThat(desktop.deploy(Map.of()).status()).isEqualTo(422);
    }

    @Test
    void aPageOfAnotherSiteCannotDeployWithCredentialsThatABrowserRemembers() throws IOException {
        var foreign = Map.of("Origin", "https://elsewhere.example", "Sec-Fetch-Site", "cross-site");

        for (var headers : List.of(foreign, Map.of("Origin", "null")))
            assertThat(new Desktop(server(), "admin")
                            .deploy(approval(), headers)
                            .status())
                    .as(headers.toString())
                    .isEqualTo(401);
    }

    private static Map<String, byte[]> approval() throws IOException {
        return Models.folder("approval");
    }

    private static Map<String, byte[]> changed(String piece, String other) throws IOException {
        var drawn = new String(approval().get(DIAGRAM), StandardCharsets.UTF_8);
        assertThat(drawn).contains(piece);
        return Map.of(DIAGRAM, drawn.replace(piece, other).getBytes(StandardCharsets.UTF_8));
    }
}
