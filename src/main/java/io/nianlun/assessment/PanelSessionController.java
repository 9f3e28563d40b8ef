package io.nianlun.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Organization;
import io.nianlun.panel.Panels;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A panel's session outside its tasks: looked at, its talks read, a submitted rating corrected. 404 for all others. */
@RestController
@RequestMapping("/api/cycles/{cycle}/panels/{panel}")
class PanelSessionController {

    private static final String LEADERS = "leaders";
    private static final int LONGEST_REASON = 2000;

    private final SessionView view;
    private final PanelSessionRepository sessions;
    private final RatedRows rated;
    private final RatingRules rules;
    private final RatingRepository repository;
    private final Ratings ratings;
    private final Halts halts;
    private final Panels panels;
    private final Organization organization;
    private final Access access;
    private final CurrentPerson caller;
    private final Journal journal;
    private final ObjectMapper json;

    PanelSessionController(
            SessionView view,
            PanelSessionRepository sessions,
            RatedRows rated,
            RatingRules rules,
            RatingRepository repository,
            Ratings ratings,
            Halts halts,
            Panels panels,
            Organization organization,
            Access access,
            CurrentPerson caller,
            Journal journal,
            ObjectMapper json) {
        this.view = view;
        this.sessions = sessions;
        this.rated = rated;
        this.rules = rules;
        this.repository = repository;
        this.ratings = ratings;
        this.halts = halts;
        this.panels = panels;
        this.organization = organization;
        this.access = access;
        this.caller = caller;
        this.journal = journal;
        this.json = json;
    }

    record Correction(@NotNull String reason, @NotNull JsonNode ratings) {}

    @GetMapping("/session")
    JsonNode session(@PathVariable String cycle, @PathVariable String panel) {
        requireSight(cycle, panel);
        return view.of(cycle, panel);
    }

    /** What was said in talks; that it was read is noted. */
    @GetMapping("/talks")
    @Transactional
    public JsonNode talks(@PathVariable String cycle, @PathVariable String panel) {
        requireSight(cycle, panel);
        var talks = sessions.talks(cycle, panel).orElseThrow(SessionHidden::new);
        journal.record(new Entry("talks-read", "panel:" + panel, cycle, null, Map.of("by", caller.require()), null));
        return talks.content();
    }

    /** The caller's own submitted ratings, to be corrected. */
    @GetMapping("/ratings")
    JsonNode own(@PathVariable String cycle, @PathVariable String panel) {
        var rows = own(cycle, kept(panel), caller.require());
        ObjectNode sheet = json.createObjectNode();
        sheet.put("closed", repository.isClosed(cycle, kept(panel)));
        var shown = sheet.putArray("rows");
        var said = repository.newest(cycle, kept(panel), caller.require());
        for (var each : rows)
            shown.add(RatingSheet.shown(
                    each,
                    said.stream()
                            .filter(rating -> rating.unit().equals(each.row().unit())
                                    && rating.indicator().equals(each.row().indicator()))
                            .findFirst()
                            .orElse(null)));
        return sheet;
    }

    /** Strikes the caller's submitted ratings and issues these in their place. */
    @PostMapping("/ratings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reissue(@PathVariable String cycle, @PathVariable String panel, @Valid @RequestBody Correction correction) {
        var person = caller.require();
        var sheet = rules.read(correction.ratings(), "/ratings", own(cycle, kept(panel), person), person);
        var reason = correction.reason().strip();
        if (reason.isEmpty()) sheet.faults().add(Fault.of("/reason", "correction-reason-missing"));
        else if (reason.length() > LONGEST_REASON)
            sheet.faults().add(Fault.variant("/reason", "too-long", "reason", LONGEST_REASON, reason.length()));
        if (!sheet.faults().isEmpty()) throw new Rejected("rating-invalid", sheet.faults());
        halts.refuseHalted(cycle, panel);
        ratings.reissue(cycle, kept(panel), person, sheet.ratings(), reason);
    }

    private List<RatedRows.Rated> own(String cycle, String panel, String person) {
        if (!repository.isCalled(cycle, panel, person)) throw new SessionHidden();
        var rows = rated.of(cycle, panel, person);
        if (rows.isEmpty()) throw new SessionHidden();
        return rows;
    }

    private void requireSight(String cycle, String panel) {
        var person = caller.require();
        var sits = panels.membersOf(cycle, panel).stream()
                .anyMatch(member -> member.person().equals(person));
        var exists = panels.one(cycle, panel).isPresent();
        if (!exists || !access.maySeeSession(organization.groupsOf(person), sits)) throw new SessionHidden();
    }

    private static String kept(String panel) {
        return panel.equals(LEADERS) ? AssessmentProcess.LEADERS : panel;
    }
}
