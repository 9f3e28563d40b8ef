package io.nianlun.feedback;

import io.nianlun.feedback.PublicResults.ClassResults;
import io.nianlun.feedback.PublicResults.Method;
import io.nianlun.feedback.PublicYears.Answer;
import io.nianlun.feedback.PublicYears.PublicCycle;
import io.nianlun.feedback.PublicYears.Year;
import io.nianlun.shared.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.web.util.HtmlUtils;

/** Writes what the public may know of a year as one page: words, a table by class, the method; nothing else to load. */
final class PublicPage {

    private static final String STYLE = "body{font:16px/1.6 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',"
            + "sans-serif;color:#1c2127;max-width:900px;margin:0 auto;padding:24px 16px}h1{font-size:26px;line-height:1.3}"
            + "h2{font-size:20px;margin-top:36px}h3{font-size:16px;margin:24px 0 4px}h4{font-size:16px;margin:16px 0 0;font-weight:500}table{border-collapse:collapse;"
            + "width:100%;font-variant-numeric:tabular-nums}th,td{padding:6px 12px 6px 0;border-bottom:1px solid #e4e7ea;"
            + "text-align:left}th{color:#4a525c;font-weight:500;font-size:14px}.n{text-align:right;width:6em}"
            + ".r{width:4em}.s{color:#4a525c;font-size:14px}a{color:#1f5a96}p{margin:8px 0}nav{float:right;font-size:14px}"
            + "@media(max-width:480px){.n{width:4em}.r{width:3em}}"
            + "@media print{body{font:16pt/1.75 FangSong,STFangsong,serif;max-width:none;padding:0}nav{display:none}"
            + "thead{display:table-header-group}tr{break-inside:avoid}h2,h3{break-after:avoid}}";

    private static final int MOST_ANSWERS = 30;

    private final Texts texts;
    private final Locale language;
    private final Function<OffsetDateTime, LocalDate> dayOf;
    private final int after;
    private final int most;
    private final StringBuilder page = new StringBuilder(16_000);

    /** @param after how many units of each class earlier pages show, {@code most} how many this one shows */
    PublicPage(Texts texts, Locale language, Function<OffsetDateTime, LocalDate> dayOf, int after, int most) {
        this.texts = texts;
        this.language = language;
        this.dayOf = dayOf;
        this.after = after;
        this.most = most;
    }

    String of(Year year) {
        begin(year.year());
        for (var cycle : year.cycles()) cycle(year.year(), cycle);
        return end();
    }

    /** A year of which the public was told nothing. */
    String ofNothing(int year) {
        begin(year);
        paragraph(say("public.nothing", year));
        return end();
    }

    private void begin(int year) {
        var english = Locale.ENGLISH.equals(language);
        var title = HtmlUtils.htmlEscape(say("public.title", year), "UTF-8");
        page.append("<!doctype html><html lang=\"")
                .append(english ? "en" : "zh-CN")
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(title)
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><nav><a hreflang=\"")
                .append(english ? "zh-CN" : "en")
                .append("\" href=\"/public/")
                .append(year)
                .append(english ? "?lang=zh\">中文" : "?lang=en\">English")
                .append("</a></nav><main><h1>")
                .append(title)
                .append("</h1>");
    }

    private void cycle(int year, PublicCycle cycle) {
        tag("h2", cycle.title());
        if (!cycle.published()) {
            paragraph(say("public.coming", day(cycle.date())));
            return;
        }
        var results = cycle.results();
        if (results.announcement() != null) paragraph(results.announcement());
        tag("h3", say("public.how"));
        paragraph(say("public.course", day(results.addedUpAt()), day(results.decidedAt()), day(results.publishedAt())));
        for (var each : results.classes()) table(each);
        if (results.classes().stream().anyMatch(each -> each.size() > after + most)) more(year);
        method(results.method(), results.classes());
        tag("h3", say("public.questions"));
        paragraph(say("public.answers"));
        cycle.answers().stream().limit(MOST_ANSWERS).forEach(this::answer);
    }

    private void answer(Answer answer) {
        tag("h4", answer.question());
        paragraph(answer.answer());
        paragraph(day(answer.date()));
    }

    private void table(ClassResults unitClass) {
        if (unitClass.units().isEmpty()) return;
        tag("h3", say("public.class", unitClass.title(), unitClass.size()));
        page.append("<table><thead><tr>");
        head("r", say("public.rank"));
        head("", say("public.unit"));
        head("n", say("public.score"));
        head("n", say("public.grade"));
        page.append("</tr></thead><tbody>");
        for (var unit : unitClass.units()) {
            page.append("<tr><td>")
                    .append(unit.rank() == null ? "—" : unit.rank())
                    .append("<td>");
            text(unit.name());
            page.append("<td class=n>")
                    .append(unit.score() == null ? "—" : plain(unit.score()))
                    .append("<td class=n>");
            text(unit.grade() == null ? "—" : unit.grade());
        }
        page.append("</tbody></table>");
    }

    private void more(int year) {
        page.append("<p><a href=\"/public/")
                .append(year)
                .append("?after=")
                .append(after + most)
                .append("&amp;lang=")
                .append(language.getLanguage())
                .append("\">");
        text(say("public.more"));
        page.append("</a></p>");
    }

    private void method(Method method, List<ClassResults> classes) {
        tag("h3", say("public.method"));
        paragraph(say("public.scheme", method.scheme(), plain(method.total())));
        page.append("<table><thead><tr>");
        head("", say("public.indicator"));
        for (var each : classes) head("n", each.title());
        page.append("</tr></thead><tbody>");
        for (var weight : method.weights()) {
            page.append("<tr><td>");
            text(weight.title());
            for (var each : classes)
                page.append("<td class=n>")
                        .append(
                                weight.points().get(each.id()) == null
                                        ? "—"
                                        : plain(weight.points().get(each.id())));
        }
        page.append("</tbody></table>");
        if (!method.ladder().isEmpty())
            paragraph(say("public.grades", String.join(say("public.between"), method.ladder())));
    }

    private String end() {
        return page.append("</main></body></html>").toString();
    }

    private void tag(String tag, String text) {
        page.append('<').append(tag).append('>');
        text(text);
        page.append("</").append(tag).append('>');
    }

    private void paragraph(String text) {
        for (var line : text.strip().split("\\R+")) tag("p", line);
    }

    private void head(String style, String text) {
        page.append("<th scope=col")
                .append(style.isEmpty() ? "" : " class=" + style)
                .append('>');
        text(text);
        page.append("</th>");
    }

    private void text(String text) {
        page.append(HtmlUtils.htmlEscape(text, "UTF-8"));
    }

    private String say(String key, Object... arguments) {
        return texts.of(language, key, List.of(arguments));
    }

    private String day(OffsetDateTime moment) {
        return day(dayOf.apply(moment));
    }

    private String day(LocalDate day) {
        var pattern = Locale.ENGLISH.equals(language) ? "d MMMM yyyy" : "yyyy 年 M 月 d 日";
        return day.format(DateTimeFormatter.ofPattern(pattern, language));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
