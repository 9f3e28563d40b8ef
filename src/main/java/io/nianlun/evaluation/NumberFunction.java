package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The functions that an expression may call. */
enum NumberFunction {
    ABS(false),
    FLOOR(false),
    CEILING(false),
    COUNT(false),
    MIN(true),
    MAX(true),
    SUM(true),
    MEAN(true);

    /** Whether it takes any number of numbers; else one. */
    final boolean ofMany;

    NumberFunction(boolean ofMany) {
        this.ofMany = ofMany;
    }

    static Optional<NumberFunction> named(String name) {
        for (var one : values()) if (one.word().equals(name)) return Optional.of(one);
        return Optional.empty();
    }

    /** As an expression writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    BigDecimal of(List<BigDecimal> numbers) {
        return switch (this) {
            case ABS -> numbers.get(0).abs();
            case FLOOR -> numbers.get(0).setScale(0, RoundingMode.FLOOR);
            case CEILING -> numbers.get(0).setScale(0, RoundingMode.CEILING);
            case COUNT -> BigDecimal.valueOf(numbers.size());
            case MIN -> Collections.min(numbers);
            case MAX -> Collections.max(numbers);
            case SUM -> Decimals.sum(numbers);
            case MEAN -> Decimals.mean(numbers);
        };
    }
}
