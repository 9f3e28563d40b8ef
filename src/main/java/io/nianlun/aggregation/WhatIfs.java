package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.Evaluation;
import io.nianlun.evaluation.Moves;
import io.nianlun.evaluation.Moves.Move;
import io.nianlun.evaluation.Results.QuotaResult;
import io.nianlun.evaluation.Steps;
import io.nianlun.evaluation.WhatIfReader;
import io.nianlun.shared.Rejected;
import java.util.List;
import org.springframework.stereotype.Component;

/** What would come out of a cycle's year under other rules or with less data; nothing of it is kept. */
@Component
class WhatIfs {

    private final Results results;
    private final Computation computation;
    private final Cycles cycles;

    WhatIfs(Results results, Computation computation, Cycles cycles) {
        this.results = results;
        this.computation = computation;
        this.cycles = cycles;
    }

    /**
     * Before and after.
     *
     * @param version which results it is compared with; 0: what would be computed now
     * @param moved how many units have another rank
     * @param flipped how many units have another grade
     * @param quotas the places as they would be
     */
    record Comparison(int version, int moved, int flipped, List<Move> units, List<QuotaResult> quotas) {}

    /** @throws Rejected where what is asked has faults; its points that no longer add up are among them */
    Comparison of(String cycle, JsonNode asked) {
        var scheme = cycles.scheme(cycle);
        var current = results.current(cycle);
        var data = computation.read(cycle, current.inputs());
        var whatIf = WhatIfReader.read(scheme.document(), scheme.scheme(), data, asked);
        if (!whatIf.faults().isEmpty()) throw new Rejected("what-if-invalid", whatIf.faults());
        var before = Evaluation.evaluate(scheme.scheme(), data, Steps.NONE);
        var after = Evaluation.evaluate(whatIf, Steps.NONE);
        var moves = Moves.between(before, after);
        return new Comparison(
                current.version(),
                (int) moves.stream()
                        .filter(move -> move.ranksUp() != null && move.ranksUp() != 0)
                        .count(),
                (int) moves.stream().filter(Move::gradeFlips).count(),
                moves,
                after.quotas());
    }
}
