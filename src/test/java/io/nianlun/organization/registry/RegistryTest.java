package io.nianlun.organization.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register over HTTP; whatever a test adds begins with {@code rt-} and is gone after it. */
abstract class RegistryTest extends JourneyTest {

    static final String REGISTER = "/api/organization/register";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void asBefore() {
        for (var rows : List.of(
                "organization_post where person like 'rt-%' or unit like 'rt-%'",
                "organization_leader where person like 'rt-%' or unit like 'rt-%'",
                "organization_substitution where person like 'rt-%' or substitute like 'rt-%'",
                "organization_predecessor where unit like 'rt-%'",
                "organization_unit where id like 'rt-%'",
                "organization_person where id like 'rt-%'",
                "organization_office where id like 'rt-%'",
                "security_account where person like 'rt-%'"))
            jdbc.sql("delete from " + rows).update();
    }

    Caller.Answer change(String changes) {
        return change("general-1", changes);
    }

    Caller.Answer change(String person, String changes) {
        return as(person).post(REGISTER, changes.replace('\'', '"'));
    }

    Caller as(String person) {
        return new Caller(server(), person);
    }

    JsonNode get(String path) {
        return as("general-1").get(path).ok();
    }

    Caller.Answer upload(String path, byte[] file) {
        var request = HttpRequest.newBuilder(URI.create(server() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("general-1:demo".getBytes(UTF_8)))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString(UTF_8));
            return new Caller.Answer(answer.statusCode(), Caller.JSON.readTree(answer.body()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    byte[] download(String path) {
        var request = HttpRequest.newBuilder(URI.create(server() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("general-1:demo".getBytes(UTF_8)))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Caller.Answer preview(byte[] file) {
        return upload("/api/organization/import/preview", file);
    }

    Caller.Answer bringIn(byte[] file, String preview) {
        return upload(
                "/api/organization/import?preview=" + preview + "&reason=" + URLEncoder.encode("年度调整", UTF_8), file);
    }

    int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }

    static ObjectNode object() {
        return Caller.object();
    }

    static List<String> faults(Caller.Answer answer) {
        return answer.body().path("errors").findValuesAsText("code");
    }
}
