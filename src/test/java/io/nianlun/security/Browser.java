package io.nianlun.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps cookies and repeats the token as our page does, or sends exactly what a test says. */
class Browser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String server;

    Browser(String server) {
        this.server = server;
    }

    record Answer(int status, HttpHeaders headers, JsonNode body) {

        String code() {
            return body.path("code").asText();
        }

        String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    static Map<String, String> basic(String person, String password) {
        var pair = (person + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    Answer get(String path, Map<String, String> headers) {
        return send("GET", path, null, headers);
    }

    /** Asks for the token as a page does on opening, then signs in. */
    Answer signIn(String person, String password) {
        get("/api/session");
        return change("POST", "/api/session", Map.of("username", person, "password", password));
    }

    /** A change as the page makes it, with the token. */
    Answer change(String method, String path, Object body) {
        return send(
                method, path, body, Map.of("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse("none")));
    }

    Answer send(String method, String path, Object body, Map<String, String> headers) {
        try {
            var type = body instanceof String ? "application/x-www-form-urlencoded" : "application/json";
            var text = body instanceof String form ? form : body == null ? "" : JSON.writeValueAsString(body);
            var request = HttpRequest.newBuilder(URI.create(server + path))
                    .header("Accept-Language", "zh")
                    .method(method, BodyPublishers.ofString(text));
            if (body != null) request.header("Content-Type", type);
            new TreeMap<>(headers).forEach(request::setHeader);
            var response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            var isJson = response.headers()
                    .firstValue("Content-Type")
                    .filter(found -> found.contains("json"))
                    .isPresent();
            return new Answer(
                    response.statusCode(),
                    response.headers(),
                    JSON.readTree(isJson && !response.body().isBlank() ? response.body() : "{}"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }
}
