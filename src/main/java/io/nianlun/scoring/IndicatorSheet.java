package io.nianlun.scoring;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
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
