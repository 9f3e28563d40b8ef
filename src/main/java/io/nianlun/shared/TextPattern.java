package io.nianlun.shared;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A pattern of a form, written by people who draw and matched in linear time: JavaScript's syntax, without what needs
 * backtracking (look-around, back references) and without what JavaScript and RE2 read differently.
 */
public final class TextPattern {

    private static final String SPACE =
            "\\t\\n\\x0B\\f\\r \\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}";
    private static final String NOT_SPACE = "\\x00-\\x08\\x0E-\\x1F\\x21-\\x{9F}\\x{A1}-\\x{167F}\\x{1681}-\\x{1FFF}"
            + "\\x{200B}-\\x{2027}\\x{202A}-\\x{202E}\\x{2030}-\\x{205E}\\x{2060}-\\x{2FFF}\\x{3001}-\\x{FEFE}"
            + "\\x{FF00}-\\x{10FFFF}";
    private static final long MOST_REPETITIONS = 1_000_000;
    private static final int MOST_LENGTH = 2_000;
    private static final int LARGEST_PROGRAM = 20_000;

    private final Pattern pattern;

    private TextPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException a pattern that cannot be read, or that could be matched only by backtracking */
    public static TextPattern of(String javascript) {
        if (javascript.length() > MOST_LENGTH) throw refused(javascript, "it is too long");
        try {
            var pattern = Pattern.compile(new Reader(javascript).translated());
            if (pattern.programSize() > LARGEST_PROGRAM) throw refused(javascript, "it is too large");
            return new TextPattern(pattern);
        } catch (PatternSyntaxException unreadable) {
            throw refused(javascript, unreadable.getDescription());
        }
    }

    /** Whether it matches somewhere in the text: a pattern for the whole of it says so by ^ and $. */
    public boolean isFoundIn(String text) {
        return pattern.matcher(text).find();
    }

    private static IllegalArgumentException refused(String pattern, String why) {
        return new IllegalArgumentException("the pattern %s cannot be used: %s".formatted(pattern, why));
    }

    /** Rewrites JavaScript's syntax in RE2's, one character at a time. */
    private static final class Reader {

        private final String source;
        private final StringBuilder target = new StringBuilder();
        private int at;
        private boolean inClass;
        private long repetitions = 1;

        Reader(String source) {
            this.source = source;
        }

        String translated() {
            while (at < source.length()) {
                var c = source.charAt(at++);
                switch (c) {
                    case '\\' -> escape();
                    case '[' -> open();
                    case ']' -> {
                        inClass = false;
                        target.append(c);
                    }
                    case '(' -> group();
                    case '{' -> repetition();
                    case '.' -> target.append(inClass ? "." : "[^\\n\\r\\x{2028}\\x{2029}]");
                    default -> target.append(c);
                }
            }
            return target.toString();
        }

        private void open() {
            if (inClass) {
                target.append("\\[");
                return;
            }
            inClass = true;
            target.append('[');
            if (source.startsWith("^", at)) target.append(source.charAt(at++));
            if (source.startsWith("]", at)) throw refused(source, "it has an empty class");
        }

        private void group() {
            if (!inClass && source.startsWith("?", at) && !source.startsWith("?:", at))
                throw refused(source, "only plain groups and (?:…) are allowed");
            target.append('(');
        }

        // Nested counts multiply: the text of a pattern is short, its program would not be.
        private void repetition() {
            target.append('{');
            var close = source.indexOf('}', at);
            if (inClass || close < 0) return;
            var bounds = source.substring(at, close);
            if (!bounds.matches("\\d{1,4}(,\\d{0,4})?")) return;
            var largest = bounds.substring(bounds.indexOf(',') + 1);
            var least = bounds.split(",")[0];
            repetitions *= Math.max(1, Long.parseLong(largest.isEmpty() ? least : largest));
            if (repetitions > MOST_REPETITIONS) throw refused(source, "it repeats too often");
        }

        private void escape() {
            if (at == source.length()) throw refused(source, "it ends in \\");
            var c = source.charAt(at++);
            switch (c) {
                case 's' -> target.append(inClass ? SPACE : "[" + SPACE + "]");
                case 'S' -> target.append(inClass ? NOT_SPACE : "[" + NOT_SPACE + "]");
                case 'v' -> target.append("\\x0B");
                case '0' -> target.append("\\x00");
                case 'b' -> target.append(inClass ? "\\x08" : "\\b");
                case 'u' -> code(4);
                case 'x' -> code(2);
                case 'd', 'D', 'w', 'W', 't', 'n', 'r', 'f' ->
                    target.append('\\').append(c);
                case 'B' -> target.append("\\B");
                default -> {
                    if (Character.isLetterOrDigit(c)) throw refused(source, "\\" + c + " is not allowed");
                    target.append('\\').append(c);
                }
            }
        }

        private void code(int digits) {
            var end = at + digits;
            if (end > source.length() || !source.substring(at, end).matches("[0-9A-Fa-f]+"))
                throw refused(source, "a code has too few digits");
            target.append("\\x{").append(source, at, end).append('}');
            at = end;
        }
    }
}
