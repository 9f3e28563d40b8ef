package io.nianlun.workflow;

import io.nianlun.workflow.engine.Steps;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people who draw may place: the application's steps, with what each needs and gives. */
@Component
public class Palette {

    private final Steps steps;

    Palette(Steps steps) {
        this.steps = steps;
    }

    /** A step as it is offered to people who draw. */
    public record Offered(
            String name,
            String title,
            String description,
            List<String> inputs,
            List<String> outputs,
            List<String> errors) {}

    /** Every step, by name. */
    public List<Offered> steps() {
        return steps.all().stream()
                .map(step -> new Offered(
                        step.name(), step.title(), step.description(), step.inputs(), step.outputs(), step.errors()))
                .toList();
    }
}
