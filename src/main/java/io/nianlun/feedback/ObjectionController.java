package io.nianlun.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.organization.Organization;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ObjectionController {

    private static final int MOST = 200;

    private final Objections objections;
    private final ObjectionView view;
    private final Cycles cycles;
    private final Organization organization;
    private final Access access;
    private final CurrentPerson caller;

    ObjectionController(
            Objections objections,
            ObjectionView view,
            Cycles cycles,
            Organization organization,
            Access access,
            CurrentPerson caller) {
        this.objections = objections;
        this.view = view;
        this.cycles = cycles;
        this.organization = organization;
        this.access = access;
        this.caller = caller;
    }

    /** One page; {@code next} is where the page after it begins, null on the last. */
    record Page(List<ObjectNode> items, String next) {}

    /** All objections of a cycle as they came in, for those who look into, decide and watch them. */
    @GetMapping("/api/cycles/{id}/objections")
    Page all(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) String after) {
        cycles.one(id);
        if (!access.mayReadObjections(organization.groupsOf(caller.require()))) throw new ObjectionsHidden();
        var most = Math.min(Math.max(limit, 1), MOST);
        var from = Position.read(after);
        var found = objections.page(id, from.at(), from.unit(), most + 1);
        var shown = found.subList(0, Math.min(most, found.size())).stream()
                .map(each -> view.of(each, Map.of(), true))
                .toList();
        var last = found.size() > most ? found.get(most - 1) : null;
        return new Page(shown, last == null ? null : new Position(last.filedAt(), last.unit()).written());
    }

    /** What one unit objected to: for its own people too, without who worked on it. */
    @GetMapping("/api/cycles/{id}/units/{unit}/objections")
    List<ObjectNode> of(@PathVariable String id, @PathVariable String unit) {
        cycles.one(id);
        var groups = organization.groupsOf(caller.require());
        var all = access.mayReadObjections(groups);
        if (!all && !access.isOfUnit(groups, unit)) throw new ObjectionsHidden();
        if (cycles.participant(id, unit).isEmpty()) throw new ObjectionsHidden();
        return objections.of(id, unit).stream()
                .map(each -> view.of(each, Map.of(), all))
                .toList();
    }

    /** Behind which objection a page begins. */
    private record Position(OffsetDateTime at, String unit) {

        static Position read(String text) {
            if (text == null || text.isBlank()) return new Position(null, "");
            var cut = text.indexOf('/');
            try {
                if (cut > 0) return new Position(OffsetDateTime.parse(text.substring(0, cut)), text.substring(cut + 1));
            } catch (DateTimeParseException unreadable) {
                // falls through: a position that no page gave
            }
            throw new ObjectionsHidden();
        }

        String written() {
            return at.toInstant() + "/" + unit;
        }
    }
}
