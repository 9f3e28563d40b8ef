package io.nianlun.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.nianlun.organization.Organization;
import io.nianlun.shared.CurrentPerson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cancelling a cycle: asked for by one, decided by another. */
@RestController
@RequestMapping("/api/cycles/{id}/cancellation")
class CancellationController {

    private final Cancellations cancellations;
    private final Organization organization;
    private final CurrentPerson caller;

    CancellationController(Cancellations cancellations, Organization organization, CurrentPerson caller) {
        this.cancellations = cancellations;
        this.organization = organization;
        this.caller = caller;
    }

    record Why(@NotBlank @Size(max = 2000) String reason) {}

    record PersonView(String id, String name) {}

    /**
     * How it stands.
     *
     * @param state none, asked, refused, confirmed (work is still being ended) or ended
     * @param openTasks how many tasks it ends, as of now
     * @param can of ask, confirm, refuse what the caller may do
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            String state,
            String reason,
            int openTasks,
            PersonView askedBy,
            OffsetDateTime askedAt,
            PersonView decidedBy,
            OffsetDateTime decidedAt,
            String refusal,
            List<String> can) {}

    @GetMapping
    View one(@PathVariable String id) {
        var found = cancellations.of(id).orElse(null);
        var tasks = cancellations.openTasks(id);
        var can = can(id, found);
        if (found == null) return new View("none", null, tasks, null, null, null, null, null, can);
        return new View(
                state(found),
                found.reason(),
                tasks,
                person(found.askedBy()),
                found.askedAt(),
                person(found.verdictBy()),
                found.verdictAt(),
                found.verdictReason(),
                can);
    }

    @PostMapping
    View ask(@PathVariable String id, @Valid @RequestBody Why why) {
        cancellations.ask(id, why.reason());
        return one(id);
    }

    @PostMapping("/confirm")
    View confirm(@PathVariable String id) {
        cancellations.confirm(id);
        return one(id);
    }

    @PostMapping("/refuse")
    View refuse(@PathVariable String id, @Valid @RequestBody Why why) {
        cancellations.refuse(id, why.reason());
        return one(id);
    }

    private List<String> can(String cycle, Cancellation found) {
        if (found != null && found.isOpen())
            return found.askedBy().equals(caller.require()) ? List.of() : List.of("confirm", "refuse");
        return cancellations.canBeAsked(cycle) ? List.of("ask") : List.of();
    }

    private static String state(Cancellation found) {
        if (found.isOpen()) return "asked";
        if (!found.isConfirmed()) return "refused";
        return found.endedAt() == null ? "confirmed" : "ended";
    }

    private PersonView person(String id) {
        if (id == null) return null;
        return new PersonView(id, organization.peopleNames(List.of(id)).getOrDefault(id, id));
    }
}
