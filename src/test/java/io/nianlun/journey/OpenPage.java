package io.nianlun.journey;

import static org.awaitility.Awaitility.await;

import io.nianlun.ServerProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A page in a browser that follows a server's events. */
final class OpenPage {

    /** A look for changes every two seconds; PostgreSQL's own count of changes may lag ten behind. */
    private static final Duration TOLD = Duration.ofSeconds(20);

    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private final Thread reader;

    /** Returns once the server follows. */
    OpenPage(ServerProcess server, String person) throws Exception {
        var credentials = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(server.address() + "/api/events"))
                .header("Authorization", "Basic " + credentials)
                .header("Accept", "text/event-stream")
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) throw new AssertionError("events answered " + answer.statusCode());
        reader = new Thread(() -> read(answer.body()));
        reader.start();
        await().atMost(TOLD).until(() -> lines.contains(":here"));
    }

    /** Waits for one more event of this name. */
    void awaitEvent(String name) {
        await().atMost(TOLD).until(() -> lines.remove("event:" + name));
    }

    /** Waits until the server has gone. */
    void awaitEnd() {
        await().atMost(TOLD).until(() -> !reader.isAlive());
    }

    private void read(java.util.stream.Stream<String> body) {
        try (body) {
            body.forEach(lines::add);
        } catch (java.io.UncheckedIOException cut) {
            lines.add("cut off");
        }
    }
}
