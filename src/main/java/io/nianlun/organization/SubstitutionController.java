package io.nianlun.organization;

import io.nianlun.shared.CurrentPerson;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/me/substitution")
class SubstitutionController {

    private final Substitutions substitutions;
    private final Organization organization;
    private final CurrentPerson caller;

    SubstitutionController(Substitutions substitutions, Organization organization, CurrentPerson caller) {
        this.substitutions = substitutions;
        this.organization = organization;
        this.caller = caller;
    }

    /** @param to null: nobody, that is an end */
    record Wanted(String to, LocalDate from, LocalDate until) {}

    record Colleague(String id, String name) {}

    /** All null where nothing is arranged. */
    record View(Colleague to, LocalDate from, LocalDate until) {}

    @GetMapping
    View mine() {
        return substitutions
                .of(caller.require())
                .map(arranged -> new View(
                        new Colleague(
                                arranged.substitute(),
                                organization
                                        .peopleNames(List.of(arranged.substitute()))
                                        .get(arranged.substitute())),
                        arranged.from(),
                        arranged.until()))
                .orElse(new View(null, null, null));
    }

    @PutMapping
    View keep(@RequestBody Wanted wanted) {
        if (wanted.to() == null) substitutions.end(caller.require());
        else substitutions.arrange(read(wanted));
        return mine();
    }

    private Substitution read(Wanted wanted) {
        var faults = new ArrayList<Fault>();
        if (wanted.from() == null) faults.add(missing("from"));
        if (wanted.until() == null) faults.add(missing("until"));
        if (!faults.isEmpty()) throw new Rejected("substitution-invalid", faults);
        return new Substitution(caller.require(), wanted.to(), wanted.from(), wanted.until());
    }

    private static Fault missing(String field) {
        return new Fault("/" + field, "missing-field", "fault.request.missing-field", List.of(field));
    }
}
