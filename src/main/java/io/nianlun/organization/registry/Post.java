package io.nianlun.organization.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;

/**
 * What somebody is somewhere in a time.
 *
 * @param place the unit or the office
 * @param role head, contact, leader in a unit; chair, member in an office
 * @param title what the post is called: 副主任; null for a leader who is called as all are
 * @param to the last day; null: open
 */
record Post(String person, String place, String role, String title, LocalDate from, LocalDate to) {

    /** Two posts of one key are the same post. */
    record Key(String person, String place, String role, LocalDate from) {}

    @JsonIgnore
    Key key() {
        return new Key(person, place, role, from);
    }

    boolean overlaps(Post other) {
        return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
    }

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    Post until(LocalDate day) {
        return new Post(person, place, role, title, from, day);
    }
}
