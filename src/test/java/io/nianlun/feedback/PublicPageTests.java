package io.nianlun.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.feedback.PublicResults.ClassResults;
import io.nianlun.feedback.PublicResults.Method;
import io.nianlun.feedback.PublicResults.UnitResult;
import io.nianlun.feedback.PublicResults.Weight;
import io.nianlun.feedback.PublicYears.Answer;
import io.nianlun.feedback.PublicYears.PublicCycle;
import io.nianlun.feedback.PublicYears.Year;
import io.nianlun.shared.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublicPageTests {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-27T09:00:00+08:00");

    @Test
    void aLargeYearStaysUnderAHundredKilobytes() throws IOException {
        var classes = IntStream.range(0, 5)
                .mapToObj(at -> unitClass("c" + at, 200, 340))
                .toList();

        var page = page(Locale.CHINESE, classes);

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
        assertThat(page).contains("?after=200&amp;lang=zh");
    }

    @Test
    void namesAreTextNeverMarkup() throws IOException {
        var named = new UnitResult("<b>局</b> & 处", null, null, null);

        var page = page(Locale.ENGLISH, List.of(new ClassResults("c", "类", 1, List.of(named))));

        assertThat(page)
                .contains("<td>—<td>&lt;b&gt;局&lt;/b&gt; &amp; 处<td class=n>—<td class=n>—")
                .contains("27 March 2026", "<h4>为什么&lt;</h4><p>因为</p><p>2 April 2026</p>")
                .doesNotContain("after=");
    }

    private static ClassResults unitClass(String id, int shown, int size) {
        var units = IntStream.range(0, shown)
                .mapToObj(at -> new UnitResult("滨江市某某管理委员会办公室" + at, at + 1, new BigDecimal("91.59"), "优秀"))
                .toList();
        return new ClassResults(id, "市直部门", size, units);
    }

    private static String page(Locale language, List<ClassResults> classes) throws IOException {
        var method = new Method(
                "五阶段",
                BigDecimal.valueOf(100),
                List.of(new Weight("目标", Map.of("c", BigDecimal.TEN))),
                List.of("优秀", "良好"));
        var results = new PublicResults("现予公示", method, AT, AT, AT, classes);
        var year = new Year(
                2025,
                List.of(new PublicCycle(
                        "x",
                        "考核",
                        true,
                        LocalDate.of(2026, 3, 27),
                        results,
                        List.of(new Answer("为什么<", "因为", LocalDate.of(2026, 4, 2))))));
        return new PublicPage(new Texts(), language, OffsetDateTime::toLocalDate, 0, 200).of(year);
    }
}
