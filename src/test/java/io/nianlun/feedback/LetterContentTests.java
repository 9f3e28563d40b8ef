package io.nianlun.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LetterContentTests {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final JsonNode RESULTS = tree("""
            {'units': [
              {'unit': 'a', 'class': 'department', 'score': 84.2, 'rank': 1, 'grade': '良好', 'indicators': [
                {'indicator': 'key', 'score': 88, 'points': 52.8, 'of': 60},
                {'indicator': 'social', 'score': 78.5, 'points': 31.4, 'of': 40}]},
              {'unit': 'b', 'class': 'department', 'score': 80.1, 'rank': 2, 'grade': '合格', 'indicators': [
                {'indicator': 'key', 'score': 83.8, 'points': 50.28, 'of': 60},
                {'indicator': 'social', 'score': null, 'points': 0, 'of': 40, 'missing': true}]},
              {'unit': 'c', 'class': 'county', 'score': 99, 'rank': 1, 'grade': '优秀', 'indicators': [
                {'indicator': 'key', 'score': 99, 'points': 59.4, 'of': 60}]}]}""");

    private static final JsonNode DATA = tree("""
            {'units': [{'id': 'a', 'history': [{'year': 2021}, {'year': 2022}, {'year': 2023, 'score': 70},
              {'year': 2024, 'score': 80.16, 'rank': 4, 'grade': '合格'}]}, {'id': 'b'}, {'id': 'c'}]}""");

    private final LetterContent letters = new LetterContent(RESULTS, DATA);

    @Test
    void theBestOfTheClassStandsBesideTheOwnScoreWithoutAName() {
        var letter = letters.of("b", null);

        assertThat(letter.at("/best/key").decimalValue()).isEqualByComparingTo("88");
        assertThat(letter.at("/best/social").decimalValue()).isEqualByComparingTo("78.5");
        assertThat(letter.path("best")).hasSize(2);
        assertThat(letter.path("unit").path("unit").asText()).isEqualTo("b");
        assertThat(letter.has("before")).isFalse();
    }

    @Test
    void anotherClassIsNobodysMeasure() {
        assertThat(letters.of("a", null).at("/best/key").decimalValue()).isEqualByComparingTo("88");
        assertThat(letters.of("c", null).at("/best/key").decimalValue()).isEqualByComparingTo("99");
    }

    @Test
    void theGapIsInPointsOfTheIndicator() {
        // (88 - 83.8) x 60 / 100
        assertThat(LetterContent.behind(new BigDecimal("83.8"), new BigDecimal("88"), new BigDecimal("60")))
                .isEqualByComparingTo("2.52");
        assertThat(LetterContent.behind(null, new BigDecimal("88"), new BigDecimal("60")))
                .isNull();
    }

    @Test
    void theLastThreeYearsAreTold() {
        assertThat(letters.of("a", null).path("history").findValuesAsText("year"))
                .containsExactly("2022", "2023", "2024");
        assertThat(letters.of("b", null).path("history")).isEmpty();
    }

    @Test
    void whoIsToldAgainSeesWhereItStoodBefore() {
        var before = tree("{'score': 78, 'rank': 3, 'grade': '合格', 'indicators': []}");

        assertThat(letters.of("b", before).path("before")).isEqualTo(tree("{'score': 78, 'rank': 3, 'grade': '合格'}"));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
