package io.nianlun.feedback;

import io.nianlun.cycle.WorkingCalendar;
import io.nianlun.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of a year for everyone: complete as it comes, without a script, and small. */
@RestController
class PublicPageController {

    private static final Duration FRESH = Duration.ofMinutes(5);
    /** So many of each class on one page keep it small for a slow line. */
    private static final int MOST_IN_A_CLASS = 200;

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PublicYears years;
    private final WorkingCalendar calendar;
    private final Texts texts;

    PublicPageController(PublicYears years, WorkingCalendar calendar, Texts texts) {
        this.years = years;
        this.calendar = calendar;
        this.texts = texts;
    }

    /**
     * The year's published results; before, only when they will be.
     *
     * @param lang {@code zh} or {@code en}; else the language that the browser asks for
     */
    @GetMapping("/public/{year:\\d{4}}")
    ResponseEntity<String> year(
            @PathVariable int year,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(required = false) String lang,
            HttpServletRequest request) {
        var language = lang == null ? Texts.language(request) : Texts.language(Locale.forLanguageTag(lang));
        var from = Math.max(0, after);
        try {
            var known = years.of(year, from, MOST_IN_A_CLASS);
            return answer(HttpStatus.OK, page(language, from).of(known));
        } catch (NothingPublic nothing) {
            return answer(HttpStatus.NOT_FOUND, page(language, 0).ofNothing(year));
        }
    }

    private PublicPage page(Locale language, int after) {
        return new PublicPage(texts, language, at -> calendar.dayOf(at.toInstant()), after, MOST_IN_A_CLASS);
    }

    private static ResponseEntity<String> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(page);
    }
}
