package io.nianlun.organization;

import java.util.Set;

/** Who appoints to the offices that watch, decide or administer; the room that decides who may do what answers. */
public interface GuardedPosts {

    /** Appoints to them, changes their posts and ends them. */
    boolean mayChangeGuardedPosts(Set<String> groups);
}
