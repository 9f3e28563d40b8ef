package io.nianlun.workflow.audit;

import io.nianlun.shared.TextPattern;
import java.util.regex.Pattern;

/**
 * The patterns that a form's field may have. A browser tries them by backtracking, so only those whose number of tries
 * is bounded: no reference back, no looking around, no repeated group that chooses or repeats inside, and the product
 * of all choices small.
 */
final class Patterns {

    /** How long a text may be that is held against a pattern. */
    static final int LONGEST_INPUT = 200;

    private static final int LONGEST = 200;
    private static final long MOST_CHOICES = 100_000;
    private static final Pattern BOUNDS = Pattern.compile("\\{(\\d{1,3})(,(\\d{1,3})?)?}");

    private final String pattern;
    private int at;
    private long choices = 1;

    private Patterns(String pattern) {
        this.pattern = pattern;
    }

    static boolean admits(String pattern) {
        if (pattern.isEmpty() || pattern.length() > LONGEST) return false;
        try {
            Pattern.compile(pattern);
            TextPattern.of(pattern);
        } catch (IllegalArgumentException fault) {
            return false;
        }
        var reader = new Patterns(pattern);
        return reader.alternatives(0) && reader.at == pattern.length();
    }

    /** Reads up to the end of the group; false where something is not admitted. */
    private boolean alternatives(int depth) {
        if (depth > 3) return false;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            if (pattern.charAt(at) == '|') {
                at++;
                if (!chooses(2)) return false;
                continue;
            }
            var before = choices;
            if (!atom(depth)) return false;
            var choosesInside = choices > before;
            var begin = at;
            if (!quantifier()) return false;
            if (choosesInside && at > begin && pattern.charAt(begin) != '?') return false;
        }
        return true;
    }

    private boolean chooses(long ways) {
        choices *= Math.max(1, ways);
        return choices <= MOST_CHOICES;
    }

    private boolean atom(int depth) {
        switch (pattern.charAt(at++)) {
            case '(':
                if (pattern.startsWith("?:", at)) at += 2;
                else if (pattern.startsWith("?", at)) return false;
                return alternatives(depth + 1) && at < pattern.length() && pattern.charAt(at++) == ')';
            case '[':
                return characters();
            case '\\':
                return at < pattern.length() && "dDwWsS.^$*+?()[]{}|/\\-tn".indexOf(pattern.charAt(at++)) >= 0;
            case '*', '+', '?', '{', '}', ']':
                return false;
            default:
                return true;
        }
    }

    private boolean characters() {
        for (; at < pattern.length(); at++) {
            var character = pattern.charAt(at);
            if (character == '[' || character == '&') return false;
            if (character == '\\') {
                at++;
            } else if (character == ']') {
                at++;
                return true;
            }
        }
        return false;
    }

    private boolean quantifier() {
        if (at == pattern.length()) return true;
        switch (pattern.charAt(at)) {
            case '?':
                at++;
                return isDone() && chooses(2);
            case '*', '+':
                at++;
                return isDone() && chooses(LONGEST_INPUT);
            case '{':
                var bounds = BOUNDS.matcher(pattern);
                if (!bounds.find(at) || bounds.start() != at) return false;
                at = bounds.end();
                if (bounds.group(2) == null) return isDone();
                var most = bounds.group(3) == null ? LONGEST_INPUT : Integer.parseInt(bounds.group(3));
                return isDone() && chooses(most - Integer.parseInt(bounds.group(1)) + 1);
            default:
                return true;
        }
    }

    private boolean isDone() {
        return at == pattern.length() || "?+*{".indexOf(pattern.charAt(at)) < 0;
    }
}
