package io.nianlun.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.slf4j.LoggerFactory;

/** Runs all benchmarks, or those that {@code -Dbench.only} names, prints the table and writes it to a file. */
final class Benchmarks {

    private static final List<Benchmark> ALL = List.of(
            new InboxBenchmark(), new EvaluationBenchmark(), new OpenBenchmark(), new ClaimBenchmark(), new HeapBenchmark(), new StartBenchmark());

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        // the engine's time columns hold the JVM's zone, and the product's is this one
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var only = System.getProperty("bench.only", "");
        var wanted = only.isBlank() || only.equals("${bench.only}") ? Set.<String>of() : Set.of(only.split(","));

        var report = new Report(Path.of("target", "bench", "results.json"), !wanted.isEmpty());
        try (var bench = new Bench(Size.asked(), report)) {
            for (var benchmark : ALL) {
                if (!wanted.isEmpty() && !wanted.contains(benchmark.name())) continue;
                System.out.println("== " + benchmark.name());
                benchmark.run(bench);
            }
        } finally {
            report.print(System.out);
        }
        // connection pools and the engine leave threads that nothing waits for
        System.exit(0);
    }
}
