package io.nianlun.organization;

import io.nianlun.journal.JournalNames;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the journal what its people are called. */
@Component
class NamesInTheJournal implements JournalNames {

    private final Organization organization;

    NamesInTheJournal(Organization organization) {
        this.organization = organization;
    }

    @Override
    public Map<String, String> ofPeople(Collection<String> ids) {
        return organization.peopleNames(ids);
    }
}
