package io.nianlun.supervision;

import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The supervisors' desk over HTTP; every view takes the same filters. */
@RestController
@RequestMapping("/api/desk")
class DeskController {

    private static final int LONGEST_PAGE = 200;

    private final DeskCounts counts;
    private final DeskMatrix matrix;
    private final DeskList list;
    private final DeskHeat heat;

    DeskController(DeskCounts counts, DeskMatrix matrix, DeskList list, DeskHeat heat) {
        this.counts = counts;
        this.matrix = matrix;
        this.list = list;
        this.heat = heat;
    }

    @GetMapping("/counts")
    DeskCounts.Counts counts(@ModelAttribute DeskFilter filter) {
        return counts.of(filter);
    }

    /** @param after how many units come before the page */
    @GetMapping("/matrix")
    DeskMatrix.Matrix matrix(
            @ModelAttribute DeskFilter filter,
            @RequestParam(defaultValue = "class") String sort,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int after) {
        required("cycle", filter.cycle());
        if (!List.of("class", "late").contains(sort)) throw invalid("/sort", sort);
        if (after < 0) throw invalid("/after", String.valueOf(after));
        return matrix.of(filter, sort.equals("late"), after, bounded(limit));
    }

    @GetMapping("/tasks")
    DeskList.Page tasks(
            @ModelAttribute DeskFilter filter,
            @RequestParam(defaultValue = "late") String show,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) String after) {
        return list.of(filter, Show.read(show), after == null || after.isBlank() ? null : after, bounded(limit));
    }

    @GetMapping("/heat")
    DeskHeat.Heat heat(@ModelAttribute DeskFilter filter) {
        required("phase", filter.phase());
        return heat.of(filter.cycle(), filter.phase());
    }

    private static int bounded(int limit) {
        if (limit < 1) throw invalid("/limit", String.valueOf(limit));
        return Math.min(limit, LONGEST_PAGE);
    }

    private static void required(String name, String value) {
        if (value == null)
            throw new Rejected(
                    "request-invalid",
                    List.of(new Fault("/" + name, "missing-field", "fault.request.missing-field", List.of(name))));
    }

    private static Rejected invalid(String path, String value) {
        return new Rejected(
                "request-invalid",
                List.of(new Fault(path, "value-invalid", "fault.request.value-invalid", List.of(value))));
    }
}
