package io.nianlun.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.form.Form;
import io.nianlun.shared.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a robot puts into form-js' own fields holds before the check that people's submissions go through. */
class RobotTests {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    static List<Path> forms() throws IOException {
        try (var files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode read(String text) throws IOException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static ObjectNode filled(JsonNode form, ObjectNode shown, long seed, String person) {
        return Form.of(form)
                .sample(shown, Chance.of(seed, person), TODAY, (component, value) -> MissingNode.getInstance());
    }

    private static List<String> faults(JsonNode form, ObjectNode shown) {
        return Form.of(form)
                .check(
                        filled(form, shown, 1, "general-1"),
                        Form.of(form).opened(shown),
                        (condition, data) -> false,
                        (component, value, path) -> List.of(),
                        TODAY)
                .faults()
                .stream()
                .map(Fault::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyShippedFormIsFilled(Path file) throws IOException {
        assertThat(faults(JSON.readTree(file.toFile()), JSON.createObjectNode()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type': 'textfield', 'validate': {'required': true, 'minLength': 60, 'maxLength': 61}",
                "'type': 'textfield', 'validate': {'required': true, 'maxLength': 2}",
                "'type': 'textfield', 'validate': {'required': true, 'pattern': '^[A-Z]{2}-\\\\d{4}(?:a|b)?$'}",
                "'type': 'textfield', 'validate': {'required': true, 'pattern': '^(?:第|no)[^a-z]+号$'}",
                "'type': 'textfield', 'validate': {'required': true, 'validationType': 'email'}",
                "'type': 'textfield', 'validate': {'required': true, 'validationType': 'phone'}",
                "'type': 'number', 'decimalDigits': 0, 'validate': {'required': true, 'min': 3, 'max': 4}",
                "'type': 'number', 'increment': 0.25, 'decimalDigits': 2, 'validate': {'required': true, 'min': 0.1, 'max': 0.3}",
                "'type': 'number', 'serializeToString': true, 'validate': {'required': true, 'max': -5}",
                "'type': 'radio', 'values': [{'label': 'a', 'value': 'a'}, {'label': 'b', 'value': 'b'}], 'validate': {'required': true}",
                "'type': 'select', 'valuesKey': 'options', 'validate': {'required': true}",
                "'type': 'taglist', 'values': [{'label': 'a', 'value': 7}], 'validate': {'required': true}",
                "'type': 'checkbox', 'validate': {'required': true}",
                "'type': 'datetime', 'subtype': 'date', 'disallowPassedDates': true, 'validate': {'required': true}",
                "'type': 'datetime', 'subtype': 'datetime', 'timeSerializingFormat': 'utc_offset', 'validate': {'required': true}",
                "'type': 'datetime', 'subtype': 'time', 'timeInterval': 60, 'validate': {'required': true}"
            })
    void everyRuleOfAFieldIsKept(String field) throws IOException {
        var form = read("{'type': 'default', 'id': 'form', 'components': [{'key': 'field', 'id': 'x', 'label': '项', "
                + field + "}]}");
        ObjectNode shown = (ObjectNode) read("{'options': [{'label': 'a', 'value': 'a'}]}");

        assertThat(faults(form, shown)).isEmpty();
        assertThat(filled(form, shown, 1, "general-1").path("field").isNull()).isFalse();
    }

    @Test
    void theSameSeedFillsAlikeAndAnotherDoesNot() throws IOException {
        var form = read("{'type': 'default', 'id': 'form', 'components': ["
                + "{'key': 'a', 'id': 'a', 'type': 'number', 'validate': {'min': 0, 'max': 100}},"
                + "{'key': 'b', 'id': 'b', 'type': 'textarea', 'validate': {'required': true}}]}");
        var nothing = JSON.createObjectNode();

        assertThat(filled(form, nothing, 1, "general-1")).isEqualTo(filled(form, nothing, 1, "general-1"));
        assertThat(filled(form, nothing, 1, "general-1")).isNotEqualTo(filled(form, nothing, 2, "general-1"));
        assertThat(filled(form, nothing, 1, "general-1")).isNotEqualTo(filled(form, nothing, 1, "general-2"));
    }

    @Test
    void whatStandsThereStaysAndWhatIsOnlyShownIsNotSent() throws IOException {
        var form = read("{'type': 'default', 'id': 'form', 'components': ["
                + "{'key': 'a', 'id': 'a', 'type': 'textfield'},"
                + "{'key': 'b', 'id': 'b', 'type': 'textfield', 'readonly': true}]}");
        ObjectNode shown = (ObjectNode) read("{'a': '去年的说明', 'b': '只读'}");

        assertThat(filled(form, shown, 1, "general-1")).isEqualTo(read("{'a': '去年的说明'}"));
    }

    @Test
    void itKnowsNoTaskAndNoRegimeByName() throws IOException {
        var names = new ArrayList<String>();
        for (var form : forms())
            names.add(JSON.readTree(form.toFile()).path("id").asText());
        try (var schemes = Files.list(Path.of("schemes"))) {
            schemes.forEach(file -> names.add(file.getFileName().toString().replace(".yaml", "")));
        }
        var robot = new StringBuilder();
        for (var source :
                List.of("Robot", "Chance", "SampleRows", "form/Sample", "form/PlainSample", "form/PatternText"))
            robot.append(Files.readString(Path.of("src/main/java/io/nianlun/inbox", source + ".java")));

        assertThat(names)
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(robot.toString()).doesNotContain("\"" + name + "\""));
    }
}
