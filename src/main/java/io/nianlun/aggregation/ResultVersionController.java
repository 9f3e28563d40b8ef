package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.organization.Organization;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a year's results, for those who work on and decide them. */
@RestController
class ResultVersionController {

    private final Results results;
    private final ResultOverview overview;
    private final Computation computation;
    private final Cycles cycles;
    private final Organization organization;
    private final Access access;
    private final CurrentPerson caller;

    ResultVersionController(
            Results results,
            ResultOverview overview,
            Computation computation,
            Cycles cycles,
            Organization organization,
            Access access,
            CurrentPerson caller) {
        this.results = results;
        this.overview = overview;
        this.computation = computation;
        this.cycles = cycles;
        this.organization = organization;
        this.access = access;
        this.caller = caller;
    }

    /** Whether a version, worked out again from what it was computed from, says the same, digit for digit. */
    record Recomputed(int version, boolean same) {}

    @GetMapping("/api/cycles/{id}/result-versions")
    List<ResultVersion> versions(@PathVariable String id) {
        require(id);
        return results.versions(id);
    }

    /** The units whose score, rank or grade a later version says otherwise. */
    @GetMapping("/api/cycles/{id}/result-versions/changes")
    ObjectNode changes(@PathVariable String id, @RequestParam int from, @RequestParam int to) {
        require(id);
        return overview.changes(one(id, from), one(id, to));
    }

    @PostMapping("/api/cycles/{id}/result-versions/{version}/recompute")
    Recomputed recompute(@PathVariable String id, @PathVariable int version) {
        require(id);
        var kept = one(id, version);
        JsonNode again = computation.evaluate(id, kept.inputs(), kept.gradeChanges());
        return new Recomputed(version, computation.same(kept.results(), again));
    }

    private Computed one(String cycle, int version) {
        return results.version(cycle, version).orElseThrow(ResultsHidden::new);
    }

    private void require(String cycle) {
        cycles.one(cycle);
        if (!access.mayReadResults(organization.groupsOf(caller.require()), false)) throw new ResultsHidden();
    }
}
