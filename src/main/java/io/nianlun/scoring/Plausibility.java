package io.nianlun.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What makes a figure worth a second look: a jump, a reversed sign, many round numbers. It says so and blocks nothing. */
final class Plausibility {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEWEST = 5;

    private final int jump;
    private final int heap;

    Plausibility(int jump, int heap) {
        this.jump = jump;
        this.heap = heap;
    }

    /** @param percent how much more (or less, negative) than last year, or the share of round numbers; null otherwise */
    record Finding(String code, Integer percent) {}

    /** Of one number beside last year's; either may be null. */
    List<Finding> of(BigDecimal number, BigDecimal previous) {
        var findings = new ArrayList<Finding>();
        if (number == null || previous == null || previous.signum() == 0) return findings;
        if (number.signum() * previous.signum() < 0) findings.add(new Finding("sign-reversed", null));
        var change = number.subtract(previous).multiply(HUNDRED).divide(previous.abs(), 0, RoundingMode.HALF_UP);
        if (change.abs().compareTo(BigDecimal.valueOf(jump)) >= 0)
            findings.add(
                    new Finding("jump", change.min(BigDecimal.valueOf(99_999)).intValue()));
        return findings;
    }

    /** Of the numbers of one indicator over all units; nothing of fewer than five. */
    Optional<Finding> heap(Collection<BigDecimal> numbers) {
        var known = numbers.stream()
                .filter(number -> number != null && number.signum() != 0)
                .toList();
        if (known.size() < FEWEST) return Optional.empty();
        var round = known.stream().filter(Plausibility::isRound).count();
        var share = (int) (round * 100 / known.size());
        return share >= heap ? Optional.of(new Finding("round-numbers", share)) : Optional.empty();
    }

    private static boolean isRound(BigDecimal number) {
        return number.stripTrailingZeros().scale() < 0;
    }
}
