package io.nianlun.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.shared.Problem;
import io.nianlun.workflow.Step;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.lang.Nullable;

class StepsTests {

    public static class QuotaExceeded extends Problem {
        QuotaExceeded() {
            super(Kind.NOT_NOW, "quota-exceeded", 6, 7);
        }
    }

    record Outcome(boolean withinQuota, Date due, List<String> raters) {}

    /** Package-private, as a room's beans are. */
    static class Grades {

        @Step(name = "assignGrades", title = "确定等次", description = "…", errors = QuotaExceeded.class)
        public Outcome assign(String cycle, Long places, @Nullable String note) {
            if (places > 6) throw new QuotaExceeded();
            return new Outcome(note == null, new Date(0), List.of("li", "wang"));
        }
    }

    static class Unusable {
        @Step(name = "unusable", title = "…", description = "…")
        public Map<String, Object> run() {
            return Map.of();
        }
    }

    private static class Variables extends ExecutionEntity {

        private final Map<String, Object> variables = new HashMap<>();

        @Override
        public Object getVariable(String name) {
            return variables.get(name);
        }

        @Override
        public void setVariable(String name, Object value) {
            variables.put(name, value);
        }

        @Override
        public String getCurrentActivityId() {
            return "serviceTask_assignGrades";
        }
    }

    private final Variables execution = new Variables();

    private static Steps steps(Class<?>... beans) {
        return new Steps(new AnnotationConfigApplicationContext(beans).getBeanFactory());
    }

    private void call(Map<String, Object> variables) throws Exception {
        execution.variables.putAll(variables);
        steps(Grades.class).delegates().get("assignGrades").execute(execution);
    }

    @Test
    void aStepReadsItsParametersByNameAndWritesItsAnswerBack() throws Exception {
        call(Map.of("cycle", "2025-1", "places", 6));

        assertThat(execution.variables).containsEntry("withinQuota", true).containsEntry("due", new Date(0));
        assertThat(execution.variables.get("raters"))
                .isInstanceOfSatisfying(
                        TypedValue.class,
                        raters -> assertThat(raters.isTransient()).isTrue());
    }

    @Test
    void aMissingVariableIsNamed() {
        assertThatThrownBy(() -> call(Map.of("cycle", "2025-1")))
                .hasMessageContaining("assignGrades")
                .hasMessageContaining("places")
                .hasMessageContaining("serviceTask_assignGrades");
    }

    @Test
    void aVariableOfAnotherTypeIsNamed() {
        assertThatThrownBy(() -> call(Map.of("cycle", "2025-1", "places", "six")))
                .hasMessageContaining("places")
                .hasMessageContaining("String");
    }

    @Test
    void aStepIsDescribedForThoseWhoDraw() {
        assertThat(steps(Grades.class).all())
                .containsExactly(new Steps.Described(
                        "assignGrades",
                        "确定等次",
                        "…",
                        List.of("cycle", "places", "note"),
                        List.of("withinQuota", "due", "raters"),
                        List.of("quota-exceeded")));
    }

    @Test
    void whatCannotBeAVariableIsRefusedAtTheStart() {
        assertThatThrownBy(() -> steps(Unusable.class)).hasMessageContaining("record");
    }

    @Test
    void twoStepsOfOneNameAreRefusedAtTheStart() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean("one", Grades.class);
        context.registerBean("other", Grades.class);
        context.refresh();

        assertThatThrownBy(() -> new Steps(context.getBeanFactory())).hasMessageContaining("assignGrades");
    }
}
