package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The steps of one number. A line is a sentence, or {@code label: arithmetic = result}; the arithmetic holds only
 * numbers, {@code + - × / ( )} and the functions {@code min max abs floor ceiling sum mean count sqrt}, so that anyone can work it
 * out again.
 */
final class Trace {

    static final Trace OFF = new Trace(null);

    private final ResourceBundle words;
    private final List<String> lines = new ArrayList<>();

    Trace(ResourceBundle words) {
        this.words = words;
    }

    /** Whether anyone wants the steps; ask before making the text of one. */
    boolean on() {
        return words != null;
    }

    void say(String key, Object... arguments) {
        if (on()) lines.add(sentence(key, arguments));
    }

    /** A line of arithmetic without a label. */
    void line(String arithmetic, BigDecimal result) {
        if (on()) lines.add(arithmetic + " = " + Decimals.shown(result));
    }

    /** A line of arithmetic; where it is only the result itself, the line ends there. */
    void line(String label, String arithmetic, BigDecimal result) {
        labelled(on() ? sentence("label." + label) : null, arithmetic, result);
    }

    /** A line whose label is a name of the scheme: a role, a layer. */
    void named(String label, String arithmetic, BigDecimal result) {
        labelled(label, arithmetic, result);
    }

    private void labelled(String label, String arithmetic, BigDecimal result) {
        if (!on()) return;
        var shown = Decimals.shown(result);
        var line = label + sentence("colon") + arithmetic;
        lines.add(arithmetic.equals(shown) ? line : line + " = " + shown);
    }

    void add(Trace other) {
        if (on()) lines.addAll(other.lines);
    }

    List<String> lines() {
        return on() ? List.copyOf(lines) : null;
    }

    /** A number as it stands inside arithmetic. */
    static String n(BigDecimal number) {
        var shown = Decimals.shown(number);
        return number.signum() < 0 ? "(" + shown + ")" : shown;
    }

    static String join(String operator, Collection<BigDecimal> numbers) {
        return numbers.stream().map(Trace::n).collect(Collectors.joining(operator));
    }

    private String sentence(String key, Object... arguments) {
        var texts = Arrays.stream(arguments)
                .map(argument -> argument instanceof BigDecimal number ? Decimals.shown(number) : argument.toString())
                .toArray();
        var pattern = words.getString("step." + key);
        return texts.length == 0 ? pattern : MessageFormat.format(pattern, texts);
    }
}
