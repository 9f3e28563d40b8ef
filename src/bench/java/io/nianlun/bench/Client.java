package io.nianlun.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A person who calls the product: signed in by session as in a browser, or with HTTP Basic as a program. */
final class Client {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String server;
    private final String basic;
    private final Map<String, String> cookies = new TreeMap<>();

    private Client(String server, String basic) {
        this.server = server;
        this.basic = basic;
    }

    static Client program(String server, String person) {
        var credentials = (person + ":demo").getBytes(StandardCharsets.UTF_8);
        return new Client(server, "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    static Client browser(String server, String person) throws Exception {
        var client = new Client(server, null);
        client.send("GET", "/api/session", null);
        client.ok("POST", "/api/session", Map.of("username", person, "password", "demo"));
        return client;
    }

    JsonNode get(String path) throws Exception {
        return JSON.readTree(ok("GET", path, null).body());
    }

    JsonNode post(String path, Object body) throws Exception {
        return JSON.readTree(ok("POST", path, body).body());
    }

    private HttpResponse<String> ok(String method, String path, Object body) throws Exception {
        var answer = send(method, path, body);
        if (answer.statusCode() / 100 != 2)
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        return answer;
    }

    HttpResponse<String> send(String method, String path, Object body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofSeconds(120))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(
                                        body instanceof String text ? text : JSON.writeValueAsString(body)));
        if (basic != null) request.header("Authorization", basic);
        if (!cookies.isEmpty()) request.header("Cookie", cookieHeader());
        if (cookies.containsKey("XSRF-TOKEN")) request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        var answer = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (basic == null) keepCookies(answer.headers().allValues("Set-Cookie"));
        return answer;
    }

    private String cookieHeader() {
        var parts = new ArrayList<String>();
        cookies.forEach((name, value) -> parts.add(name + "=" + value));
        return String.join("; ", parts);
    }

    private void keepCookies(List<String> set) {
        for (var cookie : set) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) cookies.remove(pair[0]);
            else cookies.put(pair[0], pair[1]);
        }
    }
}
