package io.nianlun.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * Published results as everyone may read them, and how they came about; the units under the names that they had.
 *
 * @param announcement the lead group's words
 * @param addedUpAt when they were computed
 * @param decidedAt when the committee decided them
 */
record PublicResults(
        String announcement,
        Method method,
        OffsetDateTime addedUpAt,
        OffsetDateTime decidedAt,
        OffsetDateTime publishedAt,
        List<ClassResults> classes) {

    /** @param ladder the grades, the best first; empty where there are none */
    record Method(String scheme, BigDecimal total, List<Weight> weights, List<String> ladder) {}

    /** @param points what the indicator is worth, by class */
    record Weight(String title, Map<String, BigDecimal> points) {}

    /** @param size how many units the class has, however many are shown */
    record ClassResults(String id, String title, int size, List<UnitResult> units) {

        private ClassResults page(int after, int most) {
            return new ClassResults(
                    id, title, size, units.stream().skip(after).limit(most).toList());
        }
    }

    /** @param rank null for a unit that is not ranked, {@code grade} where it has none */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record UnitResult(String name, Integer rank, BigDecimal score, String grade) {}

    PublicResults page(int after, int most) {
        return new PublicResults(
                announcement,
                method,
                addedUpAt,
                decidedAt,
                publishedAt,
                classes.stream().map(each -> each.page(after, most)).toList());
    }
}
