package io.nianlun.organization.registry;

import io.nianlun.organization.GuardedPosts;
import io.nianlun.organization.Organization;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.shared.Fault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Finds what a plan does to the posts of guarded offices without the right to it, asked for or following from somebody's
 * leaving: who keeps the register gives nobody the power to watch, decide or administer.
 */
@Component
class GuardAudit {

    private final PostRules rules = PostRules.read();
    private final GuardedPosts guard;
    private final Organization organization;
    private final CurrentPerson caller;
    private final Clock clock;

    GuardAudit(GuardedPosts guard, Organization organization, CurrentPerson caller, Clock clock) {
        this.guard = guard;
        this.organization = organization;
        this.caller = caller;
        this.clock = clock;
    }

    List<Fault> check(Plan plan, Wanted wanted) {
        var touched = plan.posts().stream()
                .map(change -> change.after() == null ? change.before() : change.after())
                .filter(post -> rules.guarded().contains(post.place()))
                .toList();
        if (touched.isEmpty()) return List.of();
        var faults = new ArrayList<Fault>();
        if (!guard.mayChangeGuardedPosts(organization.groupsOf(caller.require())))
            for (var post : touched)
                faults.add(Fault.of(
                        path(post, wanted),
                        "post-administrator-only",
                        plan.after().placeName(post.place())));
        touched.stream()
                .filter(post -> post.place().equals(rules.neverVacant()))
                .findFirst()
                .filter(post -> isVacated(plan.after()))
                .ifPresent(post -> faults.add(Fault.of(
                        path(post, wanted),
                        "administrator-missing",
                        plan.after().placeName(post.place()))));
        return faults;
    }

    /** Whether a day comes, from today on, on which nobody holds a post there. */
    private boolean isVacated(Roster after) {
        var posts = after.posts().values().stream()
                .filter(post -> rules.neverVacant().equals(post.place()) && post.from() != null)
                .toList();
        for (var day = LocalDate.now(clock); ; ) {
            var held = day;
            var holding = posts.stream().filter(post -> post.holdsOn(held)).toList();
            if (holding.isEmpty()) return true;
            var last = holding.stream().map(Post::to).toList();
            if (last.stream().anyMatch(Objects::isNull)) return false;
            day = last.stream().max(LocalDate::compareTo).orElseThrow().plusDays(1);
        }
    }

    /** Where the post was asked for; else where its holder's leaving was. */
    private static String path(Post post, Wanted wanted) {
        return wanted.posts().stream()
                .filter(item -> item.value().key().equals(post.key()))
                .map(item -> item.at().apply("place"))
                .findFirst()
                .or(() -> wanted.people().stream()
                        .filter(item -> Objects.equals(item.value().id(), post.person()))
                        .map(item -> item.at().apply("leftOn"))
                        .findFirst())
                .orElse("");
    }
}
