package io.nianlun.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is wrong with a request is said by name wherever its JSON can be read at all. */
class BadRequestsTests extends JourneyTest {

    @Test
    void aFieldThatNobodyKnowsIsNamed() {
        var answer = office().post("/api/cycles", "{\"year\": 2025, \"titel\": \"x\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("path").asText()).isEqualTo("/titel");
        assertThat(answer.body().path("errors").get(0).path("code").asText()).isEqualTo("unknown-field");
    }

    @Test
    void aValueOfTheWrongKindIsNamed() {
        var answer = office().put("/api/me/substitution", "{\"to\": \"general-2\", \"from\": \"soon\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("path").asText()).isEqualTo("/from");
        assertThat(answer.body().path("errors").get(0).path("code").asText()).isEqualTo("value-invalid");
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        var answer = office().post("/api/cycles", "{\"year\": 2025, ");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asText()).isEqualTo("malformed");
    }

    @Test
    void aParameterOfTheWrongKindIsNamed() {
        var answer = office().get("/api/tasks?limit=abc");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("code").asText()).isEqualTo("request-invalid");
        assertThat(answer.body().path("errors").get(0).path("path").asText()).isEqualTo("/limit");
        assertThat(answer.body().path("errors").get(0).path("message").asText()).contains("limit");
    }

    @Test
    void aParameterThatIsMissingIsNamed() {
        var answer = office().get("/api/cycles/2025-1/panels/people");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("path").asText()).isEqualTo("/q");
        assertThat(answer.body().path("errors").get(0).path("code").asText()).isEqualTo("missing-field");
    }

    @Test
    void aPartOfTheAddressOfTheWrongKindIsNoAddress() {
        var answer = office().get("/api/schemes/five-phases/versions/first");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("code").asText()).isEqualTo("not-found");
    }

    @Test
    void aBodyThatSaysItIsLargerThanAnyIsRefusedBeforeAByteOfItIsSent() throws Exception {
        var at = URI.create(server());
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/trials HTTP/1.1\r\nHost: " + at.getAuthority()
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 17825792\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(answer.readLine()).contains("413");
        }
    }

    @Test
    void aBodyThatDoesNotSaySoIsReadNoFurther() throws Exception {
        var large = new byte[17 * 1024 * 1024];
        Arrays.fill(large, (byte) '[');
        var request = HttpRequest.newBuilder(URI.create(server() + "/api/trials"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too-large");
    }

    @Test
    void aBodyInChunksIsReadAsAnyOther() throws Exception {
        var sent = "{\"scheme\": {}, \"data\": {}}".getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(server() + "/api/trials"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic Z2VuZXJhbC0xOmRlbW8=")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(sent)))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("missing-field");
    }

    private Caller office() {
        return new Caller(server(), "general-1");
    }
}
