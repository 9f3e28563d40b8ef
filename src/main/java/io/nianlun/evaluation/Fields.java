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

/**
 * The members of one object of a document. Every member that is read is known; {@link #close} names the others as
 * faults. What is absent, or null, reads as null.
 */
final class Fields {

    private final JsonNode node;
    private final String path;
    private final Values values;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    /** @param wrongNumber the code of a number that is none */
    Fields(JsonNode node, String path, Faults faults, String wrongNumber) {
        this(node, path, new Values(faults, wrongNumber));
    }

    private Fields(JsonNode node, String path, Values values) {
        this.node = node.isObject() ? node : MissingNode.getInstance();
        this.path = path;
        this.values = values;
        this.faults = values.faults();
        if (!node.isObject()) faults.variant(path, values.wrongKind(), "object");
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
        return has(name) ? values.text(raw(name), path, name) : null;
    }

    String requiredText(String name) {
        return require(name) ? text(name) : null;
    }

    /** A required id; one that is no id is a fault, and is returned all the same so that it can be looked up. */
    String id(String name) {
        var id = requiredText(name);
        if (id != null && !Values.isId(id)) faults.add(at(name), "id-invalid", id);
        return id;
    }

    BigDecimal number(String name) {
        return has(name) ? values.number(raw(name), path, name) : null;
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
        faults.variant(at(name), values.wrongKind(), "negative", name);
        return null;
    }

    Integer integer(String name, int from, int to) {
        var number = number(name);
        if (number == null) return null;
        if (Decimals.isInteger(number)
                && number.compareTo(BigDecimal.valueOf(from)) >= 0
                && number.compareTo(BigDecimal.valueOf(to)) <= 0) return number.intValue();
        faults.variant(at(name), values.wrongNumber(), "integer", name, from, to);
        return null;
    }

    /** One of the named choices; the first where it is absent or wrong. */
    <E extends Enum<E>> E choice(String name, Map<String, E> choices, E otherwise) {
        var word = text(name);
        if (word == null) return otherwise;
        if (choices.containsKey(word)) return choices.get(word);
        faults.variant(at(name), values.wrongKind(), "choice", name, String.join(", ", choices.keySet()));
        return otherwise;
    }

    Fields object(String name) {
        return has(name) ? new Fields(raw(name), at(name), values) : null;
    }

    /** The elements of a list with their paths; empty where it is absent. */
    List<Element> list(String name) {
        if (!has(name)) return List.of();
        if (!raw(name).isArray()) {
            faults.variant(at(name), values.wrongKind(), "list");
            return List.of();
        }
        var elements = new ArrayList<Element>();
        var parent = at(name);
        for (var element : raw(name)) elements.add(new Element(element, parent, String.valueOf(elements.size())));
        return elements;
    }

    List<Fields> objects(String name) {
        return list(name).stream()
                .map(element -> new Fields(element.node(), element.path(), values))
                .toList();
    }

    /** Texts of a list, those that are none left out. */
    Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        for (var element : list(name)) {
            var text = textOf(element);
            if (text != null) texts.put(element.path(), text);
        }
        return texts;
    }

    /** The numbers of an object whose keys are free. */
    Map<String, BigDecimal> numbers(String name) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        members(name, (key, member) -> {
            var number = numberOf(member);
            if (number != null) numbers.put(key, number);
        });
        return numbers;
    }

    /** Visits the members of an object whose keys are free. */
    void members(String name, BiConsumer<String, Element> visitor) {
        if (!has(name)) return;
        if (!raw(name).isObject()) {
            faults.variant(at(name), values.wrongKind(), "object");
            return;
        }
        var parent = at(name);
        raw(name)
                .properties()
                .forEach(
                        entry -> visitor.accept(entry.getKey(), new Element(entry.getValue(), parent, entry.getKey())));
    }

    /** Names every member that nobody read. */
    void close() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) faults.add(at(name), "unknown-field", name);
        });
    }

    String textOf(Element element) {
        return values.text(element.node(), element.parent(), element.step());
    }

    BigDecimal numberOf(Element element) {
        return values.number(element.node(), element.parent(), element.step());
    }
}
