package io.nianlun.survey;

import io.nianlun.inbox.SentRows.Key;
import java.util.Map;

/**
 * How often each answer was given about a unit.
 *
 * @param layer who answered; null where the measure knows no layers
 */
public record Ballot(String unit, String indicator, String layer, Map<String, Long> counts) {

    Key key() {
        return new Key(unit, indicator, layer);
    }
}
