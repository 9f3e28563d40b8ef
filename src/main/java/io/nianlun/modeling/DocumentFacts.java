package io.nianlun.modeling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A scheme as a list of its values, each under its path; parts with an id are found by it, wherever they stand. */
final class DocumentFacts {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private DocumentFacts() {}

    static Map<String, String> of(byte[] document) {
        var facts = new LinkedHashMap<String, String>();
        try {
            collect("", JSON.readTree(new String(document, StandardCharsets.UTF_8)), facts);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a published scheme cannot be read", broken);
        }
        return facts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> facts) {
        if (node.isObject())
            node.properties().forEach(one -> collect(path + "/" + one.getKey(), one.getValue(), facts));
        else if (node.isArray()) elements(path, node, facts);
        else facts.put(path, node.asText());
    }

    private static void elements(String path, JsonNode list, Map<String, String> facts) {
        var at = 0;
        for (var one : list)
            collect(path + "/" + (one.path("id").isTextual() ? one.path("id").asText() : at++), one, facts);
    }
}
