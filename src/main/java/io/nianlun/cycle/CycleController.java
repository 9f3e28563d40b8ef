package io.nianlun.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.nianlun.organization.Organization;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cycles")
class CycleController {

    private final Cycles cycles;
    private final Organization organization;
    private final WorkingCalendar calendar;

    CycleController(Cycles cycles, Organization organization, WorkingCalendar calendar) {
        this.cycles = cycles;
        this.organization = organization;
        this.calendar = calendar;
    }

    record Summary(String id, int year, String title, String scheme, int version, String state, String level) {}

    record UnitView(
            String id, String name, @JsonProperty("class") String unitClass, String participation, String panel) {}

    /** @param known false where the deadline is an assumption: the holidays of its year are not announced */
    record PhaseView(
            String process,
            String name,
            String state,
            int open,
            int done,
            int overdue,
            OffsetDateTime due,
            boolean known) {}

    record View(
            String id,
            int year,
            String title,
            String scheme,
            int version,
            String state,
            String level,
            String from,
            String publication,
            List<UnitView> units,
            List<PhaseView> phases) {}

    @GetMapping
    List<Summary> all() {
        return cycles.newest().stream()
                .map(cycle -> new Summary(
                        cycle.id(),
                        cycle.year(),
                        cycle.title(),
                        cycle.scheme(),
                        cycle.schemeVersion(),
                        state(cycle),
                        cycle.level()))
                .toList();
    }

    @GetMapping("/{id}")
    View one(@PathVariable String id) {
        return view(cycles.one(id));
    }

    @PostMapping
    ResponseEntity<View> create(@Valid @RequestBody NewCycle wanted) {
        var cycle = cycles.create(wanted);
        return ResponseEntity.created(URI.create("/api/cycles/" + cycle.id())).body(view(cycle));
    }

    /** The year as it is drawn, in the version that the cycle runs on. */
    @GetMapping("/{id}/diagram")
    DiagramView diagram(@PathVariable String id) {
        return new DiagramView(cycles.diagram(id));
    }

    record DiagramView(String diagram) {}

    @PostMapping("/{id}/start")
    View start(@PathVariable String id) {
        cycles.start(id);
        return view(cycles.one(id));
    }

    /** Only a draft: what has started is closed in its order. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id) {
        cycles.discard(id);
    }

    private View view(Cycle cycle) {
        var participants = cycles.participants(cycle.id());
        var names = organization.unitNames(
                participants.stream().map(Participant::unit).toList());
        var units = participants.stream()
                .map(unit -> new UnitView(
                        unit.unit(), names.get(unit.unit()), unit.unitClass(), unit.participation(), unit.panel()))
                .toList();
        var processes = cycles.processNames(cycle.id());
        var phases = cycles.phases(cycle.id()).stream()
                .map(phase -> new PhaseView(
                        phase.process(),
                        processes.getOrDefault(phase.process(), phase.process()),
                        phase.state(),
                        phase.open(),
                        phase.done(),
                        phase.overdue(),
                        calendar.local(phase.due()),
                        calendar.knows(calendar.dayOf(phase.due()))))
                .toList();
        return new View(
                cycle.id(),
                cycle.year(),
                cycle.title(),
                cycle.scheme(),
                cycle.schemeVersion(),
                state(cycle),
                cycle.level(),
                cycle.predecessor(),
                cycle.publication(),
                units,
                phases);
    }

    private static String state(Cycle cycle) {
        return cycle.state().name().toLowerCase(Locale.ROOT);
    }
}
