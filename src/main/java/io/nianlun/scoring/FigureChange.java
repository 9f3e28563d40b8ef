package io.nianlun.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.evaluation.YearData;
import io.nianlun.inbox.SentRows.Key;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;

/**
 * A figure as the office in charge sends it: what it names takes the place of what was certified (null: not known any
 * more), what it does not name stays.
 */
record FigureChange(YearData.Figure figure, JsonNode sent) {

    Key key() {
        return Key.of(figure.unit(), figure.indicator());
    }

    /** Whether it says something else than was certified or, of the target, than was agreed; each null where it was not. */
    boolean corrects(Figure certified, BigDecimal agreed) {
        if (certified != null && !same(certified, applied(certified, certified.version(), null, null, null)))
            return true;
        return figure.target() != null
                && agreed != null
                && (certified == null || certified.target() == null)
                && figure.target().compareTo(agreed) != 0;
    }

    Figure applied(Figure before, int version, String person, OffsetDateTime at, String reason) {
        return new Figure(
                figure.unit(),
                figure.indicator(),
                version,
                number("actual", figure.actual(), before == null ? null : before.actual()),
                number("target", figure.target(), before == null ? null : before.target()),
                number("score", figure.score(), before == null ? null : before.score()),
                number("previous", figure.previous(), before == null ? null : before.previous()),
                number("benchmark", figure.benchmark(), before == null ? null : before.benchmark()),
                number("effect", figure.effect(), before == null ? null : before.effect()),
                more(before),
                before == null ? null : before.note(),
                before == null ? null : before.origin(),
                before == null ? null : before.document(),
                "put",
                null,
                person,
                at,
                reason);
    }

    static boolean same(Figure one, Figure other) {
        return same(one.actual(), other.actual())
                && same(one.target(), other.target())
                && same(one.score(), other.score())
                && same(one.previous(), other.previous())
                && same(one.benchmark(), other.benchmark())
                && same(one.effect(), other.effect())
                && one.more().equals(other.more());
    }

    private BigDecimal number(String field, BigDecimal named, BigDecimal before) {
        return sent.has(field) ? named : before;
    }

    private Map<String, BigDecimal> more(Figure before) {
        if (sent.has("more")) return figure.more();
        return before == null ? Map.of() : before.more();
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }
}
