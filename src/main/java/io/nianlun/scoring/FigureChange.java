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
        return overrulesAgreed(certified, agreed);
    }

    /** Whether it takes the place of a number that is known, or of a target that was agreed; filling in is none of it. */
    boolean overrules(Figure certified, BigDecimal agreed) {
        if (certified != null) {
            var after = applied(certified, certified.version(), null, null, null);
            if (lost(certified.actual(), after.actual())
                    || lost(certified.target(), after.target())
                    || lost(certified.score(), after.score())
                    || lost(certified.previous(), after.previous())
                    || lost(certified.benchmark(), after.benchmark())
                    || lost(certified.effect(), after.effect())) return true;
            if (certified.more().entrySet().stream()
                    .anyMatch(known -> lost(known.getValue(), after.more().get(known.getKey())))) return true;
        }
        return overrulesAgreed(certified, agreed);
    }

    boolean overrulesAgreed(Figure certified, BigDecimal agreed) {
        return figure.target() != null
                && agreed != null
                && (certified == null || certified.target() == null)
                && figure.target().compareTo(agreed) != 0;
    }

    private static boolean lost(BigDecimal known, BigDecimal after) {
        return known != null && !same(known, after);
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
                text("origin", before == null ? null : before.origin()),
                text("document", before == null ? null : before.document()),
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
                && one.more().equals(other.more())
                && Objects.equals(one.origin(), other.origin())
                && Objects.equals(one.document(), other.document());
    }

    private BigDecimal number(String field, BigDecimal named, BigDecimal before) {
        return sent.has(field) ? named : before;
    }

    private String text(String field, String before) {
        if (!sent.has(field)) return before;
        var named = sent.path(field).asText("").strip();
        return sent.path(field).isNull() || named.isEmpty() ? null : named;
    }

    private Map<String, BigDecimal> more(Figure before) {
        if (sent.has("more")) return figure.more();
        return before == null ? Map.of() : before.more();
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }
}
