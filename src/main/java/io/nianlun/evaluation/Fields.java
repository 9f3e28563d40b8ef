package io.nianlun.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The members of one object of a document. Every member that is read is known; {@link #close} names the others as
 * faults. What is absent, or null, reads as null.
 */
final class Fields {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final JsonNode node;
    private final String path;
    private final Faults faults;
    private final String wrongNumber;
    private final Set<String> known = new HashSet<>();

    /** @param wrongNumber the code of a number that is none */
    Fields(JsonNode node, String path, Faults faults, String wrongNumber) {
        this.node = node.isObject() ? node : MissingNode.getInstance();
        this.path = path;
        this.faults = faults;
        this.wrongNumber = wrongNumber;
        if (!node.isObject()) faults.variant(path, wrongKind(), "object");
    }

    String path() {
        return path;
    }

    String at(String name) {
        return Faults.at(path, name);
    }

    boolean isObject() {
        return node.isObject();
    }

    JsonNode raw(String name) {
        known.add(name);
        return node.path(name);
    }

    boolean has(String name) {
        var value = raw(name);
        return !value.isMissingNode() && !value.isNull();
    }

    /** A member that is there but null: for the few places where null says "none". */
    boolean isNull(String name) {
        return raw(name).isNull();
    }

    boolean require(String name) {
        if (has(name)) return true;
        if (isObject()) faults.add(at(name), "missing-field", name);
        return false;
    }

    String text(String name) {
        return has(name) ? textOf(raw(name), at(name)) : null;
    }

    String requiredText(String name) {
        return require(name) ? text(name) : null;
    }

    /** A required id; one that is no id is a fault, and is returned all the same so that it can be looked up. */
    String id(String name) {
        var id = requiredText(name);
        if (id != null && !ID.matcher(id).matches()) faults.add(at(name), "id-invalid", id);
        return id;
    }

    BigDecimal number(String name) {
        return has(name) ? numberOf(raw(name), at(name)) : null;
    }

    BigDecimal number(String name, BigDecimal otherwise) {
        var number = number(name);
        return number == null ? otherwise : number;
    }

    BigDecimal requiredNumber(String name) {
        return require(name) ? number(name) : null;
    }

    /** A number that is not under zero. */
    BigDecimal amount(String name) {
        var number = number(name);
        if (number == null || number.signum() >= 0) return number;
        faults.variant(at(name), wrongKind(), "negative", name);
        return null;
    }

    Integer integer(String name, int from, int to) {
        var number = number(name);
        if (number == null) return null;
        if (Decimals.isInteger(number)
                && number.compareTo(BigDecimal.valueOf(from)) >= 0
                && number.compareTo(BigDecimal.valueOf(to)) <= 0) return number.intValue();
        faults.variant(at(name), wrongNumber, "integer", name, from, to);
        return null;
    }

    /** One of the named choices; the first where it is absent or wrong. */
    <E extends Enum<E>> E choice(String name, Map<String, E> choices, E otherwise) {
        var word = text(name);
        if (word == null) return otherwise;
        if (choices.containsKey(word)) return choices.get(word);
        faults.variant(at(name), wrongKind(), "choice", name, String.join(", ", choices.keySet()));
        return otherwise;
    }

    Fields object(String name) {
        return has(name) ? new Fields(raw(name), at(name), faults, wrongNumber) : null;
    }

    /** The elements of a list with their paths; empty where it is absent. */
    List<Element> list(String name) {
        if (!has(name)) return List.of();
        if (!raw(name).isArray()) {
            faults.variant(at(name), wrongKind(), "list");
            return List.of();
        }
        var elements = new ArrayList<Element>();
        for (var element : raw(name)) elements.add(new Element(element, Faults.at(at(name), elements.size())));
        return elements;
    }

    List<Fields> objects(String name) {
        return list(name).stream()
                .map(element -> new Fields(element.node, element.path, faults, wrongNumber))
                .toList();
    }

    /** Texts of a list, those that are none left out. */
    Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        for (var element : list(name)) {
            var text = textOf(element.node, element.path);
            if (text != null) texts.put(element.path, text);
        }
        return texts;
    }

    /** The numbers of an object whose keys are free. */
    Map<String, BigDecimal> numbers(String name) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        members(name, (key, member) -> {
            var number = numberOf(member.node, member.path);
            if (number != null) numbers.put(key, number);
        });
        return numbers;
    }

    /** Visits the members of an object whose keys are free. */
    void members(String name, BiConsumer<String, Element> visitor) {
        if (!has(name)) return;
        if (!raw(name).isObject()) {
            faults.variant(at(name), wrongKind(), "object");
            return;
        }
        raw(name)
                .properties()
                .forEach(entry -> visitor.accept(
                        entry.getKey(), new Element(entry.getValue(), Faults.at(at(name), entry.getKey()))));
    }

    /** Names every member that nobody read. */
    void close() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) faults.add(at(name), "unknown-field", name);
        });
    }

    String textOf(JsonNode value, String where) {
        if (value.isValueNode() && !value.isNull()) {
            var text = value.isNumber() ? value.decimalValue().toString() : value.asText();
            // the database takes no zero character
            if (!text.isBlank() && text.indexOf('\0') < 0) return text;
        }
        faults.variant(where, wrongKind(), "text");
        return null;
    }

    BigDecimal numberOf(JsonNode value, String where) {
        if (value.isNumber() && Decimals.isSane(value.decimalValue())) return value.decimalValue();
        faults.variant(where, wrongNumber, "number", value.isValueNode() ? shortened(value.asText()) : "…");
        return null;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private String wrongKind() {
        return "not-a-number".equals(wrongNumber) ? "value-invalid" : wrongNumber;
    }

    record Element(JsonNode node, String path) {}
}
