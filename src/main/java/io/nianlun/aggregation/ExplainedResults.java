package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the numbers of a version came about, and what another version says otherwise. */
@Component
@Transactional(readOnly = true)
public class ExplainedResults {

    private final Computation computation;

    ExplainedResults(Computation computation) {
        this.computation = computation;
    }

    /** Tells every unit of a version with the steps of each number; the whole year is worked out once for all. */
    public void tell(Computed computed, Locale language, BiConsumer<String, JsonNode> unit) {
        computation.explain(computed.cycle(), computed.inputs(), language, unit);
    }

    /** Whether two versions say the same of a unit, down to the last number; 15 and 15.0 do. */
    public boolean same(JsonNode one, JsonNode other) {
        return computation.same(one, other);
    }
}
