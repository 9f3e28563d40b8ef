package io.nianlun.inbox;

import java.util.Collection;
import java.util.Map;

/** What people call the cycles that their tasks belong to. The room that knows the cycles answers. */
public interface CycleNames {

    /** Names by id; an id that nobody knows is absent. */
    Map<String, String> names(Collection<String> cycles);
}
