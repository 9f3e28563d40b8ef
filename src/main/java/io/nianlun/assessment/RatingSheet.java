package io.nianlun.assessment;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.assessment.RatedRows.Rated;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.SampleRows;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Fault;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The sheet on which one rater scores units; it shows that rater's own scores and nobody else's. Its {@code mode}
 * {@code leaders} is a leader's, who rates every unit; else it is a member's of the panel.
 */
@Component
class RatingSheet implements FieldKind {

    private final RatedRows rated;
    private final RatingRules rules;
    private final RatingRepository repository;
    private final Ratings ratings;
    private final ReminderRepository reminders;
    private final Organization organization;

    RatingSheet(
            RatedRows rated,
            RatingRules rules,
            RatingRepository repository,
            Ratings ratings,
            ReminderRepository reminders,
            Organization organization) {
        this.rated = rated;
        this.rules = rules;
        this.repository = repository;
        this.ratings = ratings;
        this.reminders = reminders;
        this.organization = organization;
    }

    @Override
    public String type() {
        return "ratingSheet";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var panel = RatedRows.panelOf(task, component);
        var own = repository.newest(task.cycle(), panel, task.person()).stream()
                .collect(toMap(rating -> Key.of(rating.unit(), rating.indicator()), Function.identity()));
        var sheet = JsonNodeFactory.instance.objectNode();
        var called = repository.called(task.cycle(), panel);
        sheet.put("raters", called.size());
        sheet.put("rated", called.values().stream().filter(done -> done).count());
        if (panel.equals(AssessmentProcess.LEADERS)) reminder(task, sheet);
        var shown = sheet.putArray("rows");
        for (var each : rated.of(task, component))
            shown.add(shown(each, own.get(each.row().key())));
        return sheet;
    }

    private void reminder(TaskContext task, ObjectNode sheet) {
        var last = reminders.of(task.cycle(), List.of(task.person())).get(task.person());
        if (last == null) return;
        sheet.putObject("reminded")
                .put("by", organization.peopleNames(List.of(last.by())).getOrDefault(last.by(), last.by()))
                .put("at", last.at().toString())
                .put("times", last.times());
    }

    static ObjectNode shown(Rated each, Rating rating) {
        var row = each.row().shown();
        row.put("role", each.role());
        row.put("score", rating == null ? null : rating.score());
        row.put("note", rating == null ? null : rating.note());
        if (each.band() != null)
            row.putObject("band")
                    .put("name", each.band())
                    .put("from", each.bands().from(each.band()))
                    .put("to", each.bands().to(each.band()))
                    .put("floor", each.bands().floor());
        return row;
    }

    /** Inside the band where there is one; else neither so low nor so high that it needs a reason. */
    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return SampleRows.of(shown, (row, sent) -> {
            var band = row.path("band");
            var about = SampleRows.about(row, "rating");
            if (!band.isObject()) {
                sent.put("score", chance.own().decimal(62, 94, 1, about));
                return;
            }
            var from = band.path("from").decimalValue().max(RatingRules.PASS).setScale(1, RoundingMode.CEILING);
            sent.put("score", from.add(chance.own().decimal(0, 3, 1, about)));
        });
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        if (component.path("readonly").asBoolean()) return List.of();
        var rows = rated.of(task, component);
        if (rows.isEmpty()) return List.of(Fault.of(path, "not-a-rater"));
        return rules.read(value, path, rows, task.person()).faults();
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (component.path("readonly").asBoolean()) return;
        var said = rules.read(value, "", rated.of(task, component), task.person());
        ratings.keep(task, RatedRows.panelOf(task, component), said.ratings());
    }
}
