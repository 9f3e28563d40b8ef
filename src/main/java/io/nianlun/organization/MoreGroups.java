package io.nianlun.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Candidate groups that no post makes: a room that forms groups of its own (the panels of a cycle) tells of them here. */
public interface MoreGroups {

    /** The groups of many people today, by person; somebody in none is absent. */
    Map<String, List<String>> groupsOf(Collection<String> people);

    /** Who belongs to a group; empty for one that this room does not know. */
    List<Member> membersOf(String group);

    /** What groups are called; one that this room does not know is absent. */
    Map<String, String> names(Collection<String> groups);
}
