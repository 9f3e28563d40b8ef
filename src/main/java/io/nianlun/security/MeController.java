package io.nianlun.security;

import io.nianlun.organization.Organization;
import io.nianlun.shared.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who I am and what I may do. */
@RestController
class MeController {

    private final CurrentPerson person;
    private final Organization organization;
    private final Access access;
    private final PasswordSignIn signIn;
    private final PasswordChange passwords;
    private final boolean demo;

    MeController(
            CurrentPerson person,
            Organization organization,
            Access access,
            PasswordSignIn signIn,
            PasswordChange passwords,
            @Value("${nianlun.demo}") boolean demo) {
        this.person = person;
        this.organization = organization;
        this.access = access;
        this.signIn = signIn;
        this.passwords = passwords;
        this.demo = demo;
    }

    @GetMapping("/api/me")
    MeView me() {
        return of(person.require());
    }

    /** A session left open is not enough: the present password is asked for, and failures of it are counted. */
    @PutMapping("/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@Valid @RequestBody NewPassword body, HttpServletRequest request) {
        var session = request.getSession(false);
        signIn.typed(person.require(), body.current(), request.getRemoteAddr());
        passwords.change(person.require(), body.password(), session == null ? null : session.getId());
    }

    MeView of(String id) {
        var groups = organization.groupsOf(id);
        var groupNames = organization.groupNames(groups);
        var offices = groups.stream().filter(group -> !group.contains(":")).toList();
        var units = groups.stream()
                // a unit's id begins with a letter, a cycle's (of a panel) with a digit
                .filter(group -> group.contains(":") && Character.isLetter(group.charAt(0)))
                .map(group -> group.substring(0, group.indexOf(':')))
                .distinct()
                .toList();
        return new MeView(
                id,
                organization.peopleNames(List.of(id)).getOrDefault(id, id),
                roles(groups),
                refs(List.copyOf(groups), groupNames),
                refs(offices, groupNames),
                refs(units, organization.unitNames(units)),
                demo);
    }

    private List<String> roles(Set<String> groups) {
        var roles = new ArrayList<String>();
        if (access.mayAdminister(groups)) roles.add("admin");
        if (access.maySupervise(groups)) roles.add("supervisor");
        if (access.mayRunCycles(groups)) roles.add("cycles");
        if (access.mayReadJournal(groups)) roles.add("journal");
        if (access.mayAnalyse(groups)) roles.add("results");
        if (access.mayReadRaters(groups)) roles.add("raters");
        return roles;
    }

    private static List<Ref> refs(List<String> ids, Map<String, String> names) {
        return ids.stream().map(id -> new Ref(id, names.getOrDefault(id, id))).toList();
    }

    record NewPassword(@NotNull String current, @NotNull String password) {

        // a record prints its components, and nobody's password may stand in a log
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    record Ref(String id, String name) {}

    /**
     * @param roles admin: changes processes, schemes and forms; supervisor: watches the year; cycles: creates and
     *     starts cycles; journal: reads and verifies the journal; results: works on results and asks about them; raters:
     *     sees how raters rate
     * @param groups all candidate groups of today, the posts in units among them
     */
    record MeView(
            String id,
            String name,
            List<String> roles,
            List<Ref> groups,
            List<Ref> offices,
            List<Ref> units,
            boolean demo) {}
}
