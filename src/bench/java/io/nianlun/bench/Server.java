package io.nianlun.bench;

import java.io.IOException;
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
import java.util.concurrent.TimeUnit;

/** A packaged jar, running. */
final class Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final int port;
    private final double startMillis;

    /** Starts it and waits for its first page. */
    Server(Path folder, List<String> java, List<String> settings) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        log = folder.resolve("server.log");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(java);
        command.add("--server.port=" + port);
        command.addAll(settings);
        var begin = System.nanoTime();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitFirstPage();
        startMillis = (System.nanoTime() - begin) / 1e6;
    }

    static Server of(Path folder, Path jar, Postgres postgres, String database, String... java)
            throws IOException, InterruptedException {
        var options = new ArrayList<>(Arrays.asList(java));
        options.addAll(List.of("-jar", jar.toString()));
        return new Server(folder, options, settings(postgres, database));
    }

    static List<String> settings(Postgres postgres, String database) {
        return List.of(
                "--spring.datasource.url=" + postgres.url(database),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                "--nianlun.demo=true");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    double startMillis() {
        return startMillis;
    }

    /** MiB of the heap that are in use once garbage is gone. */
    double heapAtRest() throws IOException, InterruptedException {
        jcmd("GC.run");
        var info = jcmd("GC.heap_info");
        var used = info.replaceAll("(?s).*?\\bused (\\d+)K.*", "$1");
        return Long.parseLong(used) / 1024.0;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        var answer = new String(asked.getInputStream().readAllBytes());
        asked.waitFor();
        return answer;
    }

    private void awaitFirstPage() throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        var page = HttpRequest.newBuilder(URI.create(address() + "/"))
                .timeout(Duration.ofSeconds(10))
                .build();
        var end = System.nanoTime() + START.toNanos();
        while (true) {
            if (!process.isAlive()) throw new IllegalStateException("the server ended, see " + log);
            if (System.nanoTime() > end) throw new IllegalStateException("the server does not answer, see " + log);
            try {
                // a build without the pages answers 404, and a bare application asks for a sign-in: both serve
                if (http.send(page, BodyHandlers.discarding()).statusCode() < 500) return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
