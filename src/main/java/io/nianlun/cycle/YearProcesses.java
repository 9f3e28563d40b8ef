package io.nianlun.cycle;

import io.nianlun.scheme.Schemes;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which process works a phase of a cycle: its own, the one that the scheme puts in its place, or none. */
@Component
class YearProcesses {

    private static final String NONE = "none";

    private final Schemes schemes;

    YearProcesses(Schemes schemes) {
        this.schemes = schemes;
    }

    /** The phases that the cycle's scheme leaves out. */
    Set<String> leftOut(Cycle cycle) {
        return choices(cycle).entrySet().stream()
                .filter(choice -> choice.getValue().equals(NONE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The process that works the phase; one that ends at once where the scheme leaves it out. */
    String of(Cycle cycle, String phase) {
        var chosen = choices(cycle).getOrDefault(phase, phase);
        return chosen.equals(NONE) ? CycleProcess.LEAVE_OUT : chosen;
    }

    private Map<String, String> choices(Cycle cycle) {
        return schemes.version(cycle.scheme(), cycle.schemeVersion())
                .orElseThrow()
                .scheme()
                .processes();
    }
}
