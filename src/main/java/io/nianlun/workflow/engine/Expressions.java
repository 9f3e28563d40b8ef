package io.nianlun.workflow.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The whole language of expressions in a process model: {@code ${name}}, text around names ({@code ${unit}:head}), and
 * conditions that compare names and literals. No call, no property, no arithmetic: what is not listed is refused.
 */
public final class Expressions {

    /** Longer texts are refused: nobody draws them, and checking them should cost nothing. */
    static final int LONGEST = 4000;

    /** What the engine or its expression language would read as something other than a variable. */
    private static final Set<String> RESERVED = Set.of(
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "authenticatedUserId",
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "empty",
            "div",
            "mod",
            "instanceof");

    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
    private static final Pattern HOLE = Pattern.compile("[$#]\\{(" + NAME + ")}");
    private static final Pattern CONDITION = Pattern.compile("\\s*[$#]\\{([^{}\\\\]*)}\\s*");
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(" + NAME
            + ")|(-?\\d{1,18}(?:\\.\\d{1,18})?)|('[^'\\\\]*'|\"[^\"\\\\]*\")|(==|!=|<=|>=|&&|\\|\\||[<>!()]))");

    private Expressions() {}

    /** Whether the engine may be given this text, be it a literal or an expression. */
    public static boolean admits(String text) {
        if (text.length() > LONGEST) return false;
        if (!evaluates(text)) return true;
        return isComposite(text) || isCondition(text);
    }

    /** Whether the text is one name in braces and nothing else: {@code ${assignGrades}}. */
    public static boolean isName(String text) {
        var hole = HOLE.matcher(text.strip());
        return hole.matches() && isVariable(hole.group(1));
    }

    /** Whether any of the text would be evaluated rather than taken as it stands. */
    public static boolean evaluates(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Whether the text is literals and names in braces only: {@code ${unit}:head}. */
    public static boolean isComposite(String text) {
        if (HOLE.matcher(text).results().anyMatch(hole -> !isVariable(hole.group(1)))) return false;
        return !evaluates(HOLE.matcher(text).replaceAll(""));
    }

    /** Whether the text is one comparison, or several joined: {@code ${decision == 'return' && !urgent}}. */
    public static boolean isCondition(String text) {
        var condition = CONDITION.matcher(text);
        if (text.length() > LONGEST || !condition.matches()) return false;
        var tokens = tokens(condition.group(1));
        return tokens != null && new Reader(tokens).readsAll();
    }

    /** The variables that an admitted text reads. */
    public static Set<String> names(String text) {
        var names = new LinkedHashSet<String>();
        if (!evaluates(text)) return names;
        var condition = CONDITION.matcher(text);
        var tokens = condition.matches() ? tokens(condition.group(1)) : null;
        if (tokens != null) {
            tokens.stream().filter(Expressions::isVariable).forEach(names::add);
        } else {
            HOLE.matcher(text).results().map(hole -> hole.group(1)).forEach(names::add);
        }
        return names;
    }

    private static boolean isVariable(String token) {
        return token.matches(NAME) && !RESERVED.contains(token) && !LITERALS.contains(token);
    }

    /** Null where a piece is none of the language's. */
    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var token = TOKEN.matcher(text);
        var end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group().strip());
            end = token.end();
        }
        return text.substring(end).isBlank() && tokens.size() <= 200 ? tokens : null;
    }

    /** Reads {@code or -> and -> negation -> comparison}, each level by the next. */
    private static final class Reader {

        private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
        private static final int DEEPEST = 10;

        private final List<String> tokens;
        private int at;
        private int depth;

        Reader(List<String> tokens) {
            this.tokens = tokens;
        }

        boolean readsAll() {
            return joined("||") && at == tokens.size();
        }

        private boolean joined(String operator) {
            do {
                if (!(operator.equals("||") ? joined("&&") : comparison())) return false;
            } while (take(operator));
            return true;
        }

        private boolean comparison() {
            if (!operand()) return false;
            if (at < tokens.size() && COMPARISONS.contains(tokens.get(at))) {
                at++;
                return operand();
            }
            return true;
        }

        private boolean operand() {
            while (take("!")) {}
            if (take("(")) return ++depth <= DEEPEST && joined("||") && take(")") && depth-- > 0;
            if (at == tokens.size()) return false;
            var token = tokens.get(at++);
            return isVariable(token) || LITERALS.contains(token) || "'\"-0123456789".indexOf(token.charAt(0)) >= 0;
        }

        private boolean take(String token) {
            if (at == tokens.size() || !tokens.get(at).equals(token)) return false;
            at++;
            return true;
        }
    }
}
