package io.nianlun.consequence;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * One parameter of a cycle's rewards.
 *
 * @param name the grade or the post; {@code base} for the base
 * @param value null where nobody has given it yet
 */
record RewardRate(Kind kind, String name, BigDecimal value) {

    enum Kind {
        BASE,
        GRADE,
        POST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Key(Kind kind, String name) {}

    Key key() {
        return new Key(kind, name);
    }
}
