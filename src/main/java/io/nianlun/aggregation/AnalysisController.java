package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.organization.Organization;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Questions about results; none of them changes anything, and whoever may not ask gets 404. */
@RestController
class AnalysisController {

    private final Ranking ranking;
    private final WhatIfs whatIfs;
    private final RaterReports raters;
    private final RobustnessReports robustness;
    private final Cycles cycles;
    private final Organization organization;
    private final Access access;
    private final CurrentPerson caller;

    AnalysisController(
            Ranking ranking,
            WhatIfs whatIfs,
            RaterReports raters,
            RobustnessReports robustness,
            Cycles cycles,
            Organization organization,
            Access access,
            CurrentPerson caller) {
        this.ranking = ranking;
        this.whatIfs = whatIfs;
        this.raters = raters;
        this.robustness = robustness;
        this.cycles = cycles;
        this.organization = organization;
        this.access = access;
        this.caller = caller;
    }

    /** Who stands where, and what can be asked about it. */
    @GetMapping("/api/cycles/{id}/ranking")
    ObjectNode ranking(@PathVariable String id) {
        refuseUnless(access::mayAnalyse, id);
        return ranking.of(id, access.mayReadRaters(organization.groupsOf(caller.require())));
    }

    /** Who would move, and whose grade would flip. */
    @PostMapping("/api/cycles/{id}/what-if")
    WhatIfs.Comparison whatIf(@PathVariable String id, @RequestBody JsonNode asked) {
        refuseUnless(access::mayAnalyse, id);
        return whatIfs.of(id, asked);
    }

    /** How each rater rates beside the others of the panel. */
    @GetMapping("/api/cycles/{id}/raters")
    RaterReports.Report raters(@PathVariable String id) {
        refuseUnless(access::mayReadRaters, id);
        return raters.of(id);
    }

    /** How near every unit is to another grade. */
    @GetMapping("/api/cycles/{id}/robustness")
    RobustnessReports.Report robustness(@PathVariable String id) {
        refuseUnless(access::mayAnalyse, id);
        return robustness.of(id);
    }

    private void refuseUnless(Predicate<Set<String>> may, String cycle) {
        cycles.one(cycle);
        if (!may.test(organization.groupsOf(caller.require()))) throw new ResultsHidden();
    }
}
