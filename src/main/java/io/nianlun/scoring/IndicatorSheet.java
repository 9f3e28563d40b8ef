package io.nianlun.scoring;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.SampleRows;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The sheet of units and indicators; its component's {@code mode} says what it is filled with. */
@Component
class IndicatorSheet implements FieldKind {

    private final Map<String, SheetMode> modes;

    IndicatorSheet(List<SheetMode> modes) {
        this.modes = modes.stream().collect(toMap(SheetMode::mode, Function.identity()));
    }

    @Override
    public String type() {
        return "indicatorSheet";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        return mode(component).load(task, readonly(component));
    }

    /** Numbers of the size that they have in life: done by two thirds to a fifth more than promised, or as reported. */
    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return SampleRows.of(shown, (row, sent) -> {
            for (var field : row.path("fields")) sent.set(field.asText(), number(field.asText(), row, sent, chance));
        });
    }

    private static JsonNode number(String field, JsonNode row, JsonNode sent, Chance chance) {
        var about = SampleRows.about(row, field);
        return DecimalNode.valueOf(
                switch (field) {
                    case "score" -> chance.decimal(60, 100, 1, about);
                    case "effect" -> chance.decimal(0, 1, 2, about);
                    case "actual" -> actual(row, sent, chance, about);
                    default ->
                        BigDecimal.valueOf(chance.whole(1, chance.one(List.of(9, 99, 150), about + "/size"), about));
                });
    }

    private static BigDecimal actual(JsonNode row, JsonNode sent, Chance chance, String about) {
        if (row.path("reported").isNumber()) return row.path("reported").decimalValue();
        var target = row.path("target").isNumber() ? row.path("target") : sent.path("target");
        if (!target.isNumber()) return chance.decimal(1, chance.one(List.of(9, 99, 150), about + "/size"), 1, about);
        return target.decimalValue()
                .multiply(chance.decimal(0, 1, 2, about)
                        .multiply(new BigDecimal("0.55"))
                        .add(new BigDecimal("0.65")))
                .setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        var shown = FieldKind.super.resume(task, component, loaded, draft);
        if (shown instanceof ObjectNode sheet) mode(component).refresh(task, sheet);
        return shown;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        return readonly(component) ? List.of() : mode(component).validate(task, value, path);
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (!readonly(component)) mode(component).complete(task, value);
    }

    private SheetMode mode(JsonNode component) {
        var name = component.path("mode").asText();
        var mode = modes.get(name);
        if (mode == null) throw new IllegalStateException("no indicator sheet has the mode " + name);
        return mode;
    }

    private static boolean readonly(JsonNode component) {
        return component.path("readonly").asBoolean();
    }
}
