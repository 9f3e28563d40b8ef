package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nianlun.workflow.ModelChange.Sort;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelDifferenceTests {

    private final ModelDifference difference = new ModelDifference();

    @Test
    void inputsOfACallAreSeen() {
        assertThat(process("source=\"cycle\" target=\"cycle\"", "source=\"unit\" target=\"cycle\""))
                .extracting(ModelChange::what, ModelChange::before, ModelChange::after)
                .containsExactly(tuple("input", "cycle → cycle", "unit → cycle"));
    }

    @Test
    void whereAFlowLeadsIsSaidByLabels() {
        assertThat(process(
                        "sourceRef=\"gateway_passed\" targetRef=\"callActivity_publish\"",
                        "sourceRef=\"gateway_passed\" targetRef=\"event_wait\""))
                .extracting(ModelChange::label, ModelChange::before, ModelChange::after)
                .containsExactly(tuple("是否通过？ → 期限已到", "通报", "期限已到"));
    }

    @Test
    void fieldsOfFormsAndCellsOfDecisionsAreSeen() {
        assertThat(between(
                        "review.form",
                        TestModel.FORM,
                        TestModel.FORM.replace("\"required\": true", "\"required\": false")))
                .extracting(ModelChange::label, ModelChange::what, ModelChange::after)
                .containsExactly(tuple("意见", "required", "false"));
        assertThat(between("approvers.dmn", TestModel.DECISION, TestModel.DECISION.replace("&gt; 90", "&gt; 95")))
                .extracting(ModelChange::what, ModelChange::before, ModelChange::after)
                .containsExactly(tuple("cells", "> 90 | \"lead-group\"", "> 95 | \"lead-group\""));
    }

    @Test
    void aFileThatCameOrWentIsEachOfItsParts() {
        assertThat(difference.between(Map.of(), Map.of("review.form", bytes(TestModel.FORM))))
                .extracting(ModelChange::sort)
                .containsExactly(Sort.ADDED);
        assertThat(difference.between(Map.of("review.form", bytes(TestModel.FORM)), Map.of()))
                .extracting(ModelChange::sort)
                .containsExactly(Sort.REMOVED);
    }

    @Test
    void whatIsTheSameIsNoDifference() {
        assertThat(between("try-out.bpmn", TestModel.GOOD, TestModel.GOOD.replace("    ", "\t")))
                .isEmpty();
    }

    private List<ModelChange> process(String piece, String other) {
        return between("try-out.bpmn", TestModel.GOOD, TestModel.with(piece, other));
    }

    private List<ModelChange> between(String file, String before, String after) {
        return difference.between(Map.of(file, bytes(before)), Map.of(file, bytes(after)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
