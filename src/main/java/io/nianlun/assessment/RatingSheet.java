package io.nianlun.assessment;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.nianlun.assessment.RatedRows.Rated;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.SentRows;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The sheet on which one rater scores the panel's units; it shows that rater's own scores and nobody else's. */
@Component
class RatingSheet implements FieldKind {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RatedRows rated;
    private final RatingRepository repository;
    private final Ratings ratings;

    RatingSheet(RatedRows rated, RatingRepository repository, Ratings ratings) {
        this.rated = rated;
        this.repository = repository;
        this.ratings = ratings;
    }

    @Override
    public String type() {
        return "ratingSheet";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var own = repository.newest(task.cycle(), task.subject(), task.person()).stream()
                .collect(toMap(rating -> Key.of(rating.unit(), rating.indicator()), Function.identity()));
        var sheet = JsonNodeFactory.instance.objectNode();
        var shown = sheet.putArray("rows");
        for (var each : rated.of(task)) {
            var rating = own.get(each.row().key());
            var row = each.row().shown();
            row.put("role", each.role());
            row.put("score", rating == null ? null : rating.score());
            row.put("note", rating == null ? null : rating.note());
            shown.add(row);
        }
        return sheet;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        if (component.path("readonly").asBoolean()) return List.of();
        var rows = rows(task);
        if (rows.isEmpty()) return List.of(Fault.of(path, "not-a-rater"));
        var sent = read(value, path, rows);
        sent.rows().forEach((key, row) -> {
            var score = row.number("score");
            row.text("note");
            if (isEmpty(row))
                row.refuse("score", "score-missing", rows.get(key).row().words());
            else if (score != null && (score.signum() < 0 || score.compareTo(HUNDRED) > 0))
                row.refuse("score", "score-out-of-range");
        });
        return sent.faults();
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (component.path("readonly").asBoolean()) return;
        var rows = rows(task);
        var kept = new ArrayList<Rating>();
        read(value, "", rows)
                .rows()
                .forEach((key, row) -> kept.add(new Rating(
                        key.unit(),
                        key.indicator(),
                        task.person(),
                        rows.get(key).role(),
                        row.number("score"),
                        row.text("note"))));
        ratings.keep(task, kept);
    }

    private Map<Key, Rated> rows(TaskContext task) {
        var rows = new LinkedHashMap<Key, Rated>();
        for (var each : rated.of(task)) rows.put(each.row().key(), each);
        return rows;
    }

    private static SentRows read(JsonNode value, String path, Map<Key, Rated> rows) {
        var words = new LinkedHashMap<Key, String>();
        rows.forEach((key, each) -> words.put(key, each.row().words()));
        return SentRows.read(value, path, words, Set.of("score", "note"));
    }

    private static boolean isEmpty(SentRows.Row row) {
        var score = row.json().path("score");
        return score.isMissingNode() || score.isNull();
    }
}
