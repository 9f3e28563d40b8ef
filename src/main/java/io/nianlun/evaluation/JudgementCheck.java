package io.nianlun.evaluation;

import io.nianlun.evaluation.YearData.Ballot;
import io.nianlun.evaluation.YearData.DecidedScore;
import io.nianlun.evaluation.YearData.Rating;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks ratings and ballots against the measures that read them. */
final class JudgementCheck {

    private final Faults faults;
    private final Map<String, Indicator> nodes;
    private final Set<String> units;

    JudgementCheck(Faults faults, Map<String, Indicator> nodes, Set<String> units) {
        this.faults = faults;
        this.nodes = nodes;
        this.units = units;
    }

    void checkRatings(List<Rating> ratings) {
        var seen = new HashSet<List<String>>();
        var bands = new HashMap<List<String>, String>();
        for (var i = 0; i < ratings.size(); i++) {
            var rating = ratings.get(i);
            var path = "/ratings/" + i;
            var measure = measure(rating.unit(), rating.indicator(), path);
            var key = rating.unit() == null || rating.indicator() == null
                    ? null
                    : List.of(rating.unit(), rating.indicator());
            if (key != null
                    && rating.rater() != null
                    && !seen.add(List.of(rating.unit(), rating.indicator(), rating.rater())))
                faults.add(path, "duplicate-rating", rating.unit(), rating.indicator(), rating.rater());
            if (measure instanceof RatingMeasure byRole) checkRole(rating, byRole, path);
            else if (measure instanceof ThreeByThreeMeasure banded) checkBand(rating, banded, path, key, bands);
            else if (measure != null)
                faults.variant(path + "/indicator", "wrong-indicator", "rating", rating.indicator());
            var score = rating.score();
            if (score != null && (score.signum() < 0 || score.compareTo(Decimals.HUNDRED) > 0))
                faults.add(path + "/score", "out-of-range", score, 0, 100);
        }
    }

    private void checkRole(Rating rating, RatingMeasure measure, String path) {
        if (rating.role() != null && measure.roles().containsKey(rating.role())) return;
        faults.add(
                path + "/role",
                "unknown-role",
                rating.role() == null ? "" : rating.role(),
                String.join(", ", measure.roles().keySet()));
    }

    private void checkBand(
            Rating rating,
            ThreeByThreeMeasure measure,
            String path,
            List<String> key,
            Map<List<String>, String> bands) {
        var band = rating.band();
        if (band == null) {
            faults.add(path + "/band", "missing-field", "band");
            return;
        }
        if (!measure.isBand(band)) {
            faults.variant(path + "/band", "out-of-band", "none", band);
            return;
        }
        var score = rating.score();
        if (score != null
                && score.signum() >= 0
                && score.compareTo(Decimals.HUNDRED) <= 0
                && !measure.contains(band, score)) faults.add(path + "/score", "out-of-band", score, band);
        if (key == null) return;
        var first = bands.putIfAbsent(key, band);
        if (first != null && !first.equals(band))
            faults.add(path + "/band", "band-disagrees", rating.unit(), rating.indicator(), first, band);
    }

    void checkDecided(List<DecidedScore> decided) {
        var seen = new HashSet<List<String>>();
        for (var i = 0; i < decided.size(); i++) {
            var one = decided.get(i);
            var path = "/decided/" + i;
            var measure = measure(one.unit(), one.indicator(), path);
            if (measure != null && !measure.isJudged())
                faults.variant(path + "/indicator", "wrong-indicator", "decided", one.indicator());
            if (one.unit() != null && one.indicator() != null && !seen.add(List.of(one.unit(), one.indicator())))
                faults.add(path, "duplicate-figure", one.unit(), one.indicator());
            var score = one.score();
            if (score != null && (score.signum() < 0 || score.compareTo(Decimals.HUNDRED) > 0))
                faults.add(path + "/score", "out-of-range", score, 0, 100);
        }
    }

    void checkBallots(List<Ballot> ballots) {
        for (var i = 0; i < ballots.size(); i++) {
            var ballot = ballots.get(i);
            var path = "/ballots/" + i;
            var measure = measure(ballot.unit(), ballot.indicator(), path);
            if (measure instanceof SurveyMeasure survey) checkBallot(ballot, survey, path);
            else if (measure != null)
                faults.variant(path + "/indicator", "wrong-indicator", "ballot", ballot.indicator());
            ballot.counts().forEach((answer, count) -> {
                if (count.signum() < 0)
                    faults.variant(Faults.at(path + "/counts", answer), "out-of-range", "negative", count);
            });
        }
    }

    private void checkBallot(Ballot ballot, SurveyMeasure survey, String path) {
        var layers = survey.allLayers();
        var layer = ballot.layer();
        if (layer == null ? !layers.isEmpty() : !layers.contains(layer))
            faults.add(path + "/layer", "unknown-layer", layer == null ? "" : layer, String.join(", ", layers));
        for (var answer : ballot.counts().keySet())
            if (!survey.options().containsKey(answer) && !survey.invalid().contains(answer))
                faults.add(
                        Faults.at(path + "/counts", answer),
                        "unknown-answer",
                        answer,
                        String.join(", ", survey.answers()));
    }

    /** The measure that it is about; null where there is none, which then is a fault. */
    private Measure measure(String unit, String indicator, String path) {
        if (unit != null && !units.contains(unit)) faults.add(path + "/unit", "unknown-unit", unit);
        if (indicator == null) return null;
        var node = nodes.get(indicator);
        if (node == null) faults.add(path + "/indicator", "unknown-indicator", indicator);
        else if (!node.isLeaf()) faults.variant(path + "/indicator", "wrong-indicator", "branch", indicator);
        return node == null ? null : node.measure();
    }
}
