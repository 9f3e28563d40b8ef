package io.nianlun.scoring;

import io.nianlun.cycle.Cycles;
import io.nianlun.shared.CurrentPerson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The corrections of a cycle's certified figures, and what the second person decides on them. */
@RestController
@RequestMapping("/api/cycles/{cycle}/corrections")
class CorrectionController {

    private final Corrections corrections;
    private final CorrectionView view;
    private final Cycles cycles;
    private final CurrentPerson caller;

    CorrectionController(Corrections corrections, CorrectionView view, Cycles cycles, CurrentPerson caller) {
        this.corrections = corrections;
        this.view = view;
        this.cycles = cycles;
        this.caller = caller;
    }

    record Refusal(@NotBlank @Size(max = 2000) String opinion) {}

    @GetMapping
    List<CorrectionView.Shown> all(@PathVariable String cycle) {
        return view.of(cycles.one(cycle).id(), corrections.of(cycle), caller.require());
    }

    @PostMapping("/{id}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String cycle, @PathVariable UUID id) {
        corrections.confirm(cycles.one(cycle).id(), id, caller.require());
    }

    @PostMapping("/{id}/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable String cycle, @PathVariable UUID id, @Valid @RequestBody Refusal body) {
        corrections.refuse(
                cycles.one(cycle).id(), id, caller.require(), body.opinion().strip());
    }
}
