package io.nianlun.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentTests {

    private static JsonNode read(String text) {
        return YamlDocument.read(new StringReader(text));
    }

    @Test
    void aliasesAndAnchorsAreExpanded() {
        var read = read("a: &m {method: completion, cap: 1.20}\nb: *m\nc: [*m, *m]\n");

        assertThat(read.toString())
                .isEqualTo(
                        "{\"a\":{\"method\":\"completion\",\"cap\":1.20},\"b\":{\"method\":\"completion\",\"cap\":1.20},"
                                + "\"c\":[{\"method\":\"completion\",\"cap\":1.20},{\"method\":\"completion\",\"cap\":1.20}]}");
    }

    @Test
    void whatIsMergedGivesWayToWhatStandsThere() {
        var read = read(
                "base: &b {points: 1, measure: {method: given}}\none: {<<: *b, points: 2}\ntwo: {<<: [{points: 7}, *b]}\n");

        assertThat(read.path("one").toString()).isEqualTo("{\"points\":2,\"measure\":{\"method\":\"given\"}}");
        assertThat(read.path("two").toString()).isEqualTo("{\"points\":7,\"measure\":{\"method\":\"given\"}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.1                     | 0.1
            1.50                    | 1.50
            12345678901234567890.12 | 12345678901234567890.12
            -3                      | -3
            1e3                     | 1E+3
            '"1"'                   | '"1"'
            yes                     | '"yes"'
            no                      | '"no"'
            1:30                    | '"1:30"'
            2026-01-01              | '"2026-01-01"'
            true                    | true
            ~                       | null
            .inf                    | '".inf"'
            """)
    void scalarsAreWhatJsonWouldMakeOfThem(String yaml, String json) {
        assertThat(read("x: " + yaml).path("x").toString()).isEqualTo(json);
    }

    @Test
    void keysAreTexts() {
        assertThat(read("{no: 1, 2026: 2, true: 3}").toString()).isEqualTo("{\"no\":1,\"2026\":2,\"true\":3}");
    }

    @Test
    @Timeout(10)
    void aBombOfAliasesIsTooLarge() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(10) + "]\n");

        assertThatThrownBy(() -> read(bomb.toString())).isInstanceOf(DocumentTooLarge.class);
    }

    @Test
    @Timeout(10)
    void aDocumentOfHostileDepthIsTooLarge() {
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(DocumentTooLarge.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [*a]",
                "a: 1\na: 2",
                "a: [1",
                "? [1]\n: 2",
                "a: *none",
                "--- 1\n--- 2",
                "a: !!java.net.URL\n  - x: ["
            })
    void whatIsNoDocumentSaysSo(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(DocumentUnreadable.class);
    }

    @Test
    void nothingOfJavaIsMade() {
        assertThatThrownBy(() -> read("a: !!javax.script.ScriptEngineManager [x]"))
                .isInstanceOf(DocumentUnreadable.class);
    }
}
