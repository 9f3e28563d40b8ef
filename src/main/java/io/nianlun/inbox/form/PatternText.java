package io.nianlun.inbox.form;

/**
 * A text that a pattern of a form fits: of choices the first, of repetitions the fewest. It reads what the audit of
 * forms admits: groups, choices, classes, and counts.
 */
final class PatternText {

    private final String pattern;
    private int at;

    PatternText(String pattern) {
        this.pattern = pattern;
    }

    String shortest() {
        return alternatives();
    }

    private String alternatives() {
        var first = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        var text = new StringBuilder();
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            var one = atom();
            text.append(one.repeat(fewest()));
        }
        return text.toString();
    }

    private String atom() {
        var character = pattern.charAt(at++);
        return switch (character) {
            case '^', '$' -> "";
            case '.' -> "文";
            case '\\' -> escaped(pattern.charAt(at++));
            case '[' -> oneOf();
            case '(' -> {
                if (pattern.startsWith("?:", at)) at += 2;
                var inside = alternatives();
                at++;
                yield inside;
            }
            default -> String.valueOf(character);
        };
    }

    private static String escaped(char character) {
        return switch (character) {
            case 'd', 'w' -> "1";
            case 'D', 'W', 'S' -> "文";
            case 's' -> " ";
            case 't' -> "\t";
            case 'n' -> "\n";
            default -> String.valueOf(character);
        };
    }

    /** The first character that a class names; of one that excludes, a character that few exclude. */
    private String oneOf() {
        var excludes = pattern.charAt(at) == '^';
        if (excludes) at++;
        var first = pattern.charAt(at) == '\\' ? escaped(pattern.charAt(at + 1)) : String.valueOf(pattern.charAt(at));
        for (; pattern.charAt(at) != ']'; at++) if (pattern.charAt(at) == '\\') at++;
        at++;
        return excludes ? "文" : first;
    }

    private int fewest() {
        if (at == pattern.length()) return 1;
        switch (pattern.charAt(at)) {
            case '?', '*' -> {
                at++;
                return 0;
            }
            case '+' -> {
                at++;
                return 1;
            }
            case '{' -> {
                var end = pattern.indexOf('}', at);
                var least = pattern.substring(at + 1, end).split(",")[0];
                at = end + 1;
                return Integer.parseInt(least);
            }
            default -> {
                return 1;
            }
        }
    }
}
