package io.nianlun.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.inbox.form.Checked;
import io.nianlun.inbox.form.Form;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormTests {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The table is shared with the browser's test: the two must find the same faults. */
    static Stream<Arguments> cases() throws IOException {
        var table = JSON.readTree(FormTests.class.getResource("/form-cases.json"));
        return StreamSupport.stream(table.spliterator(), false)
                .map(one -> Arguments.of(one.path("name").asText(), one));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aSubmissionHasTheFaultsThatTheTableSays(String name, JsonNode one) throws IOException {
        var texts = new Texts();

        var checked = check(one);

        assertThat(checked.faults())
                .extracting(fault -> fault.path() + " " + fault.code())
                .containsExactlyInAnyOrderElementsOf(
                        StreamSupport.stream(one.path("faults").spliterator(), false)
                                .map(fault -> fault.path("path").asText() + " "
                                        + fault.path("code").asText())
                                .toList());
        if (one.has("kept")) assertThat(checked.data()).isEqualTo(one.get("kept"));
        for (var language : List.of(Locale.CHINESE, Locale.ENGLISH))
            assertThat(checked.faults())
                    .allSatisfy(fault -> assertThat(texts.of(language, fault.text(), fault.arguments()))
                            .isNotBlank()
                            .doesNotContain("{0}"));
    }

    @Test
    void aFieldsOwnMessageIsSaidWhereItsPatternIsNotFound() throws IOException {
        var form = form("""
                {"type":"textfield","key":"a","validate":{"pattern":"^x$","patternErrorMessage":"请填 x"}}""");

        var faults = form.check(
                        object("{\"a\":\"y\"}"), object("{}"), new FeelConditions(), FormTests::noFaults, today())
                .faults();

        assertThat(new Texts()
                        .of(Locale.CHINESE, faults.get(0).text(), faults.get(0).arguments()))
                .isEqualTo("请填 x");
    }

    @Test
    void aFormOpensWithWhatIsGivenAndItsDefaults() throws IOException {
        var form = form("""
                {"type":"textfield","key":"a","defaultValue":"x"}, {"type":"textfield","key":"b","defaultValue":"y"},
                {"type":"select","key":"c","valuesKey":"options"},
                {"type":"dynamiclist","path":"rows","components":[{"type":"number","key":"n"}]}""");

        var opened = form.opened(object("{\"a\":\"given\",\"other\":1,\"options\":[\"p\"],\"rows\":[]}"));

        assertThat(opened).isEqualTo(object("{\"a\":\"given\",\"b\":\"y\",\"rows\":[],\"options\":[\"p\"]}"));
    }

    @Test
    void whatWasTypedLiesOverWhatTheFormOpenedWithButNotOverWhatCannotBeChanged() throws IOException {
        var form = form("""
                {"type":"textfield","key":"a"}, {"type":"textfield","key":"b","readonly":true}, {"type":"textfield","key":"c"},
                {"type":"dynamiclist","path":"rows","components":[{"type":"number","key":"n"}]}""");
        var opened = object("{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\",\"rows\":[{\"n\":1},{\"n\":2}]}");

        var resumed = form.resumed(opened, object("{\"a\":\"typed\",\"b\":\"typed\",\"rows\":[{\"n\":5}]}"));

        assertThat(resumed).isEqualTo(object("{\"a\":\"typed\",\"b\":\"2\",\"c\":\"3\",\"rows\":[{\"n\":5}]}"));
    }

    @Test
    void aKindOfTheProductsOwnChecksItselfAndIsKeptAsSent() throws IOException {
        var form = form("{\"type\":\"ratingSheet\",\"key\":\"ratings\"}");

        var checked = form.check(
                object("{\"ratings\":{\"rows\":[]}}"),
                object("{}"),
                new FeelConditions(),
                (component, value, path) -> List.of(Fault.of(path + "/rows", "required", "ratings")),
                today());

        assertThat(checked.faults()).extracting(Fault::path).containsExactly("/data/ratings/rows");
        assertThat(checked.own()).extracting(Form.OwnField::type).containsExactly("ratingSheet");
        assertThat(checked.data()).isEqualTo(object("{\"ratings\":{\"rows\":[]}}"));
    }

    private static Checked check(JsonNode one) {
        var form = Form.of(one.path("schema"));
        var opened = one.path("opened") instanceof ObjectNode given ? given : JSON.createObjectNode();
        var today = LocalDate.parse(one.path("today").asText("2025-06-30"));
        return form.check(
                (ObjectNode) one.path("data"), form.opened(opened), new FeelConditions(), FormTests::noFaults, today);
    }

    @Test
    void aListOfMoreRowsThanAnyoneTypesIsRefusedBeforeItsRowsAreLookedAt() throws IOException {
        var form = form(
                "{\"type\":\"dynamiclist\",\"path\":\"rows\",\"components\":[{\"type\":\"number\",\"key\":\"n\"}]}");
        var data = JSON.createObjectNode();
        var rows = data.putArray("rows");
        for (var i = 0; i < 2_001; i++) rows.addObject().put("n", "x");

        var faults = form.check(data, object("{}"), new FeelConditions(), FormTests::noFaults, today())
                .faults();

        assertThat(faults).extracting(Fault::code).containsExactly("too-many-rows");
    }

    private static List<Fault> noFaults(JsonNode component, JsonNode value, String path) {
        return List.of();
    }

    private static Form form(String components) throws IOException {
        return Form.of(object("{\"type\":\"default\",\"components\":[" + components + "]}"));
    }

    private static ObjectNode object(String text) throws IOException {
        return (ObjectNode) JSON.readTree(text);
    }

    private static LocalDate today() {
        return LocalDate.parse("2025-06-30");
    }
}
