package io.nianlun.workflow.audit;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a form may hold: fields of the kinds that the server validates, and nothing that a browser would run or fetch. */
final class FormRules {

    static final int LARGEST = 500_000;
    private static final int MOST = 500;
    private static final int DEEPEST = 6;

    private static final JsonMapper JSON = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxStringLength(20_000)
                            .build())
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Findings findings;
    private final FormConditions conditions;
    private int count;

    FormRules(Findings findings, FormConditions conditions) {
        this.findings = findings;
        this.conditions = conditions;
    }

    /** The form's id; null, with the fault told, where the file cannot be read. */
    String check(byte[] bytes) {
        return read(bytes, findings).map(this::form).orElse(null);
    }

    /** The form as a tree; empty, with the fault told, where the file cannot be read. */
    static Optional<JsonNode> read(byte[] bytes, Findings findings) {
        if (bytes.length > LARGEST) {
            findings.add("", "model-too-large", LARGEST / 1000);
            return Optional.empty();
        }
        try {
            var form = JSON.readTree(bytes);
            if (form.isObject()) return Optional.of(form);
            findings.add("", "model-unreadable", 1);
        } catch (JsonProcessingException fault) {
            findings.add(
                    "",
                    "model-unreadable",
                    fault.getLocation() == null ? 1 : fault.getLocation().getLineNr());
        } catch (IOException fault) {
            findings.add("", "model-unreadable", 1);
        }
        return Optional.empty();
    }

    private String form(JsonNode form) {
        var id = form.path("id").asText("");
        if (!id.matches("[A-Za-z_][\\w.-]{0,99}")) findings.add("", "value-not-admitted", "id", id);
        FormVocabulary.FORM.check(form, "", "form", findings, conditions);
        components(form, 1);
        return id;
    }

    private void components(JsonNode parent, int depth) {
        if (depth > DEEPEST) {
            findings.add(id(parent), "form-too-nested", DEEPEST);
            return;
        }
        var keys = new HashSet<String>();
        for (var component : parent.path("components")) {
            if (++count > MOST) {
                findings.add("", "form-too-large", MOST);
                return;
            }
            var kind = component.path("type").asText("");
            var vocabulary = FormVocabulary.KINDS.get(kind);
            if (vocabulary == null) findings.add(id(component), "field-not-admitted", kind);
            else field(component, kind, vocabulary, keys, depth);
        }
    }

    private void field(JsonNode component, String kind, FormVocabulary vocabulary, Set<String> keys, int depth) {
        vocabulary.check(component, id(component), kind, findings, conditions);
        var key = component.path(kind.equals("dynamiclist") ? "path" : "key").asText("");
        if (vocabulary.holdsValue() && key.isEmpty()) findings.add(id(component), "key-missing", kind);
        if (!key.isEmpty() && !keys.add(key)) findings.add(id(component), "key-twice", key);
        if (component.path("validate").hasNonNull("pattern")) pattern(component);
        if (component.has("components")) components(component, depth + 1);
    }

    private void pattern(JsonNode component) {
        var rules = component.path("validate");
        var pattern = rules.path("pattern").asText();
        if (!Patterns.admits(pattern)) findings.add(id(component), "pattern-not-admitted", pattern);
        if (!rules.path("maxLength").isInt() || rules.path("maxLength").asInt() > Patterns.LONGEST_INPUT)
            findings.add(id(component), "pattern-unbounded", Patterns.LONGEST_INPUT);
    }

    private static String id(JsonNode component) {
        var id = component.path("id").asText("");
        return id.isEmpty() ? component.path("key").asText("") : id;
    }
}
