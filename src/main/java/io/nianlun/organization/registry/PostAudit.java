package io.nianlun.organization.registry;

import static java.util.stream.Collectors.groupingBy;

import io.nianlun.organization.registry.PostRules.Place;
import io.nianlun.organization.registry.Wanted.Item;
import io.nianlun.shared.Fault;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds every fault of posts that are asked for: of each alone, beside the holder's others, beside other holders. */
final class PostAudit {

    private static final int LONGEST = 100;

    private final PostRules rules;
    private final Roster after;
    private final List<Fault> faults;
    private final Map<String, List<Post>> byPerson;
    private final Map<String, List<Post>> bySeat;

    PostAudit(PostRules rules, Roster after, List<Fault> faults) {
        this.rules = rules;
        this.after = after;
        this.faults = faults;
        var complete = after.posts().values().stream()
                .filter(post -> post.person() != null && post.place() != null && post.role() != null)
                .filter(post -> post.from() != null)
                .toList();
        this.byPerson = complete.stream().collect(groupingBy(Post::person));
        this.bySeat = complete.stream().collect(groupingBy(PostAudit::seat));
    }

    void check(List<Item<Post>> wanted) {
        var seen = new HashSet<Post.Key>();
        for (var item : wanted) {
            if (!seen.add(item.value().key())) fault(item, "from", "post-twice");
            else if (isSound(item)) {
                besideOwn(item);
                besideOthers(item);
            }
        }
    }

    private boolean isSound(Item<Post> item) {
        var before = faults.size();
        var post = item.value();
        if (post.person() == null) missing(item, "person");
        else if (!after.people().containsKey(post.person())) fault(item, "person", "unknown-person", post.person());
        if (post.place() == null) missing(item, "place");
        else place(item);
        if (post.from() == null) missing(item, "from");
        else if (post.to() != null && post.to().isBefore(post.from()))
            faults.add(Fault.of(item.at().apply("to"), "days-reversed"));
        if (post.title() == null ? !"leader".equals(post.role()) : post.title().length() > LONGEST)
            fault(item, "title", "title-invalid", LONGEST);
        return faults.size() == before && withinLives(item);
    }

    private void place(Item<Post> item) {
        var post = item.value();
        var place = after.units().containsKey(post.place())
                ? Place.UNIT
                : after.offices().containsKey(post.place()) ? Place.OFFICE : null;
        if (place == null) fault(item, "place", "unknown-place", post.place());
        else if (post.role() == null) missing(item, "role");
        else if (rules.rule(post.role(), place).isEmpty())
            fault(
                    item,
                    "role",
                    "unknown-post",
                    post.role(),
                    rules.posts().stream()
                            .filter(rule -> rule.in() == place)
                            .map(PostRules.Rule::role)
                            .collect(Collectors.joining(", ")));
    }

    private boolean withinLives(Item<Post> item) {
        var before = faults.size();
        var post = item.value();
        var person = after.people().get(post.person());
        var unit = after.units().get(post.place());
        if (person.leftOn() != null && (post.from().isAfter(person.leftOn()) || isLater(post, person.leftOn())))
            fault(
                    item,
                    "from",
                    "person-has-left",
                    person.name(),
                    person.leftOn().toString());
        if (unit != null && unit.to() != null && (post.from().isAfter(unit.to()) || isLater(post, unit.to())))
            fault(item, "from", "unit-has-ended", unit.name(), unit.to().toString());
        return faults.size() == before;
    }

    private static boolean isLater(Post post, LocalDate last) {
        return post.to() != null && post.to().isAfter(last);
    }

    private void besideOwn(Item<Post> item) {
        var post = now(item);
        for (var other : byPerson.getOrDefault(post.person(), List.of())) {
            if (other.key().equals(post.key()) || !other.overlaps(post)) continue;
            if (other.place().equals(post.place()) && other.role().equals(post.role()))
                fault(
                        item,
                        "from",
                        "post-overlaps",
                        after.personName(post.person()),
                        other.from().toString());
            else if (rules.isExclusive(post, other, after))
                fault(
                        item,
                        "place",
                        "posts-exclusive",
                        after.personName(post.person()),
                        after.placeName(other.place()),
                        other.title() == null ? other.role() : other.title());
        }
    }

    private void besideOthers(Item<Post> item) {
        var post = now(item);
        var place = after.units().containsKey(post.place()) ? Place.UNIT : Place.OFFICE;
        var seats = rules.rule(post.role(), place).orElseThrow().seats();
        if (seats == null) return;
        var others = bySeat.getOrDefault(seat(post), List.of()).stream()
                .filter(other -> !other.person().equals(post.person()) && other.overlaps(post))
                .toList();
        if (others.size() >= seats)
            fault(
                    item,
                    "role",
                    "post-taken",
                    after.placeName(post.place()),
                    post.title(),
                    after.personName(others.get(0).person()));
    }

    /** The post as it becomes, with its end where its unit or its holder has one. */
    private Post now(Item<Post> item) {
        return after.posts().getOrDefault(item.value().key(), item.value());
    }

    private static String seat(Post post) {
        return post.place() + ":" + post.role();
    }

    private void missing(Item<Post> item, String field) {
        faults.add(Fault.variant(item.at().apply(field), "missing-field", "organization"));
    }

    private void fault(Item<Post> item, String field, String code, Object... arguments) {
        faults.add(Fault.variant(item.at().apply(field), code, "organization", arguments));
    }
}
