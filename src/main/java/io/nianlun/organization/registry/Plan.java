package io.nianlun.organization.registry;

import io.nianlun.organization.registry.RegisteredUnit.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a wish makes of the organisation, with what follows from it: a predecessor ends the day before, a renamed unit
 * keeps its people, posts end with their unit or when their holder leaves.
 */
record Plan(Roster before, Roster after) {

    /** @param before null: new; @param after null: gone */
    record Change<T>(T before, T after) {}

    static Plan of(Roster before, Wanted wanted) {
        var after = before.copy();
        for (var item : wanted.units()) {
            var unit = item.value();
            after.units().put(unit.id(), unit);
        }
        for (var item : wanted.units()) succeed(item.value(), before, after);
        for (var item : wanted.people()) after.people().put(item.value().id(), item.value());
        for (var item : wanted.posts()) after.posts().put(item.value().key(), item.value());
        endPosts(after);
        return new Plan(before, after);
    }

    List<Change<RegisteredUnit>> units() {
        return changes(before.units(), after.units());
    }

    List<Change<RegisteredPerson>> people() {
        return changes(before.people(), after.people());
    }

    List<Change<Post>> posts() {
        return changes(before.posts(), after.posts());
    }

    boolean isEmpty() {
        return units().isEmpty() && people().isEmpty() && posts().isEmpty();
    }

    private static <K, T> List<Change<T>> changes(Map<K, T> before, Map<K, T> after) {
        var changes = new ArrayList<Change<T>>();
        after.forEach((key, now) -> {
            var was = before.get(key);
            if (!Objects.equals(was, now)) changes.add(new Change<>(was, now));
        });
        before.forEach((key, was) -> {
            if (!after.containsKey(key)) changes.add(new Change<>(was, null));
        });
        return changes;
    }

    private static void succeed(RegisteredUnit unit, Roster before, Roster after) {
        for (var predecessor : unit.predecessors()) {
            var old = after.units().get(predecessor.unit());
            if (old == null || old == unit || predecessor.since() == null) continue;
            var last = predecessor.since().minusDays(1);
            if (old.to() == null) after.units().put(old.id(), old.endedOn(last));
            if (predecessor.kind() == Kind.RENAMED && !before.units().containsKey(unit.id()))
                keepPeople(old.id(), unit.id(), last, before, after);
        }
    }

    private static void keepPeople(String old, String now, LocalDate last, Roster before, Roster after) {
        for (var post : before.posts().values())
            if (post.place().equals(old) && post.to() == null && post.holdsOn(last)) {
                var kept = new Post(post.person(), now, post.role(), post.title(), last.plusDays(1), null);
                after.posts().put(kept.key(), kept);
            }
    }

    private static void endPosts(Roster after) {
        for (var post : List.copyOf(after.posts().values())) {
            var person = after.people().get(post.person());
            var unit = after.units().get(post.place());
            var last = earlier(person == null ? null : person.leftOn(), unit == null ? null : unit.to());
            if (last == null || post.to() != null && !post.to().isAfter(last)) continue;
            if (post.from() != null && post.from().isAfter(last)) after.posts().remove(post.key());
            else after.posts().put(post.key(), post.until(last));
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isBefore(other) ? one : other;
    }
}
