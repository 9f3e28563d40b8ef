package io.nianlun.organization.registry;

import io.nianlun.organization.registry.RegisteredUnit.Kind;
import io.nianlun.organization.registry.RegisteredUnit.Predecessor;
import io.nianlun.organization.registry.Wanted.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Rows of the table of units; a unit's predecessors stand in one cell: {@code old-a 合并 2025-01-01 主；old-b 合并 2025-01-01}. */
final class UnitRows {

    private static final Pattern PREDECESSOR = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S+)(?:\\s+(\\S+))?");
    private static final List<String> PARTICIPATIONS = List.of("ranked", "scored", "apart");

    private final SheetWords words;
    private final Map<String, String> titles;

    UnitRows(SheetWords words, Map<String, String> titles) {
        this.words = words;
        this.titles = titles;
    }

    Item<RegisteredUnit> read(ReadRow row) {
        var participation = row.text("participation");
        var unit = new RegisteredUnit(
                row.text("id"),
                row.text("name"),
                unitClass(row.text("class")),
                participation == null
                        ? "ranked"
                        : words.read(participation, "participation", PARTICIPATIONS)
                                .orElse(participation),
                row.day("from"),
                row.day("to"),
                predecessors(row));
        return new Item<>(unit, row.at(Map.of()));
    }

    /** A class by its id or its title. */
    private String unitClass(String cell) {
        if (cell == null || titles.containsKey(cell)) return cell;
        return titles.entrySet().stream()
                .filter(each -> each.getValue().equals(cell))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(cell);
    }

    private List<Predecessor> predecessors(ReadRow row) {
        var cell = row.text("predecessors");
        var read = new ArrayList<Predecessor>();
        if (cell == null) return read;
        for (var part : cell.split("[;；]")) {
            var parts = PREDECESSOR.matcher(part.strip());
            var kind = parts.matches() ? words.read(parts.group(2), "succession", List.of("renamed", "merged")) : null;
            var since = kind == null ? null : SheetWords.day(parts.group(3));
            var main = kind == null || parts.group(4) == null
                    ? List.<String>of()
                    : words.read(parts.group(4), "succession", List.of("main")).stream()
                            .toList();
            if (kind == null || kind.isEmpty() || since.isEmpty() || parts.group(4) != null && main.isEmpty()) {
                row.fault("predecessors", "predecessor-unreadable", part.strip());
                continue;
            }
            var how = Kind.valueOf(kind.get().toUpperCase(Locale.ROOT));
            read.add(new Predecessor(parts.group(1), how, since.get(), how == Kind.RENAMED || !main.isEmpty()));
        }
        return read;
    }

    static String written(List<Predecessor> predecessors, SheetWords words, Locale language) {
        var parts = new ArrayList<String>();
        for (var each : predecessors) {
            var kind = words.of("succession." + each.kind().name().toLowerCase(Locale.ROOT), language);
            var main = each.kind() == Kind.MERGED && each.main() ? " " + words.of("succession.main", language) : "";
            parts.add(each.unit() + " " + kind + " " + each.since() + main);
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }
}
