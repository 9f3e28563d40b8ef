package io.nianlun.organization.registry;

import java.util.List;
import java.util.Optional;

/** The three tables of an organisation, with their columns as an export writes them and an import finds them. */
enum SheetKind {
    UNITS(
            "units",
            List.of("id", "name", "class", "participation", "from", "to", "predecessors"),
            List.of("id", "class")),
    PEOPLE("people", List.of("account", "name", "left"), List.of("account", "name")),
    POSTS(
            "posts",
            List.of("account", "name", "place", "placeName", "role", "title", "from", "to"),
            List.of("account", "place", "role", "from"));

    private final String word;
    private final List<String> columns;
    private final List<String> required;

    SheetKind(String word, List<String> columns, List<String> required) {
        this.word = word;
        this.columns = columns;
        this.required = required;
    }

    /** As addresses and texts spell it. */
    String word() {
        return word;
    }

    List<String> columns() {
        return columns;
    }

    /** What a heading must have to be taken for this table. */
    List<String> required() {
        return required;
    }

    static Optional<SheetKind> of(String word) {
        for (var kind : values()) if (kind.word.equals(word)) return Optional.of(kind);
        return Optional.empty();
    }
}
