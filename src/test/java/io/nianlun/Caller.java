package io.nianlun;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** A person who works through the API, with HTTP Basic as programs do. */
public final class Caller {

    public static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String server;
    private final String person;

    public Caller(String server, String person) {
        this.server = server;
        this.person = person;
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {

        /** The body of a call that must have worked. */
        public JsonNode ok() {
            if (status / 100 != 2) throw new AssertionError("answered " + status + ": " + body);
            return body;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    public Answer send(String method, String path, Object body, Map<String, String> headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create(server + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Basic " + credentials())
                    .header("Content-Type", "application/json")
                    .method(method, publisher(body));
            headers.forEach(request::setHeader);
            return answer(CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static BodyPublisher publisher(Object body) throws IOException {
        if (body == null) return BodyPublishers.noBody();
        if (body instanceof byte[] file) return BodyPublishers.ofByteArray(file);
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        var text = response.body();
        return new Answer(response.statusCode(), text == null || text.isBlank() ? object() : JSON.readTree(text));
    }

    private String credentials() {
        return Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
    }
}
