package io.nianlun.organization;

import java.util.Set;

/** Who is told who belongs to the groups that no post makes (see {@link MoreGroups}), besides their own members. */
public interface GroupSight {

    /** @param groups what the person who asks belongs to today */
    boolean maySeeFormedGroups(Set<String> groups);
}
