package io.nianlun.organization.registry;

import io.nianlun.organization.Office;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everything that the organisation is, at one moment; what a change makes of it is worked out on a copy. */
record Roster(
        Map<String, RegisteredUnit> units,
        Map<String, Office> offices,
        Map<String, RegisteredPerson> people,
        Map<Post.Key, Post> posts) {

    Roster copy() {
        return new Roster(new LinkedHashMap<>(units), offices, new LinkedHashMap<>(people), new LinkedHashMap<>(posts));
    }

    /** The name of a unit or an office; what is unknown keeps its id. */
    String placeName(String place) {
        if (units.containsKey(place)) return units.get(place).name();
        return offices.containsKey(place) ? offices.get(place).name() : place;
    }

    String personName(String person) {
        return people.containsKey(person) ? people.get(person).name() : person;
    }
}
