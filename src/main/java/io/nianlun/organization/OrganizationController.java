package io.nianlun.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.nianlun.shared.CurrentPerson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final GroupSight sight;
    private final CurrentPerson caller;

    OrganizationController(Organization organization, GroupSight sight, CurrentPerson caller) {
        this.organization = organization;
        this.sight = sight;
        this.caller = caller;
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

    /**
     * Colleagues by a part of their name, or all members of one candidate group; never the whole organisation. Who sits
     * on a panel is told only to those who may see it, and to who sits on it too.
     */
    @GetMapping("/people")
    List<PersonView> people(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String group) {
        var people = group.isBlank()
                ? q.isBlank() ? List.<Person>of() : organization.peopleLike(q.strip(), MOST_PEOPLE)
                : membersSeen(group).stream()
                        .map(member -> new Person(member.person(), member.name()))
                        .filter(person ->
                                person.name().contains(q.strip()) || person.id().contains(q.strip()))
                        .limit(MOST_PEOPLE)
                        .toList();
        var groups = groupsSeen(people.stream().map(Person::id).toList());
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

    private List<Member> membersSeen(String group) {
        return isHidden(group, caller.require()) ? List.of() : organization.membersOf(group);
    }

    private Map<String, List<String>> groupsSeen(List<String> people) {
        var groups = organization.groupsOf(people);
        var own = organization.groupsOf(caller.require());
        if (sight.maySeeFormedGroups(own)) return groups;
        var formed = organization.formedGroupsOf(people);
        groups.forEach((person, all) -> all.removeIf(group ->
                !own.contains(group) && formed.getOrDefault(person, List.of()).contains(group)));
        return groups;
    }

    private boolean isHidden(String group, String person) {
        if (!organization.isFormed(group)) return false;
        var own = organization.groupsOf(person);
        return !own.contains(group) && !sight.maySeeFormedGroups(own);
    }

    record UnitView(
            String id, String name, @JsonProperty("class") String unitClass) {}

    /** @param groups how their candidate groups are called: 交通运输局·联络员 */
    record PersonView(String id, String name, List<String> groups) {}
}
