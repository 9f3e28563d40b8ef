package io.nianlun.shared;

import java.util.List;

/**
 * One thing wrong with what was sent.
 *
 * @param path a JSON pointer into what was sent; "" is the whole of it
 * @param code a stable kebab-case name of the fault
 * @param text the key of its sentence in a bundle in {@code texts/}, which says what is wrong and what to do
 * @param arguments what the sentence names: {0}, {1} …
 */
public record Fault(String path, String code, String text, List<Object> arguments) {

    /** A fault whose sentence stands under {@code fault.<code>}. */
    public static Fault of(String path, String code, Object... arguments) {
        return new Fault(path, code, "fault." + code, List.of(arguments));
    }

    /** A fault of a code that has several sentences: this one stands under {@code fault.<code>.<variant>}. */
    public static Fault variant(String path, String code, String variant, Object... arguments) {
        return new Fault(path, code, "fault." + code + "." + variant, List.of(arguments));
    }
}
