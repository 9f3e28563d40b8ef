package io.nianlun.modeling;

import io.nianlun.organization.Organization;
import io.nianlun.shared.Texts;
import io.nianlun.workflow.ModelChange;
import io.nianlun.workflow.ModelChange.Sort;
import io.nianlun.workflow.ModelDifference;
import io.nianlun.workflow.Palette;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what differs between two versions, in the language of whoever reads it. */
@Component
class DifferenceWords {

    private static final int LONGEST = 120;

    private final ModelDifference difference;
    private final Organization organization;
    private final Palette palette;
    private final Texts texts;

    DifferenceWords(ModelDifference difference, Organization organization, Palette palette, Texts texts) {
        this.difference = difference;
        this.organization = organization;
        this.palette = palette;
        this.texts = texts;
    }

    /**
     * One thing that differs.
     *
     * @param sort {@code added}, {@code removed}, {@code changed}; {@code moved} where only the picture changed
     * @param text the whole of it as a sentence
     */
    record Line(
            String sort,
            String file,
            String kind,
            String element,
            String label,
            String what,
            String before,
            String after,
            String text) {}

    List<Line> between(Map<String, byte[]> before, Map<String, byte[]> after, Locale locale) {
        var steps = palette.steps().stream()
                .collect(Collectors.toMap(step -> "${" + step.name() + "}", Palette.Offered::title));
        return difference.between(before, after).stream()
                .map(change -> line(change, steps, locale))
                .toList();
    }

    /** The same of documents without drawings: every value that came, went or changed, under its path. */
    List<Line> betweenDocuments(Map<String, byte[]> before, Map<String, byte[]> after, Locale locale) {
        var file = after.keySet().iterator().next();
        var was = DocumentFacts.of(before.values().iterator().next());
        var is = DocumentFacts.of(after.get(file));
        var paths = new LinkedHashSet<>(is.keySet());
        paths.addAll(was.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(was.get(path), is.get(path)))
                .map(path -> document(file, path, was.get(path), is.get(path), locale))
                .toList();
    }

    private Line document(String file, String path, String was, String is, Locale locale) {
        var sort = was == null ? "added" : is == null ? "removed" : "changed";
        var before = value(null, was, Map.of(), locale);
        var after = value(null, is, Map.of(), locale);
        var text = texts.of(locale, "difference.value", List.of(path, before, after));
        return new Line(sort, file, SchemeShelf.KIND, path, path, path, before, after, text);
    }

    private Line line(ModelChange change, Map<String, String> steps, Locale locale) {
        var what = change.what() == null ? null : word(locale, "difference.what.", change.what());
        var before = value(change.what(), change.before(), steps, locale);
        var after = value(change.what(), change.after(), steps, locale);
        var type = word(locale, "difference.type.", change.type());
        var text = change.sort() == Sort.CHANGED
                ? texts.of(locale, "difference.changed", Arrays.asList(change.label(), what, before, after))
                : texts.of(
                        locale,
                        "difference." + change.sort().name().toLowerCase(Locale.ROOT),
                        List.of(type, change.label()));
        return new Line(
                change.sort().name().toLowerCase(Locale.ROOT),
                change.file(),
                change.kind().word(),
                change.element(),
                change.label(),
                what,
                change.what() == null ? null : before,
                change.what() == null ? null : after,
                text);
    }

    /** What the library has no word for is shown as it stands in the file. */
    private String word(Locale locale, String key, String name) {
        return Objects.requireNonNullElse(texts.orNull(locale, key + name, List.of()), name);
    }

    private String value(String what, String raw, Map<String, String> steps, Locale locale) {
        if (raw == null || raw.isBlank()) return texts.of(locale, "difference.nothing", List.of());
        var shown = switch (String.valueOf(what)) {
            case "group" -> groups(raw);
            case "step" -> steps.getOrDefault(raw, raw);
            case "due" -> raw.equals("${due}") ? texts.of(locale, "difference.due.phase", List.of()) : raw;
            default -> raw;
        };
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    }

    private String groups(String raw) {
        var ids = Arrays.stream(raw.split(",")).map(String::strip).toList();
        var names = organization.groupNames(ids);
        return ids.stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining("、"));
    }
}
