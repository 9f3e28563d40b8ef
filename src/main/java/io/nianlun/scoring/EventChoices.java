package io.nianlun.scoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Sheets;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.inbox.TaskContext;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What an office may register: on which units, under which adjustments, leaves and vetoes of the cycle's scheme. */
@Component
class EventChoices {

    private final Cycles cycles;
    private final Sheets sheets;

    EventChoices(Cycles cycles, Sheets sheets) {
        this.cycles = cycles;
        this.sheets = sheets;
    }

    /** @param items what the tariff names; empty where points are given outright */
    record Kind(String title, String sign, Set<String> items) {}

    /**
     * @param units id to name
     * @param applicable which of the indicators count for which unit
     */
    record Choice(
            Map<String, String> units,
            Map<String, Kind> adjustments,
            Map<String, Kind> indicators,
            Map<String, Kind> vetoes,
            Set<Key> applicable) {

        ObjectNode shown() {
            var shown = JsonNodeFactory.instance.objectNode();
            var all = shown.putArray("units");
            units.forEach((id, name) -> all.addObject().put("id", id).put("name", name));
            show(adjustments, shown.putArray("adjustments"));
            show(indicators, shown.putArray("indicators"));
            for (var indicator : shown.path("indicators")) {
                var open = ((ObjectNode) indicator).putArray("units");
                for (var unit : units.keySet())
                    if (applicable.contains(Key.of(unit, indicator.path("id").asText()))) open.add(unit);
            }
            show(vetoes, shown.putArray("vetoes"));
            return shown;
        }

        private static void show(Map<String, Kind> kinds, ArrayNode shown) {
            kinds.forEach((id, kind) -> {
                var each = shown.addObject().put("id", id).put("title", kind.title());
                if (kind.sign() != null) each.put("sign", kind.sign());
                if (!kind.items().isEmpty()) kind.items().forEach(each.putArray("items")::add);
            });
        }
    }

    Choice of(TaskContext task) {
        var scheme = cycles.scheme(task.cycle()).scheme();
        var units = new LinkedHashMap<String, String>();
        var indicators = new LinkedHashMap<String, Kind>();
        var applicable = new HashSet<Key>();
        for (var row : sheets.rows(task.cycle(), unit -> true, leaf -> true)) {
            units.put(row.unit(), row.unitName());
            if (!FigureParts.readsEvents(row.leaf()) || !Duties.certifies(task.subject(), row.leaf())) continue;
            indicators.put(
                    row.indicator(),
                    new Kind(
                            row.leaf().title(),
                            null,
                            FigureParts.tariff(row.leaf()).keySet()));
            applicable.add(row.key());
        }
        var adjustments = new LinkedHashMap<String, Kind>();
        var vetoes = new LinkedHashMap<String, Kind>();
        if (Duties.certifiesAdjustments(task.subject())) {
            for (var adjustment : scheme.allAdjustments())
                if (adjustment.countsEvents())
                    adjustments.put(
                            adjustment.id(),
                            new Kind(
                                    adjustment.title(),
                                    adjustment.sign().name().toLowerCase(Locale.ROOT),
                                    adjustment.tariff().keySet()));
            scheme.vetoes().forEach(veto -> vetoes.put(veto.id(), new Kind(veto.title(), null, Set.of())));
        }
        return new Choice(units, adjustments, indicators, vetoes, applicable);
    }
}
