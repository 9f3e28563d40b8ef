package io.nianlun.organization.registry;

import io.nianlun.document.Sheet;
import io.nianlun.organization.UnitClasses;
import io.nianlun.organization.registry.Wanted.Item;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the three tables out of a spreadsheet: which is which, their headings tell. */
@Component
class ImportedSheets {

    private final SheetWords words;
    private final UnitClasses classes;

    ImportedSheets(SheetWords words, UnitClasses classes) {
        this.words = words;
        this.classes = classes;
    }

    /** @param rows the rows that say something, in the order of {@link Wanted}'s items of this kind */
    record Table(String name, SheetKind kind, Sheet.Row heading, List<Sheet.Row> rows) {}

    /** @param faults what cells say that cannot be read; what the rows together say is checked later */
    record Imported(List<Table> tables, Wanted wanted, List<Fault> faults) {}

    Imported read(List<Sheet> sheets, Roster roster) {
        var faults = new ArrayList<Fault>();
        var tables = new ArrayList<Table>();
        var columns = new LinkedHashMap<Table, Map<String, Integer>>();
        for (var sheet : sheets) {
            var rows = sheet.rows().stream().filter(row -> !row.isBlank()).toList();
            if (rows.isEmpty()) continue;
            var kind = kind(rows.get(0));
            var name = sheet.name().isEmpty() && kind != null ? words.of(kind.word(), Locale.CHINESE) : sheet.name();
            if (kind == null) {
                faults.add(Fault.variant(
                        "/" + name + "/" + Sheet.address(0, rows.get(0).number()), "table-unknown", "organization"));
                continue;
            }
            var table = new Table(name, kind, rows.get(0), rows.subList(1, rows.size()));
            tables.add(table);
            columns.put(table, columns(table, faults));
        }
        if (tables.isEmpty() && faults.isEmpty()) faults.add(Fault.variant("/", "table-unknown", "organization"));
        return new Imported(tables, wanted(columns, roster, faults), faults);
    }

    private Wanted wanted(Map<Table, Map<String, Integer>> tables, Roster roster, List<Fault> faults) {
        var wanted = new Wanted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var titles = classes.titles();
        // units first: posts name them
        tables.forEach((table, columns) -> {
            if (table.kind() == SheetKind.UNITS) units(table, columns, titles, wanted, faults);
            if (table.kind() == SheetKind.PEOPLE) people(table, columns, wanted, faults);
        });
        var posts = new PostRows(words, new PlaceNames(roster, wanted.units()));
        tables.forEach((table, columns) -> {
            if (table.kind() == SheetKind.POSTS)
                for (var row : table.rows())
                    wanted.posts().add(posts.read(new ReadRow(table.name(), row, columns, faults)));
        });
        return wanted;
    }

    private void units(
            Table table, Map<String, Integer> columns, Map<String, String> titles, Wanted wanted, List<Fault> faults) {
        var reader = new UnitRows(words, titles);
        for (var row : table.rows()) wanted.units().add(reader.read(new ReadRow(table.name(), row, columns, faults)));
    }

    private static void people(Table table, Map<String, Integer> columns, Wanted wanted, List<Fault> faults) {
        for (var row : table.rows()) {
            var read = new ReadRow(table.name(), row, columns, faults);
            wanted.people()
                    .add(new Item<>(
                            new RegisteredPerson(read.text("account"), read.text("name"), read.day("left")),
                            read.at(Map.of("id", "account", "leftOn", "left"))));
        }
    }

    private SheetKind kind(Sheet.Row heading) {
        for (var kind : new SheetKind[] {SheetKind.POSTS, SheetKind.UNITS, SheetKind.PEOPLE}) {
            var found = heading.cells().stream()
                    .flatMap(cell -> words.read(cell.text(), kind.word(), kind.columns()).stream())
                    .toList();
            if (found.containsAll(kind.required())) return kind;
        }
        return null;
    }

    private Map<String, Integer> columns(Table table, List<Fault> faults) {
        var columns = new LinkedHashMap<String, Integer>();
        var cells = table.heading().cells();
        for (var column = 0; column < cells.size(); column++) {
            var text = cells.get(column).text();
            if (text.isEmpty()) continue;
            var at = "/" + table.name() + "/"
                    + Sheet.address(column, table.heading().number());
            var name = words.read(text, table.kind().word(), table.kind().columns());
            if (name.isEmpty()) faults.add(Fault.variant(at, "column-unknown", "organization", text));
            else if (columns.putIfAbsent(name.get(), column) != null)
                faults.add(Fault.variant(at, "column-twice", "organization", text));
        }
        return columns;
    }
}
