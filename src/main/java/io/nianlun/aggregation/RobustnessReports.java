package io.nianlun.aggregation;

import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.Robustness;
import io.nianlun.evaluation.Robustness.Robust;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How near the units of a cycle are to another grade. Seconds of work for a large year, so the last few are kept. */
@Component
class RobustnessReports {

    private static final int KEPT = 8;

    private final Results results;
    private final Computation computation;
    private final Cycles cycles;
    private final Map<Key, List<Robust>> known = new LinkedHashMap<>();

    private record Key(String cycle, int version) {}

    RobustnessReports(Results results, Computation computation, Cycles cycles) {
        this.results = results;
        this.computation = computation;
        this.cycles = cycles;
    }

    /** @param version of the results; 0: what would be computed now */
    record Report(int version, List<Robust> units) {}

    Report of(String cycle) {
        var current = results.current(cycle);
        return new Report(current.version(), current.version() == 0 ? of(current) : kept(current));
    }

    // a version never changes; one at a time works, so that two who ask for the same do not work twice
    private synchronized List<Robust> kept(Computed version) {
        var key = new Key(version.cycle(), version.version());
        var report = known.get(key);
        if (report != null) return report;
        if (known.size() == KEPT) known.remove(known.keySet().iterator().next());
        var made = of(version);
        known.put(key, made);
        return made;
    }

    private List<Robust> of(Computed version) {
        return Robustness.of(
                cycles.scheme(version.cycle()).scheme(), computation.read(version.cycle(), version.inputs()));
    }
}
