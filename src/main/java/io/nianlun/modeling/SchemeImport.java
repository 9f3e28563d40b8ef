package io.nianlun.modeling;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.nianlun.modeling.Archives.Item;
import io.nianlun.scheme.Schemes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The schemes of an archive: held against those that are published here, and published by the same audit. */
@Component
class SchemeImport {

    private static final JsonMapper JSON = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(60)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final Schemes schemes;

    SchemeImport(Schemes schemes) {
        this.schemes = schemes;
    }

    Item item(String path, byte[] bytes) {
        var document = read(path, bytes);
        var id = document.path("id").asText();
        return new Item(path, SchemeShelf.KIND, id, document.path("title").asText(id), state(document));
    }

    /** The ids of those that are published anew; refuses one with faults. */
    List<String> publish(Map<String, byte[]> files) {
        var published = new ArrayList<String>();
        files.forEach((path, bytes) -> {
            if (!path.startsWith("schemes/")) return;
            var document = read(path, bytes);
            if (!state(document).equals("same"))
                published.add(schemes.publish(document).id());
        });
        return published;
    }

    private String state(JsonNode document) {
        return schemes.newest(document.path("id").asText())
                .map(newest -> same(newest.document(), document) ? "same" : "different")
                .orElse("new");
    }

    /** A number is the same however it was written down. */
    private static boolean same(JsonNode published, JsonNode other) {
        return published.equals(
                (one, two) -> one.isNumber() && two.isNumber()
                        ? one.decimalValue().compareTo(two.decimalValue())
                        : one.equals(two) ? 0 : 1,
                other);
    }

    private static JsonNode read(String path, byte[] bytes) {
        try {
            var document = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            if (document.isObject()) return document;
        } catch (JsonProcessingException broken) {
            throw new ArchiveRefused(path, "archive-scheme-unreadable", path);
        }
        throw new ArchiveRefused(path, "archive-scheme-unreadable", path);
    }
}
