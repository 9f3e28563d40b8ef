package io.nianlun.preparation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Participant;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.organization.Organization;
import io.nianlun.scoring.PastFigures;
import io.nianlun.scoring.PastFigures.Past;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What a reviewer holds a target against: the unit's own last years (纵向), the peers of its class in this year (横向),
 * and the benchmark (基准).
 */
@Component
class Comparison {

    private static final int MOST_PEERS = 100;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Cycles cycles;
    private final ProposalRepository proposals;
    private final PastFigures figures;
    private final Organization organization;

    Comparison(Cycles cycles, ProposalRepository proposals, PastFigures figures, Organization organization) {
        this.cycles = cycles;
        this.proposals = proposals;
        this.figures = figures;
        this.organization = organization;
    }

    /** All that the rows of one unit are held against; a fixed number of questions. */
    record Known(
            Map<String, List<Past>> own,
            Map<String, BigDecimal> benchmarks,
            Map<String, Map<String, BigDecimal>> targets,
            Map<Key, BigDecimal> lastYear,
            Map<String, String> names) {

        void show(ObjectNode row, String indicator) {
            var history = row.putArray("history");
            for (var past : own.getOrDefault(indicator, List.of()))
                history.addObject()
                        .put("year", past.year())
                        .put("target", past.target())
                        .put("actual", past.actual());
            row.put("benchmark", benchmarks.get(indicator));
            var peers = row.putObject("peers");
            var given = targets.getOrDefault(indicator, Map.of());
            var sorted = given.values().stream().sorted().toList();
            peers.put("count", sorted.size());
            peers.put("least", sorted.isEmpty() ? null : sorted.get(0));
            peers.put("median", median(sorted));
            peers.put("greatest", sorted.isEmpty() ? null : sorted.get(sorted.size() - 1));
            var units = peers.putArray("units");
            given.entrySet().stream()
                    .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_PEERS)
                    .forEach(peer -> {
                        var unit = units.addObject()
                                .put("target", peer.getValue())
                                .put("previous", lastYear.get(Key.of(peer.getKey(), indicator)));
                        unit.putObject("unit").put("id", peer.getKey()).put("name", names.get(peer.getKey()));
                    });
        }

        private static BigDecimal median(List<BigDecimal> sorted) {
            if (sorted.isEmpty()) return null;
            var middle = sorted.size() / 2;
            if (sorted.size() % 2 == 1) return sorted.get(middle);
            return sorted.get(middle - 1)
                    .add(sorted.get(middle))
                    .divide(TWO, 10, RoundingMode.HALF_UP)
                    .stripTrailingZeros();
        }
    }

    Known of(String cycle, String unit) {
        var own = cycles.participant(cycle, unit);
        var peers = cycles.participants(cycle).stream()
                .filter(other -> !other.unit().equals(unit))
                .filter(other -> own.map(Participant::unitClass)
                        .filter(mine -> Objects.equals(mine, other.unitClass()))
                        .isPresent())
                .map(Participant::unit)
                .toList();
        return new Known(
                figures.of(cycle, unit),
                figures.benchmarks(cycle, unit),
                proposals.newestOf(cycle, peers),
                figures.lastYear(cycle, peers),
                organization.unitNames(peers));
    }
}
