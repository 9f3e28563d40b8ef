package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;

/**
 * What raters think, a mean for each role.
 *
 * @param roles role → weight
 * @param trim null: no rating is dropped
 * @param renormalise roles without a rating leave their weight to the others; else the leaf is missing
 */
public record RatingMeasure(Map<String, BigDecimal> roles, Trim trim, boolean renormalise) implements Measure {

    @Override
    public String method() {
        return "rating";
    }

    @Override
    public BigDecimal greatest() {
        return Decimals.HUNDRED;
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var ratings = leaf.facts().ratings(leaf.id());
        var trace = leaf.trace();
        var weighted = new Weighted();
        var whole = true;
        for (var role : roles.entrySet()) {
            var scores = new ArrayList<BigDecimal>(ratings.size());
            for (var rating : ratings) if (rating.role().equals(role.getKey())) scores.add(rating.score());
            if (scores.isEmpty()) {
                trace.say("no-rating", role.getKey());
                if (!renormalise) return leaf.lacks("rating");
                whole = false;
                continue;
            }
            var kept = Trim.apply(trim, scores, trace);
            var mean = Decimals.mean(kept);
            if (trace.on()) trace.named(role.getKey(), Trim.shownMean(kept), mean);
            weighted.add(role.getValue(), mean);
        }
        var score = weighted.mean(whole, trace);
        return score == null ? leaf.lacks("rating") : score;
    }
}
