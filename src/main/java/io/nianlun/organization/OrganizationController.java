package io.nianlun.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What pages need to name units, offices and colleagues. */
@RestController
@RequestMapping("/api/organization")
class OrganizationController {

    private static final int MOST_PEOPLE = 50;

    private final Organization organization;

    OrganizationController(Organization organization) {
        this.organization = organization;
    }

    @GetMapping("/units")
    List<UnitView> units() {
        return organization.units().stream()
                .map(unit -> new UnitView(unit.id(), unit.name(), unit.unitClass()))
                .toList();
    }

    @GetMapping("/offices")
    List<Office> offices() {
        return organization.offices();
    }

    /** Colleagues by a part of their name, or all members of one candidate group; never the whole organisation. */
    @GetMapping("/people")
    List<PersonView> people(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String group) {
        var people = group.isBlank()
                ? q.isBlank() ? List.<Person>of() : organization.peopleLike(q.strip(), MOST_PEOPLE)
                : organization.membersOf(group).stream()
                        .map(member -> new Person(member.person(), member.name()))
                        .filter(person ->
                                person.name().contains(q.strip()) || person.id().contains(q.strip()))
                        .limit(MOST_PEOPLE)
                        .toList();
        var groups = organization.groupsOf(people.stream().map(Person::id).toList());
        var names = organization.groupNames(
                groups.values().stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new)));
        return people.stream()
                .map(person -> new PersonView(
                        person.id(),
                        person.name(),
                        groups.getOrDefault(person.id(), List.of()).stream()
                                .map(names::get)
                                .toList()))
                .toList();
    }

    record UnitView(
            String id, String name, @JsonProperty("class") String unitClass) {}

    /** @param groups how their candidate groups are called: 交通运输局·联络员 */
    record PersonView(String id, String name, List<String> groups) {}
}
