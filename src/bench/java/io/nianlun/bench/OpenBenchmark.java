package io.nianlun.bench;

import java.util.ArrayList;
import java.util.List;

/** Opening a phase for many units, and completing all their tasks. */
class OpenBenchmark implements Benchmark {

    private static final int RUNS = 5;
    private static final int WARM_UPS = 12;
    private static final int UNITS_WARMING_UP = 100;

    @Override
    public String name() {
        return "open";
    }

    @Override
    public void run(Bench bench) throws Exception {
        var stock = new StockPhase(bench.world().stock());
        var product = new ProductPhase(bench.world());
        for (var run = 0; run < WARM_UPS; run++) {
            stock.open(UNITS_WARMING_UP);
            product.open(UNITS_WARMING_UP);
        }
        stock.complete(stock.open(20), 60_000);
        product.complete(product.open(UNITS_WARMING_UP).cycle());
        for (var units : bench.size().open()) open(bench, stock, product, units);
    }

    private static void open(Bench bench, StockPhase stock, ProductPhase product, int units) throws Exception {
        var stockMillis = new ArrayList<Double>();
        var productMillis = new ArrayList<Double>();
        var instances = new ArrayList<String>();
        var cycles = new ArrayList<String>();
        for (var run = 0; run < RUNS; run++) {
            var begin = System.nanoTime();
            instances.add(stock.open(units));
            stockMillis.add((System.nanoTime() - begin) / 1e6);
            var opened = product.open(units);
            productMillis.add(opened.millis());
            cycles.add(opened.cycle());
        }
        bench.report()
                .row(
                        "open-" + units,
                        "open a phase until the last unit's task is in an inbox",
                        "%,d units".formatted(units),
                        Samples.of(stockMillis),
                        Samples.of(productMillis),
                        "ms");
        if (bench.size().complete().contains(units)) complete(bench, stock, product, units, instances, cycles);
    }

    private static void complete(
            Bench bench, StockPhase stock, ProductPhase product, int units, List<String> instances, List<String> cycles)
            throws Exception {
        var stockDone = new ArrayList<Samples>();
        var productMillis = new ArrayList<Double>();
        for (var run = 0; run < RUNS; run++) {
            stockDone.add(stock.complete(instances.get(run), bench.size().stockSeconds() * 1_000L));
            productMillis.add(product.complete(cycles.get(run)));
        }
        bench.report()
                .row(
                        "complete-" + units,
                        "8 callers complete all units' tasks until the phase goes on",
                        "%,d units, %,d tasks".formatted(units, StockPhase.ROUNDS * units),
                        Samples.of(stockDone.stream().map(Samples::median).toList())
                                .noting(stockDone.get(RUNS - 1).note()),
                        Samples.of(productMillis).noting("(no failed call)"),
                        "ms");
    }

    /** All unit numbers of a phase. */
    static List<Integer> numbers(int units) {
        return java.util.stream.IntStream.range(0, units).boxed().toList();
    }
}
