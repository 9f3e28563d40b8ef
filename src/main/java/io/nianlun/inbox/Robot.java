package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.form.Form;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Fills any task from its form alone: by the kinds of its fields, their ranges and choices, and what they show. */
@Component
public class Robot {

    private final FieldKinds kinds;
    private final Clock clock;

    Robot(FieldKinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * A submission that leads the process on.
     *
     * @param form the form as the task shows it
     * @param shown the data that it opens with
     */
    public ObjectNode fill(JsonNode form, ObjectNode shown, Chance chance) {
        return Form.of(form)
                .sample(
                        shown,
                        chance,
                        LocalDate.now(clock),
                        (component, value) -> kinds.of(component).sample(component, value, chance));
    }
}
