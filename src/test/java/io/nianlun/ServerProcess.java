package io.nianlun;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A server in a process of its own, which a test can kill; the demo organisation unless the settings say otherwise. */
public final class ServerProcess implements AutoCloseable {

    public static final String CLASSES =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private static final Duration START = Duration.ofMinutes(2);

    private final Path home;
    private final List<String> settings;
    private final String classes;
    private Process process;
    private int port;

    public ServerProcess(Path home, String... settings) {
        this(home, CLASSES, List.of(settings));
    }

    private ServerProcess(Path home, String classes, List<String> settings) {
        this.home = home;
        this.classes = classes;
        this.settings = settings;
    }

    /** A server of another release: its jar stands in for the product's classes. */
    public static ServerProcess ofRelease(Path jar, Path home, String... settings) {
        var libraries = Arrays.stream(CLASSES.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return new ServerProcess(home, jar + File.pathSeparator + libraries, List.of(settings));
    }

    /** Starts the server and waits until it answers. */
    public ServerProcess start() {
        launch();
        awaitReady();
        return this;
    }

    /** Starts the server without waiting for it. */
    public ServerProcess launch() {
        port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                "io.nianlun.Nianlun",
                "--server.port=" + port,
                "--nianlun.home=" + home.toAbsolutePath()));
        settings.forEach(setting -> command.add("--" + setting));
        try {
            Files.createDirectories(home);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    public void awaitReady() {
        await().atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process.isAlive()) throw new AssertionError("the server ended: " + Files.readString(log()));
            return healthy();
        });
    }

    /** Waits for a server that refuses to start, and gives what it printed. */
    public String awaitEnd() {
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) throw new AssertionError("still running");
            return Files.readString(log());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** {@code kill -9}: nothing is told to end, and the server's PostgreSQL is left running. */
    public void kill() {
        process.destroyForcibly();
        waitFor(process.toHandle());
    }

    /** {@code kill -9} of the server, its PostgreSQL and every process of that. */
    public void killWithPostgres() {
        var postgres = leftPostgres().orElseThrow(() -> new AssertionError("no PostgreSQL is running"));
        var all = Stream.concat(Stream.of(postgres), postgres.descendants()).toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        waitFor(process.toHandle());
        all.forEach(ServerProcess::waitFor);
    }

    /** Ends the server and any PostgreSQL that it left. */
    @Override
    public void close() {
        process.destroy();
        waitFor(process.toHandle());
        leftPostgres().ifPresent(postgres -> {
            postgres.destroy();
            waitFor(postgres);
        });
    }

    private Path log() {
        return home.resolve("server.log");
    }

    private boolean healthy() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException failure) {
            return false;
        }
    }

    private Optional<ProcessHandle> leftPostgres() {
        try {
            var pid = home.resolve("postgresql").resolve("postmaster.pid");
            if (!Files.exists(pid)) return Optional.empty();
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                    .filter(left -> left.info().command().orElse("").contains("postgres"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void waitFor(ProcessHandle process) {
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
