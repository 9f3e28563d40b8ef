package io.nianlun.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.workflow.Deployments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process from its first draft to a third version that is its first again. */
class ReleaseJourneyTests extends JourneyTest {

    @Autowired
    Deployments deployments;

    private Caller author;
    private Caller second;

    @BeforeEach
    void people() {
        author = new Caller(server(), "admin");
        second = new Caller(server(), "admin-2");
    }

    @Test
    void whatOnePersonDrawsAnotherReleasesAndRollsBack() {
        release(begin("tryRelease"), "第一次试行");

        // the audit complains of what is unfinished, and mends it
        var draft = author.post("/api/drafts", Map.of("process", "tryRelease")).ok();
        var id = draft.at("/draft/id").asText();
        var drawn = draft.at("/files/1/content").asText();
        var unfinished = drawn.replace(
                "camunda:candidateGroups=\"lead-group\" camunda:dueDate=\"${due}\"",
                "camunda:candidateGroups=\"standing-committee\"");
        var saved = save(id, 1, "try-release.bpmn", unfinished).ok();
        assertThat(saved.path("findings").findValuesAsText("rule")).containsExactly("due-missing");
        assertThat(saved.at("/findings/0/element").asText()).isEqualTo("userTask_review");
        assertThat(saved.at("/findings/0/remedy").asText()).isEqualTo("设为本阶段期限");
        assertThat(author.post("/api/drafts/" + id + "/propose", Map.of("revision", 2, "reason", "x"))
                        .status())
                .isEqualTo(422);
        var mended = author.post(
                        "/api/drafts/" + id + "/remedies",
                        Map.of("revision", 2, "rule", "due-missing", "path", "try-release.bpmn#userTask_review"))
                .ok();
        assertThat(mended.path("findings")).isEmpty();

        // the difference, in words
        assertThat(author.get("/api/drafts/" + id + "/diff")
                        .ok()
                        .path("changes")
                        .findValuesAsText("text"))
                .containsExactly("审核：办理 考核领导组 → 市委常委会");

        // not by who drew it, nor in a revision that nobody proposed
        var proposed = author.post("/api/drafts/" + id + "/propose", Map.of("revision", 3, "reason", "改由常委会审核"))
                .ok();
        assertThat(texts(proposed.path("can"))).doesNotContain("release");
        assertThat(code(author.post("/api/drafts/" + id + "/release", Map.of("revision", 3))))
                .isEqualTo("release-needs-another");
        assertThat(code(second.post("/api/drafts/" + id + "/release", Map.of("revision", 2))))
                .isEqualTo("draft-changed");
        second.post("/api/drafts/" + id + "/release", Map.of("revision", 3)).ok();
        assertThat(code(second.post("/api/drafts/" + id + "/release", Map.of("revision", 3))))
                .isEqualTo("draft-released");

        // the library says who, when and why
        var history = author.get("/api/library/process/tryRelease").ok();
        assertThat(history.path("versions")).hasSize(2);
        var newest = history.at("/versions/0");
        assertThat(newest.path("version").asInt()).isEqualTo(2);
        assertThat(newest.at("/by/id").asText()).isEqualTo("admin-2");
        assertThat(newest.at("/proposedBy/id").asText()).isEqualTo("admin");
        assertThat(newest.path("reason").asText()).isEqualTo("改由常委会审核");
        assertThat(newest.path("seed").asBoolean()).isFalse();
        assertThat(second.get("/api/library/process/tryRelease/diff?from=1&to=2")
                        .ok()
                        .path("changes"))
                .hasSize(1);

        // back to the first, in one step, by two people
        var restored = author.post("/api/library/process/tryRelease/versions/1/restore", Map.of("reason", "恢复"))
                .ok();
        second.post("/api/drafts/" + restored.path("draft").asText() + "/release", Map.of("revision", 1))
                .ok();
        assertThat(deployments.newest("tryRelease").orElseThrow().version()).isEqualTo(3);
        assertThat(source(3)).isEqualTo(source(1));
        assertThat(code(author.post("/api/library/process/tryRelease/versions/3/restore", Map.of("reason", "x"))))
                .isEqualTo("nothing-changed");
    }

    @Test
    void twoWhoDrawAtOnceSeeEachOther() {
        var id = begin("tryTogether");
        assertThat(second.post("/api/drafts/" + id + "/present", Map.of()).ok()).isEmpty();
        assertThat(author.post("/api/drafts/" + id + "/present", Map.of()).ok().findValuesAsText("id"))
                .containsExactly("admin-2");

        save(id, 1, "try-together.bpmn", Trial.diagram("tryTogether").replace("审核", "审定"))
                .ok();
        var late = second.put(
                "/api/drafts/" + id,
                Map.of("revision", 1, "files", Map.of("try-together.bpmn", Trial.diagram("tryTogether"))));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().at("/theirs/draft/revision").asInt()).isEqualTo(2);
        assertThat(late.body().at("/theirs/files/1/content").asText()
                        + late.body().at("/theirs/files/0/content").asText())
                .contains("审定");
        assertThat(author.send("DELETE", "/api/drafts/" + id, null, Map.of()).status())
                .isEqualTo(204);
        assertThat(author.get("/api/drafts/" + id).status()).isEqualTo(404);
    }

    @Test
    void aReleaseMadeMeanwhileIsNotUndoneUnseen() {
        release(begin("tryOutdated"), "先有一版");
        var mine = author.post("/api/drafts", Map.of("process", "tryOutdated"))
                .ok()
                .at("/draft/id")
                .asText();
        var others = second.post("/api/drafts", Map.of("process", "tryOutdated"))
                .ok()
                .at("/draft/id")
                .asText();
        second.put(
                        "/api/drafts/" + others,
                        Map.of("revision", 1, "files", Map.of("try-outdated.bpmn", changed("tryOutdated", "复核"))))
                .ok();
        second.post("/api/drafts/" + others + "/propose", Map.of("revision", 2, "reason", "x"))
                .ok();
        author.post("/api/drafts/" + others + "/release", Map.of("revision", 2)).ok();
        save(mine, 1, "try-outdated.bpmn", changed("tryOutdated", "终审")).ok();

        var refused = author.post("/api/drafts/" + mine + "/propose", Map.of("revision", 2, "reason", "x"));

        assertThat(code(refused)).isEqualTo("draft-outdated");
        author.post("/api/drafts/" + mine + "/follow", Map.of("revision", 2)).ok();
        assertThat(author.get("/api/drafts/" + mine + "/diff")
                        .ok()
                        .path("changes")
                        .findValuesAsText("text"))
                .containsExactly("终审：名称 复核 → 终审");
        author.post("/api/drafts/" + mine + "/propose", Map.of("revision", 2, "reason", "x"))
                .ok();
    }

    @Test
    void theLibraryHoldsTheYearAndOnlyAdministratorsReadIt() {
        var items = author.get("/api/library").ok();

        assertThat(items.findValuesAsText("kind")).contains("process", "form", "scheme");
        assertThat(items.findValuesAsText("id"))
                .contains("annualCycle", "approveResults", "decideResults", "five-phases");
        assertThat(author.get("/api/library/process/approveResults/versions/1")
                        .ok()
                        .path("files")
                        .findValuesAsText("name"))
                .contains("approve-results.bpmn", "decide-results.form");
        assertThat(author.get("/api/library/scheme/five-phases/versions/1")
                        .ok()
                        .at("/files/0/content")
                        .asText())
                .contains("\"five-phases\"");
        assertThat(author.get("/api/library/process/approveResults/versions/999")
                        .status())
                .isEqualTo(404);
        assertThat(new Caller(server(), "general-1").get("/api/library").status())
                .isEqualTo(403);
        assertThat(new Caller(server(), "general-1").get("/api/drafts").status())
                .isEqualTo(403);
    }

    @Test
    void theWholeCycleGoesOutAsOneFileAndInAgain() throws IOException {
        var archive = Upload.down(server(), "admin", "/api/library/archive");
        var preview = Upload.of(server(), "admin", "/api/library/archive/preview", archive)
                .ok();

        assertThat(preview.findValuesAsText("path"))
                .contains(
                        "processes/approval/approve-results.bpmn",
                        "forms/approval/decide-results.form",
                        "schemes/five-phases.json");
        assertThat(preview.findValuesAsText("state")).containsOnly("same");

        var other = WaysInJourneyTests.zip(Map.of(
                "processes/trial/try-import.bpmn", Trial.bytes(Trial.diagram("tryImport")),
                "forms/trial/try-import-review.form", Trial.bytes(Trial.form("tryImportReview"))));
        assertThat(Upload.of(server(), "admin", "/api/library/archive/preview", other)
                        .ok()
                        .findValuesAsText("state"))
                .containsOnly("new");
        var drafts =
                Upload.of(server(), "admin", "/api/library/archive", other).ok().path("drafts");
        assertThat(drafts).hasSize(1);
        assertThat(author.get("/api/drafts/" + drafts.get(0).asText())
                        .ok()
                        .at("/draft/origin")
                        .asText())
                .isEqualTo("archive");
    }

    @Test
    void anArchiveIsBounded() throws IOException {
        for (var path :
                List.of("../../etc/passwd.bpmn", "processes/x/../y.bpmn", "/processes/a/b.bpmn", "processes/a/b.exe"))
            assertThat(archiveFault(Map.of(path, new byte[1]))).as(path).isEqualTo("archive-path");
        assertThat(archiveFault(Map.of("processes/a/bomb.bpmn", new byte[50_000_000])))
                .isEqualTo("archive-too-large");
        assertThat(Upload.of(server(), "admin", "/api/library/archive/preview", new byte[100])
                        .status())
                .isEqualTo(422);
    }

    private String archiveFault(Map<String, byte[]> files) throws IOException {
        return Upload.of(server(), "admin", "/api/library/archive/preview", WaysInJourneyTests.zip(files))
                .body()
                .at("/errors/0/code")
                .asText();
    }

    private String begin(String process) {
        return new Desktop(server(), "admin")
                .deploy(Trial.files(process))
                .ok()
                .path("id")
                .asText();
    }

    private void release(String id, String reason) {
        author.post("/api/drafts/" + id + "/propose", Map.of("revision", 1, "reason", reason))
                .ok();
        second.post("/api/drafts/" + id + "/release", Map.of("revision", 1)).ok();
    }

    private Caller.Answer save(String id, int revision, String file, String content) {
        return author.put("/api/drafts/" + id, Map.of("revision", revision, "files", Map.of(file, content)));
    }

    private static String changed(String process, String name) {
        return new String(Trial.files(process).get(Trial.file(process)), StandardCharsets.UTF_8).replace("审核", name);
    }

    private JsonNode source(int version) {
        return author.get("/api/library/process/tryRelease/versions/" + version)
                .ok()
                .path("files");
    }

    private static String code(Caller.Answer answer) {
        return answer.body().path("code").asText();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
