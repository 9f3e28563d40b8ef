package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * A form in one language. Its words stand in Chinese; the English ones stand beside them in the {@code properties} of
 * each component, {@code label.en} for its label and {@code values.<value>.en} for the label of an option.
 */
public final class FormWords {

    private static final String ENGLISH = ".en";
    private static final List<String> OPTIONS = List.of("values", "choices");
    private static final List<String> HOLDERS = List.of("validate", "appearance");

    private FormWords() {}

    /** A copy in English where that is asked for, and without what the other language needs. */
    public static JsonNode in(Locale language, JsonNode schema) {
        var copy = schema.deepCopy();
        put(copy, language.equals(Locale.ENGLISH));
        return copy;
    }

    private static void put(JsonNode node, boolean english) {
        if (node instanceof ObjectNode component) {
            var words = component.remove("properties");
            if (english && words != null)
                words.properties()
                        .forEach(word ->
                                put(component, word.getKey(), word.getValue().asText()));
        }
        for (var child : node.path("components")) put(child, english);
    }

    private static void put(ObjectNode component, String key, String word) {
        if (!key.endsWith(ENGLISH) || word.isBlank()) return;
        var name = key.substring(0, key.length() - ENGLISH.length());
        if (name.startsWith("values.")) label(component, name.substring("values.".length()), word);
        else if (component.has(name)) component.put(name, word);
        else
            for (var holder : HOLDERS)
                if (component.path(holder).has(name)) ((ObjectNode) component.get(holder)).put(name, word);
    }

    private static void label(ObjectNode component, String value, String word) {
        for (var options : OPTIONS)
            for (var option : component.path(options))
                if (option.path("value").asText().equals(value)) ((ObjectNode) option).put("label", word);
    }
}
