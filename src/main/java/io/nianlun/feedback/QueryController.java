package io.nianlun.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Participant;
import io.nianlun.organization.Organization;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The query desk over HTTP. */
@RestController
@RequestMapping("/api/cycles/{id}/queries")
class QueryController {

    private final QueryDesk desk;
    private final Cycles cycles;
    private final Organization organization;
    private final Access access;
    private final CurrentPerson caller;

    QueryController(QueryDesk desk, Cycles cycles, Organization organization, Access access, CurrentPerson caller) {
        this.desk = desk;
        this.cycles = cycles;
        this.organization = organization;
        this.access = access;
        this.caller = caller;
    }

    /**
     * @param asker who asks, where the offices register for the public; of a unit's people the server knows it
     * @param contact how to reach them; absent: not said
     */
    record Asked(
            @Size(max = 100) String asker,
            @Size(max = 200) String contact,
            @NotBlank @Size(max = 2000) String question) {}

    record UnitView(String id, String name) {}

    /** @param contact null for whoever is not of the desk, and {@code unit} where the public asked */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            String id,
            UnitView unit,
            String asker,
            String contact,
            String question,
            OffsetDateTime registeredAt,
            OffsetDateTime due,
            String answer,
            boolean open,
            OffsetDateTime answeredAt) {}

    /** @param can register where the caller may */
    record Page(List<View> queries, List<String> can) {}

    @GetMapping
    Page all(@PathVariable String id) {
        cycles.one(id);
        var groups = organization.groupsOf(caller.require());
        var units = units(id, groups);
        var queries = access.mayRunQueryDesk(groups) ? desk.all(id) : desk.readable(id, units);
        var names = organization.unitNames(
                queries.stream().map(Query::unit).filter(unit -> unit != null).toList());
        var contacts = access.mayRunQueryDesk(groups);
        return new Page(
                queries.stream()
                        .map(query -> new View(
                                query.id(),
                                query.unit() == null
                                        ? null
                                        : new UnitView(query.unit(), names.getOrDefault(query.unit(), query.unit())),
                                contacts || units.contains(String.valueOf(query.unit())) ? query.asker() : null,
                                contacts ? query.contact() : null,
                                query.question(),
                                query.registeredAt(),
                                query.due(),
                                query.answer(),
                                query.isOpen(),
                                query.answeredAt()))
                        .toList(),
                contacts || !units.isEmpty() ? List.of("register") : List.of());
    }

    /** The offices register for whoever asks them; a unit's people ask for their unit. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void register(@PathVariable String id, @Valid @RequestBody Asked asked) {
        cycles.one(id);
        var person = caller.require();
        var groups = organization.groupsOf(person);
        var units = units(id, groups);
        var isDesk = access.mayRunQueryDesk(groups);
        if (!isDesk && units.isEmpty()) throw new AccessDeniedException("queries of " + id);
        var given = asked.asker() == null || asked.asker().isBlank() ? null : asked.asker();
        var asker = isDesk && given != null
                ? given
                : organization.peopleNames(List.of(person)).getOrDefault(person, person);
        desk.register(id, isDesk ? null : units.get(0), asker, asked.contact(), asked.question());
    }

    /** The units of the cycle that the person holds a post in. */
    private List<String> units(String cycle, Set<String> groups) {
        return cycles.participants(cycle).stream()
                .map(Participant::unit)
                .filter(unit -> access.isOfUnit(groups, unit))
                .toList();
    }
}
