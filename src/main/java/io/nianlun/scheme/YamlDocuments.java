package io.nianlun.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.nianlun.evaluation.DocumentSize;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads YAML as the JSON that it stands for (YAML 1.2's core schema): decimals stay decimal, aliases are expanded, and
 * what would be too large is refused before it is built. Nothing of Java can be named in it.
 */
final class YamlDocuments {

    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,40}");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(\\.[0-9]{1,40}|[0-9]{1,40}(\\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,2})?");

    private static final int MOST_CHARACTERS = 1_000_000;

    private final JsonNodeFactory nodes = JsonNodeFactory.withExactBigDecimals(true);
    private final Map<Node, Boolean> open = new IdentityHashMap<>();
    private int count;

    private YamlDocuments() {}

    /** @throws DocumentUnreadable if it is not YAML, or {@link DocumentTooLarge} */
    static JsonNode read(Reader text) {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setNestingDepthLimit(100);
        limits.setMaxAliasesForCollections(Integer.MAX_VALUE); // counted when they are expanded
        limits.setAllowDuplicateKeys(false);
        try {
            var root = new Yaml(limits).compose(text);
            if (root == null) throw new DocumentUnreadable("");
            return new YamlDocuments().json(root);
        } catch (org.yaml.snakeyaml.error.MarkedYAMLException failure) {
            throw new DocumentUnreadable(failure.getProblem() + place(failure));
        } catch (org.yaml.snakeyaml.error.YAMLException failure) {
            throw new DocumentTooLarge();
        }
    }

    private JsonNode json(Node node) {
        if (++count > DocumentSize.MOST_NODES) throw new DocumentTooLarge();
        if (node instanceof AnchorNode anchor) return json(anchor.getRealNode());
        if (node instanceof ScalarNode scalar) return scalar(scalar);
        if (open.put(node, true) != null) throw new DocumentUnreadable("an alias stands inside its own anchor");
        try {
            if (node instanceof SequenceNode sequence) {
                var array = nodes.arrayNode();
                for (var element : sequence.getValue()) array.add(json(element));
                return array;
            }
            var object = nodes.objectNode();
            for (var member : ((MappingNode) node).getValue()) {
                if (!(member.getKeyNode() instanceof ScalarNode key))
                    throw new DocumentUnreadable("a key is not a text" + at(member.getKeyNode()));
                if (object.has(key.getValue()))
                    throw new DocumentUnreadable("the key " + key.getValue() + " stands twice" + at(key));
                object.set(key.getValue(), json(member.getValueNode()));
            }
            return object;
        } finally {
            open.remove(node);
        }
    }

    private JsonNode scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) return nodes.textNode(text);
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> nodes.nullNode();
            case "true", "True", "TRUE" -> nodes.booleanNode(true);
            case "false", "False", "FALSE" -> nodes.booleanNode(false);
            default -> {
                if (INTEGER.matcher(text).matches()) yield integer(new BigInteger(text.replace("+", "")));
                if (DECIMAL.matcher(text).matches()) yield nodes.numberNode(new BigDecimal(text));
                yield nodes.textNode(text);
            }
        };
    }

    private JsonNode integer(BigInteger value) {
        return value.bitLength() < Integer.SIZE ? nodes.numberNode(value.intValue()) : nodes.numberNode(value);
    }

    private static String place(org.yaml.snakeyaml.error.MarkedYAMLException failure) {
        var mark = failure.getProblemMark();
        return mark == null ? "" : " (" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ")";
    }

    private static String at(Node node) {
        var mark = node.getStartMark();
        return " (" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ")";
    }
}
