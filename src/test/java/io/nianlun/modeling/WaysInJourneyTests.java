package io.nianlun.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.workflow.Deployments;
import io.nianlun.workflow.UnsafeFixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing unsafe comes to the engine: from a desktop, from a draft in the browser, from an archive. */
class WaysInJourneyTests extends JourneyTest {

    @Autowired
    Deployments deployments;

    @Test
    void aDesktopIsRefused() throws IOException {
        var desktop = new Desktop(server(), "admin");

        UnsafeFixtures.all().forEach((name, bytes) -> {
            var answer = desktop.deploy(Map.of(name, bytes));
            assertThat(answer.status()).as(name).isEqualTo(422);
            assertThat(answer.body().path("message").asText()).as(name).isNotBlank();
        });
    }

    @Test
    void anArchiveIsRefused() throws IOException {
        for (var file : UnsafeFixtures.all().entrySet()) {
            var root = file.getKey().endsWith(".form") ? "forms/trial/" : "processes/trial/";
            var archive = zip(Map.of(root + file.getKey(), file.getValue()));

            assertThat(Upload.of(server(), "admin", "/api/library/archive", archive)
                            .status())
                    .as(file.getKey())
                    .isEqualTo(422);
        }
    }

    @Test
    void aDraftKeepsWhatIsTypedButIsNeverProposed() throws IOException {
        var admin = new Caller(server(), "admin");
        var draft = new Desktop(server(), "admin")
                .deploy(Trial.files("waysIn"))
                .ok()
                .path("id")
                .asText();
        var revision = 1;

        for (var file : UnsafeFixtures.all().entrySet()) {
            var text = new String(file.getValue(), StandardCharsets.UTF_8);
            var saved = admin.put(
                    "/api/drafts/" + draft, Map.of("revision", revision, "files", Map.of(file.getKey(), text)));
            if (saved.status() == 422) continue;
            revision = saved.ok().at("/draft/revision").asInt();
            assertThat(saved.body().path("findings").findValuesAsText("file"))
                    .as(file.getKey())
                    .contains(file.getKey());
            assertThat(admin.post("/api/drafts/" + draft + "/propose", Map.of("revision", revision, "reason", "x"))
                            .status())
                    .as(file.getKey())
                    .isEqualTo(422);
            var without = new TreeMap<String, String>();
            without.put(file.getKey(), null);
            revision = admin.put("/api/drafts/" + draft, Map.of("revision", revision, "files", without))
                    .ok()
                    .at("/draft/revision")
                    .asInt();
        }
        assertThat(admin.send("DELETE", "/api/drafts/" + draft, null, Map.of()).status())
                .isEqualTo(204);
        assertThat(deployments.newest("waysIn")).isEmpty();
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
