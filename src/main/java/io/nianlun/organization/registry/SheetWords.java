package io.nianlun.organization.registry;

import io.nianlun.shared.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The words of the tables: headings, posts, ways to take part, dates; written in one language, read in both. */
@Component
class SheetWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:[-/.年]?)(\\d{1,2})(?:[-/.月]?)(\\d{1,2})日?");

    private final Texts texts;

    SheetWords(Texts texts) {
        this.texts = texts;
    }

    String of(String key, Locale language) {
        return texts.of(language, "organization.sheet." + key, List.of());
    }

    /** The one of the words that a cell says, as it is spelt in programs or in one of the languages. */
    Optional<String> read(String cell, String group, List<String> words) {
        return words.stream()
                .filter(word -> word.equalsIgnoreCase(cell)
                        || LANGUAGES.stream()
                                .anyMatch(language ->
                                        of(group + "." + word, language).equalsIgnoreCase(cell)))
                .findFirst();
    }

    /** Empty for what is no day: 2025-02-30. */
    static Optional<LocalDate> day(String cell) {
        var read = DAY.matcher(cell);
        if (!read.matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(read.group(1)), Integer.parseInt(read.group(2)), Integer.parseInt(read.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
