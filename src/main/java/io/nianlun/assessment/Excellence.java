package io.nianlun.assessment;

import io.nianlun.cycle.SheetRow;
import io.nianlun.inbox.SentRows.Key;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** On which items a unit excelled: only there a panel may fix a band of A. */
@Component
class Excellence {

    private final ObjectProvider<AcceptedClaims> accepted;

    Excellence(ObjectProvider<AcceptedClaims> accepted) {
        this.accepted = accepted;
    }

    /** Those of the items for which a claim of innovation or excellence was accepted. */
    Set<Key> of(String cycle, Collection<SheetRow> items) {
        var excelling = new HashSet<Key>();
        for (var item : items)
            if (accepted.orderedStream().anyMatch(claims -> claims.excels(cycle, item.unit(), item.indicator())))
                excelling.add(item.key());
        return excelling;
    }
}
