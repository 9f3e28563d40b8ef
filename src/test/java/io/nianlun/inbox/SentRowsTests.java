package io.nianlun.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentRowsTests {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Key ROADS = Key.of("transport", "roads");

    @Test
    void aRowIsFoundByItsUnitAndIndicator() throws Exception {
        var sent = read("{'rows': [{'unit': {'id': 'transport'}, 'indicator': 'roads', 'actual': 54.50}]}");

        assertThat(sent.faults()).isEmpty();
        assertThat(sent.rows().get(ROADS).number("actual")).isEqualByComparingTo(new BigDecimal("54.5"));
    }

    @Test
    void everythingWrongIsNamedAtOnce() throws Exception {
        var sent = read("{'rows': [{'unit': 'transport', 'indicator': 'bridges', 'a/b': 1}, 7]}");

        assertThat(sent.faults())
                .extracting(Fault::path, Fault::code)
                .containsExactly(
                        tuple("/data/s/rows/0", "row-unknown"),
                        tuple("/data/s/rows/0/a~1b", "unknown-field"),
                        tuple("/data/s/rows/1", "row-invalid"),
                        tuple("/data/s/rows", "row-missing"));
    }

    @Test
    void aRowIsSentOnce() throws Exception {
        var sent = read(
                "{'rows': [{'unit': 'transport', 'indicator': 'roads'}, {'unit': 'transport', 'indicator': 'roads'}]}");

        assertThat(sent.faults()).extracting(Fault::code).containsExactly("row-duplicate");
    }

    @Test
    void nothingSentIsAFaultWhereRowsAreExpected() {
        var sent = SentRows.read(JSON.missingNode(), "/data/s", Map.of(ROADS, "道路"), Set.of());

        assertThat(sent.faults()).extracting(Fault::code).containsExactly("rows-missing");
    }

    @Test
    void nothingSentIsNoFaultWhereNoRowsAre() {
        assertThat(SentRows.read(JSON.missingNode(), "/data/s", Map.of(), Set.of())
                        .faults())
                .isEmpty();
    }

    @Test
    void aNumberThatCannotBeKeptIsRefusedBeforeItIsPrinted() throws Exception {
        for (var number :
                new String[] {"1e999999999", "1e-999999999", "1234567890123456789", "0.12345678901", "'7'", "true"}) {
            var sent = read("{'rows': [{'unit': 'transport', 'indicator': 'roads', 'actual': " + number + "}]}");

            assertThat(sent.rows().get(ROADS).number("actual")).isNull();
            assertThat(sent.faults()).extracting(Fault::path).containsExactly("/data/s/rows/0/actual");
        }
    }

    @Test
    void aBlankTextIsNone() throws Exception {
        var sent = read("{'rows': [{'unit': 'transport', 'indicator': 'roads', 'note': '  '}]}");

        assertThat(sent.rows().get(ROADS).text("note")).isNull();
        assertThat(sent.faults()).isEmpty();
    }

    private static SentRows read(String json) throws Exception {
        JsonNode value = JSON.readTree(json.replace('\'', '"'));
        return SentRows.read(value, "/data/s", Map.of(ROADS, "交通运输局 道路"), Set.of("actual", "note"));
    }
}
