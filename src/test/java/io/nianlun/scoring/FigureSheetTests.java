package io.nianlun.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.cycle.SheetRows;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureSheetTests {

    private static final String COMPLETION = "{method: completion}";

    @Test
    void aRowWithoutItsFigureMustSayWhy() {
        var sheet = sheet(COMPLETION, "actual");

        assertThat(sheet.check(sent("'actual': null"), "/data/s"))
                .extracting(Fault::path, Fault::code)
                .containsExactly(tuple("/data/s/rows/0/actual", "figure-missing"));
        assertThat(sheet.check(sent("'note': '统计口径未定'"), "/data/s")).isEmpty();
    }

    @Test
    void zeroIsAFigure() {
        var sheet = sheet(COMPLETION, "actual");

        assertThat(sheet.check(sent("'actual': 0"), "/data/s")).isEmpty();
        assertThat(sheet.entries(sent("'actual': 0")).get(0).value("actual")).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void aTargetThatIsDividedByLiesOverZero() {
        assertThat(sheet(COMPLETION, "target").check(sent("'target': 0"), ""))
                .extracting(Fault::code)
                .containsExactly("target-invalid");
        assertThat(sheet("{method: reach}", "target").check(sent("'target': 0"), ""))
                .isEmpty();
    }

    @Test
    void aScoreLiesBetweenZeroAndAHundred() {
        var sheet = sheet("{method: given}", "score");

        assertThat(sheet.check(sent("'score': 100.5"), ""))
                .extracting(Fault::code)
                .containsExactly("out-of-range");
        assertThat(sheet.check(sent("'score': -1"), "")).extracting(Fault::code).containsExactly("out-of-range");
        assertThat(sheet.check(sent("'score': 100"), "")).isEmpty();
    }

    @Test
    void aColumnThatIsOnlyShownCannotBeChanged() {
        var sheet = sheet(COMPLETION, "actual");

        assertThat(sheet.check(sent("'actual': 15, 'target': 13"), ""))
                .extracting(Fault::path, Fault::code)
                .containsExactly(tuple("/rows/0/target", "field-closed"));
        assertThat(sheet.check(sent("'actual': 15, 'target': 14.0"), "")).isEmpty();
    }

    @Test
    void aRowShowsWhatIsKnownAndWhatMayBeTyped() {
        var row = sheet(COMPLETION, "actual").shown().path("rows").get(0);

        assertThat(row.path("unit").path("id").asText()).isEqualTo("transport");
        assertThat(row.path("indicator").path("method").asText()).isEqualTo("completion");
        assertThat(row.path("target").decimalValue()).isEqualByComparingTo("14");
        assertThat(row.path("actual").isNull()).isTrue();
        assertThat(row.path("fields")).extracting(JsonNode::asText).containsExactly("actual");
    }

    @Test
    void eachMethodReadsItsPartsOfAFigure() {
        var reads = new HashMap<String, String>();
        for (var measure : List.of(
                "{method: given}",
                COMPLETION,
                "{method: table, rows: [[50, 50], [60, 60]], value: 100 * actual / target}",
                "{method: reach}",
                "{method: reach, line: 95}",
                "{method: limit}",
                "{method: rating, roles: {组长: 1}}")) {
            var leaf = SheetRows.row("transport", measure).leaf();
            reads.put(
                    measure,
                    (FigureParts.readsActual(leaf) ? "a" : "")
                            + (FigureParts.readsTarget(leaf) ? "t" : "")
                            + (FigureParts.readsScore(leaf) ? "s" : ""));
        }

        assertThat(reads)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "{method: given}",
                        "s",
                        COMPLETION,
                        "at",
                        "{method: table, rows: [[50, 50], [60, 60]], value: 100 * actual / target}",
                        "at",
                        "{method: reach}",
                        "at",
                        "{method: reach, line: 95}",
                        "a",
                        "{method: limit}",
                        "",
                        "{method: rating, roles: {组长: 1}}",
                        ""));
    }

    private static FigureSheet sheet(String measure, String field) {
        var values = new HashMap<String, BigDecimal>();
        if (!field.equals("target")) values.put("target", new BigDecimal("14"));
        return new FigureSheet(
                "certify", List.of(new FigureRow(SheetRows.row("transport", measure), values, null, List.of(field))));
    }

    private static JsonNode sent(String fields) {
        try {
            return new ObjectMapper()
                    .readTree(("{'rows': [{'unit': 'transport', 'indicator': 'i0', " + fields + "}]}")
                            .replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
