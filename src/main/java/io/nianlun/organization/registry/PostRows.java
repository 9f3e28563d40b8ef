package io.nianlun.organization.registry;

import io.nianlun.organization.registry.PostRules.Place;
import io.nianlun.organization.registry.PostRules.Rule;
import io.nianlun.organization.registry.Wanted.Item;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows of the table of posts: a place by its id or name, a post by its word there. */
final class PostRows {

    private final SheetWords words;
    private final PlaceNames places;
    private final List<Rule> rules = PostRules.read().posts();

    PostRows(SheetWords words, PlaceNames places) {
        this.words = words;
        this.places = places;
    }

    Item<Post> read(ReadRow row) {
        var place = places.id(row.text("place"));
        var role = role(row.text("role"), place);
        var title = row.text("title");
        var post = new Post(
                row.text("account"),
                place,
                role,
                title == null && role != null && !role.equals("leader") ? called(role) : title,
                row.day("from"),
                row.day("to"));
        return new Item<>(post, row.at(Map.of("person", "account")));
    }

    private String role(String cell, String place) {
        if (cell == null) return null;
        var there = rules.stream()
                .filter(rule -> rule.in() == (places.isOffice(place) ? Place.OFFICE : Place.UNIT))
                .map(Rule::role)
                .toList();
        return words.read(cell, "role", there).orElse(cell);
    }

    private String called(String role) {
        return rules.stream().anyMatch(rule -> rule.role().equals(role))
                ? words.of("role." + role, Locale.CHINESE)
                : role;
    }
}
