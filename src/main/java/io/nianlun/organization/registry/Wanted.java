package io.nianlun.organization.registry;

import java.util.List;
import java.util.function.UnaryOperator;

/** What is asked for: each row as it shall be, whether it was there or not. */
record Wanted(List<Item<RegisteredUnit>> units, List<Item<RegisteredPerson>> people, List<Item<Post>> posts) {

    /** @param at where a field of the row stands in what was sent, to be named in a fault */
    record Item<T>(T value, UnaryOperator<String> at) {}
}
