package io.nianlun.cycle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.evaluation.Indicator;
import io.nianlun.inbox.SentRows;
import java.math.BigDecimal;
import java.util.List;

/**
 * A unit of a cycle and a leaf of its scheme that applies to the unit.
 *
 * @param points what the leaf is worth for the unit's class
 * @param path the titles of the branches above the leaf, the top one first
 */
public record SheetRow(Participant participant, String unitName, Indicator leaf, BigDecimal points, List<String> path) {

    public String unit() {
        return participant.unit();
    }

    public String indicator() {
        return leaf.id();
    }

    public SentRows.Key key() {
        return SentRows.Key.of(unit(), indicator());
    }

    /** How the row is called where a fault speaks of it. */
    public String words() {
        return unitName + " " + leaf.title();
    }

    /** The part that every sheet shows alike: {@code {unit, indicator}}. */
    public ObjectNode shown() {
        var row = JsonNodeFactory.instance.objectNode();
        row.putObject("unit").put("id", unit()).put("name", unitName);
        var indicator = row.putObject("indicator")
                .put("id", leaf.id())
                .put("title", leaf.title())
                .put("points", points);
        var titles = indicator.putArray("path");
        path.forEach(titles::add);
        indicator.put("method", leaf.measure().method());
        return row;
    }
}
