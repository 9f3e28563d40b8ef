package io.nianlun.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.nianlun.cycle.Cycles;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How results were made known, and what everyone may read of them. */
@RestController
class PublicationController {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST_IN_A_CLASS = 500;

    private final PublicationRepository publications;
    private final PublicYears years;
    private final Cycles cycles;

    PublicationController(PublicationRepository publications, PublicYears years, Cycles cycles) {
        this.publications = publications;
        this.years = years;
        this.cycles = cycles;
    }

    /** @param announcement null where the public was told nothing, {@code copies} where nobody got a copy */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Circular(String way, String notice, String announcement, String copies, OffsetDateTime at) {}

    /** The circular; 404 before the results are published. */
    @GetMapping("/api/cycles/{id}/publication")
    Circular circular(@PathVariable String id) {
        cycles.one(id);
        return publications
                .of(id)
                .map(made ->
                        new Circular(made.way(), made.notice(), made.announcement(), made.copies(), made.releasedAt()))
                .orElseThrow(() -> new NotPublished(id));
    }

    /**
     * What the public may know of a year; 404 where it was told nothing and nothing is to come. The same for everyone,
     * so that whatever stands between may keep it.
     *
     * @param after leaves out so many units of each class: a page has 500 of each at most
     */
    @GetMapping("/api/public/{year}")
    ResponseEntity<PublicYears.Year> year(@PathVariable int year, @RequestParam(defaultValue = "0") int after) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(years.of(year, Math.max(0, after), MOST_IN_A_CLASS));
    }
}
