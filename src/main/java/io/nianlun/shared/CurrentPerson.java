package io.nianlun.shared;

import java.util.Optional;

/** Who is acting now. */
public interface CurrentPerson {

    /** The id of the signed-in person; empty where the server acts by itself (a job, a sweep). */
    Optional<String> id();

    /** The id of the signed-in person, for calls that only a signed-in person reaches. */
    default String require() {
        return id().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
