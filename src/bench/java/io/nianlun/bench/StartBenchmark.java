package io.nianlun.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From {@code java -jar} to the first page, on an empty database and on one that was used before. */
class StartBenchmark implements Benchmark {

    private static final int RUNS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Bench bench) throws Exception {
        var bare = BareJar.pack(Bench.JAR, Files.createDirectories(Bench.FOLDER).resolve("bare.jar"));
        var runs = bench.size().name().equals("small") ? 2 : RUNS;

        var bareNew = starts(bench, bare, "bare", runs, true);
        var productNew = starts(bench, Bench.JAR, "started", runs, true);
        bench.report()
                .row("start-new", "packaged jar to first page, empty database", "", bareNew, productNew, "ms");

        var bareAgain = starts(bench, bare, "bare", runs, false);
        var productAgain = starts(bench, Bench.JAR, "started", runs, false);
        bench.report()
                .row("start-existing", "the same, a database used before", "", bareAgain, productAgain, "ms");

        bench.report()
                .row(
                        "start-archive",
                        "the same, with a class-data archive",
                        "",
                        bareAgain,
                        startsWithArchive(bench, runs),
                        "ms");
    }

    /** Alternates nothing else: every start has the machine for itself. */
    private static Samples starts(Bench bench, Path jar, String name, int runs, boolean empty) throws Exception {
        var values = new ArrayList<Double>();
        for (var run = 0; run <= runs; run++) {
            var database = name + (empty ? "_" + run : "_0");
            if (empty) bench.postgres().create(database);
            try (var server = Server.of(Bench.FOLDER.resolve(name), jar, bench.postgres(), database)) {
                if (run > 0) values.add(server.startMillis());
            }
        }
        return new Samples(values, "");
    }

    /** As the README shows: the jar unpacked, and an archive of its classes made by one start. */
    private static Samples startsWithArchive(Bench bench, int runs) throws Exception {
        var folder = Bench.FOLDER.resolve("unpacked");
        var archive = Bench.FOLDER.resolve("nianlun.jsa");
        var unpacked = folder.resolve("nianlun.jar");
        if (!Files.exists(unpacked) || Files.getLastModifiedTime(unpacked).compareTo(Files.getLastModifiedTime(Bench.JAR)) < 0)
            run(List.of("-Djarmode=tools", "-jar", Bench.JAR.toString(), "extract", "--force", "--destination", folder.toString()));
        var training = new ArrayList<>(List.of("-XX:ArchiveClassesAtExit=" + archive, "-jar", unpacked.toString()));
        new Server(Bench.FOLDER.resolve("started"), training, Server.settings(bench.postgres(), "started_0")).close();
        var values = new ArrayList<Double>();
        for (var run = 0; run <= runs; run++) {
            var java = List.of("-XX:SharedArchiveFile=" + archive, "-jar", unpacked.toString());
            try (var server = new Server(
                    Bench.FOLDER.resolve("started"), java, Server.settings(bench.postgres(), "started_0"))) {
                if (run > 0) values.add(server.startMillis());
            }
        }
        return new Samples(values, "");
    }

    private static void run(List<String> arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Server.java());
        command.addAll(arguments);
        var ended = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (ended != 0) throw new IllegalStateException("ended with " + ended + ": " + command);
    }
}
