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
    private final ResultSources sources;
    private final Computation computation;
    private final Cycles cycles;
    private final Organization organization;
    private final Access access;
    private final CurrentPerson caller;

    ResultController(
            Results results,
            ResultSources sources,
            Computation computation,
            Cycles cycles,
            Organization organization,
            Access access,
            CurrentPerson caller) {
        this.results = results;
        this.sources = sources;
        this.computation = computation;
        this.cycles = cycles;
        this.organization = organization;
        this.access = access;
        this.caller = caller;
    }

    /** What holds for the cycle now; 404 for whoever may not see it before it is published. */
    @GetMapping("/api/cycles/{id}/results")
    JsonNode all(@PathVariable String id, @RequestParam(defaultValue = "true") boolean steps, Locale locale) {
        return shown(readable(id), steps, locale);
    }

    /**
     * One unit of the same results and, for the unit itself and those who work on results, what every number rests on.
     */
    @GetMapping("/api/cycles/{id}/results/{unit}")
    JsonNode one(
            @PathVariable String id,
            @PathVariable String unit,
            @RequestParam(defaultValue = "true") boolean steps,
            Locale locale) {
        var current = readable(id);
        for (var each : shown(current, steps, locale).path("units"))
            if (each.path("unit").asText().equals(unit)) {
                standing((ObjectNode) each, current, unit);
                var groups = organization.groupsOf(caller.require());
                if (access.mayReadSources(groups, unit))
                    sources.put((ObjectNode) each, current, unit, access.mayReadRaters(groups));
                return each;
            }
        throw new ResultsHidden();
    }

    /** Beside the unit: what became of it in earlier years, and the totals of all that are ranked with it. */
    private static void standing(ObjectNode result, Computed current, String unit) {
        for (var known : current.inputs().path("units"))
            if (known.path("id").asText().equals(unit))
                result.set("history", known.has("history") ? known.path("history") : result.arrayNode());
        var peers = result.putArray("peers");
        for (var other : current.results().path("units"))
            if (other.path("rank").isNumber()
                    && other.path("class").equals(result.path("class"))
                    && other.path("participation").equals(result.path("participation"))) {
                var peer = peers.addObject();
                peer.set("score", other.path("score"));
                peer.set("grade", other.path("grade"));
            }
    }

    private Computed readable(String cycle) {
        cycles.one(cycle);
        var published = results.outcome(cycle).filter(Outcome::isPublished).isPresent();
        if (!access.mayReadResults(organization.groupsOf(caller.require()), published)) throw new ResultsHidden();
        return results.current(cycle);
    }

    private ObjectNode shown(Computed current, boolean steps, Locale locale) {
        ObjectNode shown = current.results().deepCopy();
        if (steps) computation.explain(shown, computation.evaluate(current.cycle(), current.inputs(), locale));
        computation.word(shown, locale);
        if (current.version() > 0) shown.put("version", current.version());
        shown.put("computedAt", current.computedAt().toString());
        shown.put("complete", current.complete());
        return shown;
    }
}
