package io.nianlun.organization.registry;

import io.nianlun.document.SpreadsheetWriter.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes the organisation as the three tables that an import reads: bringing them in again changes nothing. */
@Component
class ExportedSheets {

    private final SheetWords words;

    ExportedSheets(SheetWords words) {
        this.words = words;
    }

    Table table(SheetKind kind, Roster roster, Locale language) {
        var rows = new ArrayList<List<String>>();
        rows.add(kind.columns().stream()
                .map(column -> words.of(kind.word() + "." + column, language))
                .toList());
        switch (kind) {
            case UNITS -> roster.units().values().forEach(unit -> rows.add(unit(unit, language)));
            case PEOPLE ->
                roster.people().values().forEach(person -> rows.add(row(person.id(), person.name(), person.leftOn())));
            case POSTS -> roster.posts().values().forEach(post -> rows.add(post(post, roster, language)));
        }
        return new Table(words.of(kind.word(), language), rows);
    }

    private List<String> unit(RegisteredUnit unit, Locale language) {
        return row(
                unit.id(),
                unit.name(),
                unit.unitClass(),
                words.of("participation." + unit.participation(), language),
                unit.from(),
                unit.to(),
                UnitRows.written(unit.predecessors(), words, language));
    }

    private List<String> post(Post post, Roster roster, Locale language) {
        return row(
                post.person(),
                roster.personName(post.person()),
                post.place(),
                roster.placeName(post.place()),
                words.of("role." + post.role(), language),
                post.title(),
                post.from(),
                post.to());
    }

    private static List<String> row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell instanceof LocalDate day ? day.toString() : Objects.toString(cell, ""))
                .toList();
    }
}
