package io.nianlun.scoring;

import io.nianlun.inbox.SentRows.Key;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the binding targets come from; the room that agrees them implements it. */
public interface AgreedTargets {

    /** The binding targets of all units of a cycle; where none was agreed there is no entry. */
    List<AgreedTarget> of(String cycle);

    /** The agreed numbers of all units of a cycle. */
    default Map<Key, BigDecimal> byRow(String cycle) {
        var agreed = new HashMap<Key, BigDecimal>();
        for (var target : of(cycle)) agreed.put(Key.of(target.unit(), target.indicator()), target.target());
        return agreed;
    }

    /** Those of one unit; nothing of any other is read. */
    List<AgreedTarget> ofUnit(String cycle, String unit);
}
