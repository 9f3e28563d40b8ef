package io.nianlun.assessment;

import io.nianlun.cycle.Cycles;
import io.nianlun.organization.Organization;
import io.nianlun.panel.Panel;
import io.nianlun.panel.Panels;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sessions of a cycle that the caller has anything to do with, and how the supervision group stops one. */
@RestController
class SessionListController {

    private final Panels panels;
    private final RatingRepository ratings;
    private final HaltRepository halts;
    private final Halts stops;
    private final Cycles cycles;
    private final Organization organization;
    private final Access access;
    private final CurrentPerson caller;

    SessionListController(
            Panels panels,
            RatingRepository ratings,
            HaltRepository halts,
            Halts stops,
            Cycles cycles,
            Organization organization,
            Access access,
            CurrentPerson caller) {
        this.panels = panels;
        this.ratings = ratings;
        this.halts = halts;
        this.stops = stops;
        this.cycles = cycles;
        this.organization = organization;
        this.access = access;
        this.caller = caller;
    }

    /**
     * @param panel its id; {@code leaders} for the leaders' rating
     * @param raters how many were called, of whom {@code rated} have rated
     * @param halt null unless it is stopped now
     * @param can {@code see} the session, {@code stop} it, {@code correct} the caller's own submitted ratings
     */
    record SessionRow(
            String panel, String name, int raters, int rated, boolean closed, HaltView halt, List<String> can) {}

    record HaltView(String reason, String by, OffsetDateTime at) {}

    record Stop(@NotBlank @Size(max = 2000) String reason) {}

    @GetMapping("/api/cycles/{cycle}/sessions")
    List<SessionRow> all(@PathVariable String cycle) {
        var person = caller.require();
        var groups = organization.groupsOf(person);
        var id = cycles.one(cycle).id();
        var rows = new ArrayList<SessionRow>();
        for (var panel : panels.of(id)) {
            if (panel.kind() != Panel.Kind.ASSESSMENT) continue;
            var row = row(id, panel.id(), panel.id(), panel.name(), person, groups);
            if (!row.can().isEmpty()) rows.add(row);
        }
        var leaders = row(id, AssessmentProcess.LEADERS, "leaders", null, person, Set.of());
        if (!leaders.can().isEmpty()) rows.add(leaders);
        return rows;
    }

    /** Stops a session where it stands; the office then decides whether it goes on or is repeated. */
    @PostMapping("/api/cycles/{cycle}/panels/{panel}/halt")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String cycle, @PathVariable String panel, @Valid @RequestBody Stop body) {
        var known = panels.one(cycles.one(cycle).id(), panel).isPresent();
        if (!known || !access.mayStopSessions(organization.groupsOf(caller.require()))) throw new SessionHidden();
        stops.halt(cycle, panel, body.reason().strip());
    }

    private SessionRow row(String cycle, String kept, String panel, String name, String person, Set<String> groups) {
        var called = ratings.called(cycle, kept);
        var closed = ratings.isClosed(cycle, kept);
        var sits = name != null
                && panels.membersOf(cycle, panel).stream()
                        .anyMatch(member -> member.person().equals(person));
        var halt = halts.open(cycle, kept);
        var can = new ArrayList<String>();
        if (name != null && access.maySeeSession(groups, sits)) can.add("see");
        if (name != null && !closed && halt.isEmpty() && access.mayStopSessions(groups)) can.add("stop");
        if (called.getOrDefault(person, false) && !closed && halt.isEmpty()) can.add("correct");
        return new SessionRow(
                panel,
                name,
                called.size(),
                (int) called.values().stream().filter(done -> done).count(),
                closed,
                halt.map(each -> new HaltView(each.reason(), each.haltedBy(), each.haltedAt()))
                        .orElse(null),
                can);
    }
}
