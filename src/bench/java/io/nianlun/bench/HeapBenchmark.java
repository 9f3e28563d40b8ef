package io.nianlun.bench;

import java.nio.file.Files;
import java.util.regex.Pattern;

/** How much heap the product's server took for all that was asked of it before. */
class HeapBenchmark implements Benchmark {

    private static final Pattern BEFORE_COLLECTION = Pattern.compile("(\\d+)M->\\d+M\\(");

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public void run(Bench bench) throws Exception {
        var world = bench.world();
        var size = "%,d tasks".formatted(bench.size().tasks());
        var most = Files.readAllLines(world.gcLog()).stream()
                .map(BEFORE_COLLECTION::matcher)
                .filter(found -> found.find())
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .max()
                .orElse(0);
        var rest = world.product().heapAtRest();
        bench.report().row("heap", "heap at rest, after all of the above", size, null, Samples.of(rest), "MiB");
        bench.report().row("heap-most", "most heap during all of the above", size, null, Samples.of(most), "MiB");
    }
}
