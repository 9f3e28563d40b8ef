package io.nianlun.preparation;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.NewCycle.UnitChoice;
import io.nianlun.preparation.PlanDifferences.Difference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a year's plan, and the units of a cycle while no plan binds. */
@RestController
class PlanController {

    private final PlanRepository plans;
    private final VerdictRepository verdicts;
    private final Cycles cycles;

    PlanController(PlanRepository plans, VerdictRepository verdicts, Cycles cycles) {
        this.plans = plans;
        this.verdicts = verdicts;
        this.cycles = cycles;
    }

    /** @param differences from the version before */
    record PlanView(
            int version,
            String by,
            OffsetDateTime at,
            OffsetDateTime adoptedAt,
            String verdict,
            String reason,
            JsonNode content,
            JsonNode facts,
            List<Difference> differences) {}

    record Units(
            @NotNull @Valid List<UnitChoice> units,
            @NotBlank String reason) {}

    @GetMapping("/api/cycles/{id}/plans")
    List<PlanView> plans(@PathVariable String id) {
        var views = new ArrayList<PlanView>();
        Plan before = null;
        for (var plan : plans.of(cycles.one(id).id())) {
            var differences = new ArrayList<Difference>();
            if (before != null) {
                differences.addAll(PlanDifferences.ofText(before.content(), plan.content()));
                differences.addAll(PlanDifferences.between(before.facts(), plan.facts()));
            }
            var verdict = verdicts.last(id, VerdictRepository.PLAN, plan.version());
            views.add(new PlanView(
                    plan.version(),
                    plan.by(),
                    plan.at(),
                    plan.adoptedAt(),
                    verdict.map(one -> one.choice()).orElse(null),
                    verdict.map(one -> one.reason()).orElse(null),
                    plan.content(),
                    plan.facts(),
                    differences));
            before = plan;
        }
        return views;
    }

    /** Corrects who takes part; refused once the plan was adopted. */
    @PutMapping("/api/cycles/{id}/units")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void correct(@PathVariable String id, @Valid @RequestBody Units wanted) {
        cycles.correctUnits(id, wanted.units(), wanted.reason().strip(), plans.isAdopted(id));
    }
}
