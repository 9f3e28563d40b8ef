package io.nianlun.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.assessment.RatedRows.Rated;
import io.nianlun.inbox.SentRows;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a sheet of ratings must keep to: every row a score, inside its band, the extremes with a reason. */
@Component
class RatingRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    static final BigDecimal PASS = BigDecimal.valueOf(60);

    private final AssessmentSettings settings;

    RatingRules(AssessmentSettings settings) {
        this.settings = settings;
    }

    /** A sheet as it was sent, with every fault of it. */
    record Sheet(List<Rating> ratings, List<Fault> faults) {}

    Sheet read(JsonNode value, String path, List<Rated> rated, String rater) {
        var rows = new LinkedHashMap<Key, Rated>();
        var words = new LinkedHashMap<Key, String>();
        for (var each : rated) {
            rows.put(each.row().key(), each);
            words.put(each.row().key(), each.row().words());
        }
        var sent = SentRows.read(value, path, words, Set.of("score", "note"));
        var ratings = new ArrayList<Rating>();
        sent.rows().forEach((key, row) -> ratings.add(rating(rows.get(key), row, rater)));
        checkTopScores(ratings, path, sent.faults());
        return new Sheet(ratings, sent.faults());
    }

    private static Rating rating(Rated rated, SentRows.Row row, String rater) {
        var score = row.number("score");
        var note = row.text("note");
        var words = rated.row().words();
        if (isEmpty(row)) row.refuse("score", "score-missing", words);
        else if (score != null && (score.signum() < 0 || score.compareTo(HUNDRED) > 0))
            row.refuse("score", "score-out-of-range");
        else if (score != null) {
            checkBand(rated, row, score);
            if (note == null && isExtreme(score)) row.refuse("note", "reason-missing", words);
        }
        return new Rating(rated.row().unit(), rated.row().indicator(), rater, rated.role(), rated.band(), score, note);
    }

    static boolean isExtreme(BigDecimal score) {
        return score.compareTo(PASS) < 0 || score.compareTo(HUNDRED) >= 0;
    }

    private static void checkBand(Rated rated, SentRows.Row row, BigDecimal score) {
        if (rated.band() == null || rated.bands().contains(rated.band(), score)) return;
        var right = rated.bands().bandOf(score);
        if (right == null) row.refuse("score", "out-of-band-under", score, rated.band());
        else row.refuse("score", "out-of-band", score, rated.band(), right);
    }

    // a share, not a number: a panel with few units and one with many are bound alike
    private void checkTopScores(List<Rating> ratings, String path, List<Fault> faults) {
        if (settings.topShare() == null) return;
        var top = ratings.stream()
                .filter(rating -> rating.score() != null && rating.score().compareTo(settings.topFrom()) >= 0)
                .count();
        var most = settings.topShare()
                .multiply(BigDecimal.valueOf(ratings.size()))
                .setScale(0, RoundingMode.FLOOR)
                .longValue();
        if (top > most) faults.add(Fault.of(path, "too-many-top-scores", top, settings.topFrom(), most));
    }

    private static boolean isEmpty(SentRows.Row row) {
        var score = row.json().path("score");
        return score.isMissingNode() || score.isNull();
    }
}
