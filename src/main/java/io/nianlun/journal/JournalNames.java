package io.nianlun.journal;

import java.util.Collection;
import java.util.Map;

/** What the people of the journal are called; the room that knows them implements it. */
public interface JournalNames {

    /** By id; an unknown one is absent. */
    Map<String, String> ofPeople(Collection<String> ids);
}
