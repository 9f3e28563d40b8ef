package io.nianlun.panel;

import io.nianlun.cycle.Cycles;
import io.nianlun.organization.Organization;
import io.nianlun.organization.Person;
import io.nianlun.panel.PanelView.Shown;
import io.nianlun.panel.PanelView.ShownPerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The panels of a cycle, and who could still be asked to sit on them. */
@RestController
class PanelController {

    private static final int MOST_PEOPLE = 50;

    private final PanelView view;
    private final Cycles cycles;
    private final Organization organization;

    PanelController(PanelView view, Cycles cycles, Organization organization) {
        this.view = view;
        this.cycles = cycles;
        this.organization = organization;
    }

    @GetMapping("/api/cycles/{id}/panels")
    Shown panels(@PathVariable String id) {
        return view.of(cycles.one(id).id());
    }

    /** People by a part of their name, with the units that each may not judge. */
    @GetMapping("/api/cycles/{id}/panels/people")
    List<ShownPerson> people(@PathVariable String id, @RequestParam String q) {
        var cycle = cycles.one(id).id();
        if (q.isBlank()) return List.of();
        var names = new LinkedHashMap<String, String>();
        for (Person person : organization.peopleLike(q.strip(), MOST_PEOPLE)) names.put(person.id(), person.name());
        return view.people(cycle, names.keySet(), names, Map.of());
    }
}
