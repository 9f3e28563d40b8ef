package io.nianlun.bench;

import io.nianlun.evaluation.Evaluation;
import io.nianlun.evaluation.Moves;
import io.nianlun.evaluation.SchemeReader;
import io.nianlun.evaluation.Steps;
import io.nianlun.evaluation.WhatIfReader;
import io.nianlun.evaluation.YearDataReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a year's evaluation takes beside one SQL statement that sums and ranks as many numbers, whether it grows
 * with the number of units only, and how long a trial calculation keeps an administrator waiting.
 */
class EvaluationBenchmark implements Benchmark {

    private static final int WARM_UPS = 3;
    private static final int RUNS = 5;
    private static final int TRIAL_UNITS = 200;
    private static final String SUMS =
            """
            select unit, class, sum(points * score / 100) as total,
                   rank() over (partition by class order by sum(points * score / 100) desc) as rank
            from score group by unit, class
            """;

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public void run(Bench bench) throws Exception {
        var most = bench.size().units();
        bench.postgres().create("numbers");
        Samples few;
        Samples many;
        try (var pool = bench.postgres().pool("numbers", 2)) {
            var jdbc = JdbcClient.create(pool);
            few = beside(bench, jdbc, most / 10);
            many = beside(bench, jdbc, most);
        }
        row(bench, "evaluate-steps", "the same with every step written down", most, null, evaluate(most, true));
        var growth = many.median() / most / (few.median() / (most / 10.0));
        bench.report()
                .row(
                        "evaluate-growth",
                        "time per unit at %,d units, to that at %,d".formatted(most, most / 10),
                        "%d leaves".formatted(WideYear.LEAVES),
                        null,
                        Samples.of(growth),
                        "×");
        whatIf(bench);
        trial(bench);
    }

    private static void whatIf(Bench bench) throws Exception {
        var document = WideYear.scheme();
        var scheme = SchemeReader.read(document).scheme();
        var data = WideYear.data(TRIAL_UNITS);
        var asked = Client.JSON.readTree(
                """
                {"points": [{"indicator": "b0", "points": 12}, {"indicator": "b10", "points": 8}], "withoutRaters": ["r3"]}
                """);
        var samples = Samples.millis(20, 15, () -> {
            var year = YearDataReader.read(scheme, data).data();
            var whatIf = WhatIfReader.read(document, scheme, year, asked);
            var before = Evaluation.evaluate(scheme, year, Steps.NONE);
            return Moves.between(before, Evaluation.evaluate(whatIf, Steps.NONE)).size();
        });
        row(
                bench,
                "what-if-" + TRIAL_UNITS,
                "two weights changed and a rater left out: read, audit, both years; without HTTP and database",
                TRIAL_UNITS,
                null,
                samples);
    }

    private Samples beside(Bench bench, JdbcClient jdbc, int units) throws Exception {
        fill(jdbc, units);
        var sums = Samples.millis(
                WARM_UPS, RUNS, () -> jdbc.sql(SUMS).query().listOfRows().size());
        var evaluated = evaluate(units, false);
        row(
                bench,
                "evaluate-" + units,
                "a year in memory, in 1 GiB of heap; stock: one SQL statement that sums and ranks as many numbers",
                units,
                sums,
                evaluated);
        return evaluated;
    }

    private static void row(Bench bench, String key, String question, int units, Samples stock, Samples product) {
        bench.report().row(key, question, "%,d units × %d leaves".formatted(units, WideYear.LEAVES), stock, product, "ms");
    }

    private static void fill(JdbcClient jdbc, int units) {
        jdbc.sql("drop table if exists score").update();
        jdbc.sql("create table score (unit int, class int, leaf int, points numeric, score numeric)").update();
        jdbc.sql(
                        """
                        insert into score
                        select u, u % 4, l, 1, (5500 + (u * 7919::bigint + l * 104729::bigint) % 6000) / 100.0
                        from generate_series(0, ? - 1) u, generate_series(0, ? - 1) l
                        """)
                .params(units, WideYear.LEAVES)
                .update();
        jdbc.sql("analyze score").update();
    }

    private static Samples evaluate(int units, boolean steps) throws Exception {
        var child = new ProcessBuilder(
                        Server.java(),
                        "-Xmx1g",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        EvaluationRun.class.getName(),
                        Integer.toString(units),
                        Integer.toString(WARM_UPS),
                        Integer.toString(RUNS),
                        Boolean.toString(steps))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new String(child.getInputStream().readAllBytes()).lines().toList();
        if (!child.waitFor(1, TimeUnit.MINUTES) || child.exitValue() != 0 || lines.size() != RUNS)
            throw new IllegalStateException("the evaluation ended early: " + lines);
        return new Samples(lines.stream().map(Double::valueOf).toList(), "");
    }

    private static void trial(Bench bench) throws Exception {
        var trial = Client.JSON.writeValueAsString(Map.of("scheme", WideYear.scheme(), "data", WideYear.data(TRIAL_UNITS)));
        bench.postgres().create("trials");
        try (var server = Server.of(Path.of(Bench.FOLDER + "/trials"), Bench.JAR, bench.postgres(), "trials", "-Xmx1g")) {
            var office = Client.program(server.address(), "general-1");
            for (var steps : List.of("true", "false")) {
                var samples = Samples.millis(20, 15, () -> office.send("POST", "/api/trials?steps=" + steps, trial));
                row(
                        bench,
                        steps.equals("true") ? "trial-steps" : "trial",
                        "a trial calculation over HTTP, warm, " + (steps.equals("true") ? "with" : "without") + " steps",
                        TRIAL_UNITS,
                        null,
                        samples);
            }
        }
    }
}
