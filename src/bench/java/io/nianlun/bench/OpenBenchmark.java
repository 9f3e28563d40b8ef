package io.nianlun.bench;

import java.util.ArrayList;
import java.util.List;

/** Opening a phase for many units, and completing all their tasks. */
class OpenBenchmark implements Benchmark {

    private static final int RUNS = 5;
    private static final int RUNS_OF_MANY = 3;

    @Override
    public String name() {
        return "open";
    }

    @Override
    public void run(Bench bench) throws Exception {
        var stock = new StockPhase(bench.world().stock());
        var product = new ProductPhase(bench.world());
        stock.complete(stock.open(20), 60_000);
        product.complete(product.open(20).cycle());

        for (var units : bench.size().open()) {
            var runs = units > 1_000 ? RUNS_OF_MANY : RUNS;
            var stockMillis = new ArrayList<Double>();
            var productMillis = new ArrayList<Double>();
            String stockInstance = null;
            String cycle = null;
            for (var run = 0; run < runs; run++) {
                var begin = System.nanoTime();
                stockInstance = stock.open(units);
                stockMillis.add((System.nanoTime() - begin) / 1e6);
                var opened = product.open(units);
                productMillis.add(opened.millis());
                cycle = opened.cycle();
            }
            bench.report()
                    .row(
                            "open-" + units,
                            "open a phase until the last unit's task is in an inbox",
                            "%,d units".formatted(units),
                            new Samples(stockMillis, ""),
                            new Samples(productMillis, ""),
                            "ms");
            if (bench.size().complete().contains(units)) complete(bench, stock, product, units, stockInstance, cycle);
        }
    }

    private static void complete(
            Bench bench, StockPhase stock, ProductPhase product, int units, String instance, String cycle)
            throws Exception {
        var stockDone = stock.complete(instance, bench.size().stockSeconds() * 1_000L);
        var productDone = product.complete(cycle);
        bench.report()
                .row(
                        "complete-" + units,
                        "8 callers complete all units' tasks until the phase goes on",
                        "%,d units, %,d tasks".formatted(units, 2 * units),
                        stockDone,
                        productDone,
                        "ms");
    }

    /** All unit numbers of a phase. */
    static List<Integer> numbers(int units) {
        return java.util.stream.IntStream.range(0, units).boxed().toList();
    }
}
