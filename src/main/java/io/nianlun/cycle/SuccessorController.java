package io.nianlun.cycle;

import io.nianlun.cycle.Successor.Proposal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What next year's cycle would be made of. */
@RestController
class SuccessorController {

    private final Successor successor;

    SuccessorController(Successor successor) {
        this.successor = successor;
    }

    /** A proposal to be sent to {@code POST /api/cycles} after looking at what differs. */
    @GetMapping("/api/cycles/{id}/successor")
    Proposal of(@PathVariable String id) {
        return successor.of(id);
    }
}
