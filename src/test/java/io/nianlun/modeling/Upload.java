package io.nianlun.modeling;

import io.nianlun.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A file as the whole body of a call, and one as its answer. */
final class Upload {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Upload() {}

    static Caller.Answer of(String server, String person, String path, byte[] file) throws IOException {
        var answer = send(request(server, person, path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file))
                .build());
        return new Caller.Answer(answer.status(), Caller.JSON.readTree(answer.body()));
    }

    static byte[] down(String server, String person, String path) throws IOException {
        return send(request(server, person, path).GET().build()).body();
    }

    private record Answer(int status, byte[] body) {}

    private static Answer send(HttpRequest request) throws IOException {
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static HttpRequest.Builder request(String server, String person, String path) {
        var credentials = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Basic " + credentials);
    }
}
