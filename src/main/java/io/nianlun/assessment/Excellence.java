package io.nianlun.assessment;

import io.nianlun.inbox.SentRows.Key;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** On which items a unit excelled: only there a panel may fix a band of A. */
@Component
class Excellence {

    private final ClaimVerdictRepository verdicts;

    Excellence(ClaimVerdictRepository verdicts) {
        this.verdicts = verdicts;
    }

    /** The items for which a claim of innovation or excellence was accepted, as it stood or corrected. */
    Set<Key> of(String cycle, String panel) {
        return verdicts.newest(cycle, panel).stream()
                .filter(verdict -> verdict.excels() != null)
                .map(verdict -> Key.of(verdict.unit(), verdict.excels()))
                .collect(Collectors.toSet());
    }
}
