package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever stands at any place of a document, it is read or refused, and never a failure of the server. */
class BrokenDocumentsTests {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static List<JsonNode> others() {
        return List.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.numberNode(-1),
                NODES.numberNode(new BigDecimal("1E+999999")),
                NODES.textNode("x"),
                NODES.textNode(""),
                NODES.textNode("a\u0000b"),
                NODES.arrayNode(),
                NODES.arrayNode().add(1).add("x").addNull().add(NODES.objectNode()),
                NODES.objectNode(),
                NODES.objectNode().put("x", 1).putNull("y"));
    }

    /** Calls with the document again and again, each time with another thing at one place, or with nothing there. */
    private static int breakEverywhere(JsonNode document, Consumer<JsonNode> consumer) {
        var count = 0;
        for (var place : places(document, new ArrayList<>(), ""))
            for (var i = -1; i < others().size(); i++) {
                var copy = document.deepCopy();
                var parent = copy.at(place.substring(0, place.lastIndexOf('/')));
                var name = place.substring(place.lastIndexOf('/') + 1);
                if (parent instanceof ObjectNode object) {
                    if (i < 0) object.remove(name.replace("~1", "/").replace("~0", "~"));
                    else object.set(name.replace("~1", "/").replace("~0", "~"), others().get(i));
                } else if (parent instanceof ArrayNode array) {
                    if (i < 0) array.remove(Integer.parseInt(name));
                    else array.set(Integer.parseInt(name), others().get(i));
                }
                var number = i;
                assertThatCode(() -> consumer.accept(copy))
                        .as(place + " " + (number < 0 ? "removed" : others().get(number)))
                        .doesNotThrowAnyException();
                count++;
            }
        return count;
    }

    private static List<String> places(JsonNode node, List<String> places, String path) {
        if (!path.isEmpty()) places.add(path);
        if (node.isObject())
            node.properties().forEach(member -> places(member.getValue(), places, Faults.at(path, member.getKey())));
        for (var i = 0; node.isArray() && i < node.size(); i++) places(node.get(i), places, path + "/" + i);
        return places;
    }

    @Test
    void noSchemeMakesTheAuditFail() {
        for (var text : List.of(Wide.SCHEME, Contract.SCHEME)) {
            var tried = breakEverywhere(Year.yaml(text), document -> {
                var audited = SchemeReader.read(document);
                assertThat(audited.scheme() == null).isEqualTo(!audited.faults().isEmpty());
            });
            assertThat(tried).isGreaterThan(1000);
        }
    }

    @Test
    void noDataMakeTheCheckOrTheEvaluationFail() {
        var scheme = Year.scheme(Wide.SCHEME);
        var tried = breakEverywhere(shortened(Year.yaml(Wide.data())), document -> {
            var read = YearDataReader.read(scheme, document);
            if (read.faults().isEmpty()) Evaluation.evaluate(scheme, read.data(), Steps.of(Locale.ENGLISH));
        });
        assertThat(tried).isGreaterThan(1000);
    }

    /** Two units are as good as six, and quicker. */
    private static JsonNode shortened(JsonNode data) {
        for (var list : List.of("units", "figures", "ratings", "ballots", "events")) {
            var kept = NODES.arrayNode();
            data.path(list).forEach(one -> {
                var unit = one.has("unit")
                        ? one.path("unit").asText()
                        : one.path("id").asText();
                if (unit.equals("u0") || unit.equals("u1")) kept.add(one);
            });
            ((ObjectNode) data).set(list, kept);
        }
        return data;
    }
}
