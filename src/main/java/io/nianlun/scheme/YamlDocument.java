package io.nianlun.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML as the JSON that it stands for (YAML 1.2's core schema): decimals stay decimal, aliases are expanded, and
 * what would be too large is refused before it is built. Nothing of Java can be named in it.
 */
final class YamlDocument {

    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,40}");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(\\.[0-9]{1,40}|[0-9]{1,40}(\\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,2})?");

    private static final int MOST_CHARACTERS = 4_000_000;

    // A scheme has far fewer; the year's data that come with it in a trial may have as many.
    private static final int MOST_NODES = 400_000;
    private static final int DEEPEST = 500;

    private final JsonNodeFactory nodes = JsonNodeFactory.withExactBigDecimals(true);
    private final Map<Node, Boolean> open = new IdentityHashMap<>();
    private int count;

    private YamlDocument() {}

    /**
     * @throws DocumentUnreadable if it is not YAML
     * @throws DocumentTooLarge if it is longer, deeper or, with its aliases expanded, wider than any document of a year
     */
    static JsonNode read(Reader text) {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(Integer.MAX_VALUE); // counted when they are expanded
        limits.setAllowDuplicateKeys(false);
        try {
            var root = new Yaml(limits).compose(text);
            return root == null ? NullNode.getInstance() : new YamlDocument().json(root, 0);
        } catch (MarkedYAMLException failure) {
            throw new DocumentUnreadable(failure.getProblem() + place(failure));
        } catch (ReaderException failure) {
            throw new DocumentUnreadable(failure.getMessage());
        } catch (YAMLException failure) {
            throw new DocumentTooLarge();
        }
    }

    private JsonNode json(Node node, int depth) {
        if (++count > MOST_NODES || depth > DEEPEST) throw new DocumentTooLarge();
        if (node instanceof AnchorNode anchor) return json(anchor.getRealNode(), depth);
        if (node instanceof ScalarNode scalar) return scalar(scalar);
        if (open.put(node, true) != null) throw new DocumentUnreadable("an alias stands inside its own anchor");
        try {
            if (node instanceof SequenceNode sequence) {
                var array = nodes.arrayNode();
                for (var element : sequence.getValue()) array.add(json(element, depth + 1));
                return array;
            }
            return object((MappingNode) node, depth);
        } finally {
            open.remove(node);
        }
    }

    private ObjectNode object(MappingNode mapping, int depth) {
        var object = nodes.objectNode();
        var merged = nodes.objectNode();
        for (var member : mapping.getValue()) {
            if (!(member.getKeyNode() instanceof ScalarNode key))
                throw new DocumentUnreadable("a key is not a text" + at(member.getKeyNode()));
            if (key.getTag().equals(Tag.MERGE)) {
                merge(member.getValueNode(), merged, depth);
                continue;
            }
            if (object.has(key.getValue()))
                throw new DocumentUnreadable("the key " + key.getValue() + " stands twice" + at(key));
            object.set(key.getValue(), json(member.getValueNode(), depth + 1));
        }
        // what stands in the mapping itself wins over what is merged into it
        merged.properties().forEach(member -> {
            if (!object.has(member.getKey())) object.set(member.getKey(), member.getValue());
        });
        return object;
    }

    private void merge(Node source, ObjectNode into, int depth) {
        var sources = source instanceof SequenceNode several ? several.getValue() : List.of(source);
        for (var one : sources) {
            if (!(json(one, depth + 1) instanceof ObjectNode members))
                throw new DocumentUnreadable("only an object can be merged" + at(one));
            members.properties().forEach(member -> {
                if (!into.has(member.getKey())) into.set(member.getKey(), member.getValue());
            });
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

    private static String place(MarkedYAMLException failure) {
        var mark = failure.getProblemMark();
        return mark == null ? "" : " (" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ")";
    }

    private static String at(Node node) {
        var mark = node.getStartMark();
        return " (" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ")";
    }
}
