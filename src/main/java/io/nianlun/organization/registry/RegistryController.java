package io.nianlun.organization.registry;

import io.nianlun.organization.Office;
import io.nianlun.organization.UnitClasses;
import io.nianlun.organization.registry.RegistryLists.Page;
import io.nianlun.organization.registry.RegistryLists.PersonRow;
import io.nianlun.organization.registry.RegistryLists.PostRow;
import io.nianlun.organization.registry.RegistryLists.UnitRow;
import io.nianlun.organization.registry.Wanted.Item;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of units, offices and people, for those who keep it. */
@RestController
@RequestMapping("/api/organization/register")
class RegistryController {

    private static final int LONGEST_REASON = 500;

    private final Registry registry;
    private final RegistryLists lists;
    private final UnitClasses classes;
    private final OfficeChanges offices;

    RegistryController(Registry registry, RegistryLists lists, UnitClasses classes, OfficeChanges offices) {
        this.registry = registry;
        this.lists = lists;
        this.classes = classes;
        this.offices = offices;
    }

    record ClassView(String id, String title, long units) {}

    record OfficeView(String id, String name, Office.Kind kind, int members) {}

    /** @param roles the posts that there are, with the kind of place that has them */
    record Tree(List<ClassView> classes, List<OfficeView> offices, List<PostRules.Rule> roles, long people) {}

    /** @param predecessorNames by id; @param heirs those that came in its place, by id */
    record UnitView(
            RegisteredUnit unit,
            Map<String, String> predecessorNames,
            Map<String, String> heirs,
            List<PostRow> posts) {}

    record PersonView(RegisteredPerson person, List<PostRow> posts) {}

    record PlaceView(Office office, List<PostRow> posts) {}

    /** Rows as they shall be: with the id of one that is there it is changed, else it is added. */
    record Changes(List<RegisteredUnit> units, List<RegisteredPerson> people, List<Post> posts, String reason) {}

    record OfficeWish(String id, String name, Office.Kind kind, String reason) {}

    /** How many rows a change touched, what followed from it included. */
    record Changed(int units, int people, int posts) {

        static Changed of(Plan plan) {
            return new Changed(
                    plan.units().size(), plan.people().size(), plan.posts().size());
        }
    }

    @GetMapping
    Tree tree() {
        var roster = registry.roster();
        var counts = new TreeMap<String, Long>();
        for (var unit : roster.units().values()) if (unit.to() == null) counts.merge(unit.unitClass(), 1L, Long::sum);
        var titles = new LinkedHashMap<>(classes.titles());
        counts.keySet().forEach(id -> titles.putIfAbsent(id, id));
        var members = lists.posts("place", roster.offices().keySet(), true);
        return new Tree(
                titles.entrySet().stream()
                        .map(each ->
                                new ClassView(each.getKey(), each.getValue(), counts.getOrDefault(each.getKey(), 0L)))
                        .toList(),
                roster.offices().values().stream()
                        .map(office -> new OfficeView(
                                office.id(),
                                office.name(),
                                office.kind(),
                                members.getOrDefault(office.id(), List.of()).size()))
                        .toList(),
                PostRules.read().posts(),
                roster.people().values().stream()
                        .filter(person -> person.leftOn() == null)
                        .count());
    }

    @GetMapping("/units")
    Page<UnitRow> units(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "class", defaultValue = "") String unitClass,
            @RequestParam(defaultValue = "false") boolean gone,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        return lists.units(q, unitClass, gone, after, bounded(limit));
    }

    @GetMapping("/people")
    Page<PersonRow> people(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "false") boolean gone,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        return lists.people(q, place, gone, after, bounded(limit));
    }

    @GetMapping("/units/{id}")
    UnitView unit(@PathVariable String id) {
        var roster = registry.roster();
        var unit = roster.units().get(id);
        if (unit == null) throw new NotInRegister(id);
        var names = new LinkedHashMap<String, String>();
        unit.predecessors().forEach(each -> names.put(each.unit(), roster.placeName(each.unit())));
        var heirs = new LinkedHashMap<String, String>();
        for (var other : roster.units().values())
            if (other.predecessors().stream().anyMatch(each -> each.unit().equals(id)))
                heirs.put(other.id(), other.name());
        return new UnitView(unit, names, heirs, posts("place", id));
    }

    @GetMapping("/people/{id}")
    PersonView person(@PathVariable String id) {
        var person = registry.roster().people().get(id);
        if (person == null) throw new NotInRegister(id);
        return new PersonView(person, posts("person", id));
    }

    @GetMapping("/offices/{id}")
    PlaceView office(@PathVariable String id) {
        var office = registry.roster().offices().get(id);
        if (office == null) throw new NotInRegister(id);
        return new PlaceView(office, posts("place", id));
    }

    @PostMapping
    Changed change(@RequestBody Changes body) {
        return Changed.of(registry.change(
                new Wanted(items("units", body.units()), items("people", body.people()), items("posts", body.posts())),
                reason(body.reason())));
    }

    /** An office as it shall be: with an id that is there it is called otherwise, else it is added. */
    @PostMapping("/offices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepOffice(@RequestBody OfficeWish body) {
        var name = body.name() == null ? null : body.name().strip();
        offices.keep(new Office(body.id(), name, body.kind()), reason(body.reason()));
    }

    /** @throws Rejected if there is none, or a very long one */
    static String reason(String given) {
        if (given != null && !given.isBlank() && given.length() <= LONGEST_REASON && given.indexOf('\0') < 0)
            return given.strip();
        throw new Rejected(
                "organization-invalid",
                List.of(Fault.variant("/reason", "reason-missing", "organization", LONGEST_REASON)));
    }

    private List<PostRow> posts(String by, String id) {
        return lists.posts(by, List.of(id), false).getOrDefault(id, List.of());
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, RegistryLists.MOST));
    }

    private static <T> List<Item<T>> items(String list, List<T> rows) {
        if (rows == null) return List.of();
        var blank = rows.indexOf(null);
        if (blank >= 0)
            throw new Rejected(
                    "organization-invalid",
                    List.of(Fault.variant("/" + list + "/" + blank, "missing-field", "organization")));
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Item<>(rows.get(i), field -> "/" + list + "/" + i + "/" + field))
                .toList();
    }
}
