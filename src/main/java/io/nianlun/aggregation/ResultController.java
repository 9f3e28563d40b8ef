package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.organization.Organization;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ResultController {

    private final Results results;
    private final Computation computation;
    private final Cycles cycles;
    private final Organization organization;
    private final Access access;
    private final CurrentPerson caller;

    ResultController(
            Results results,
            Computation computation,
            Cycles cycles,
            Organization organization,
            Access access,
            CurrentPerson caller) {
        this.results = results;
        this.computation = computation;
        this.cycles = cycles;
        this.organization = organization;
        this.access = access;
        this.caller = caller;
    }

    /** What holds for the cycle now; 404 for whoever may not see it before it is published. */
    @GetMapping("/api/cycles/{id}/results")
    JsonNode all(@PathVariable String id, @RequestParam(defaultValue = "true") boolean steps, Locale locale) {
        return shown(id, steps, locale);
    }

    /** One unit of the same results. */
    @GetMapping("/api/cycles/{id}/results/{unit}")
    JsonNode one(
            @PathVariable String id,
            @PathVariable String unit,
            @RequestParam(defaultValue = "true") boolean steps,
            Locale locale) {
        for (var each : shown(id, steps, locale).path("units"))
            if (each.path("unit").asText().equals(unit)) return each;
        throw new ResultsHidden();
    }

    private ObjectNode shown(String cycle, boolean steps, Locale locale) {
        cycles.one(cycle);
        var published = results.outcome(cycle).filter(Outcome::isPublished).isPresent();
        if (!access.mayReadResults(organization.groupsOf(caller.require()), published)) throw new ResultsHidden();
        var current = results.current(cycle);
        ObjectNode shown = current.results().deepCopy();
        if (steps) computation.explain(shown, computation.evaluate(cycle, current.inputs(), locale));
        computation.word(shown, locale);
        if (current.version() > 0) shown.put("version", current.version());
        shown.put("computedAt", current.computedAt().toString());
        shown.put("complete", current.complete());
        return shown;
    }
}
