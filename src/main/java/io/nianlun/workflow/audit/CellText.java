package io.nianlun.workflow.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of FEEL that a decision's cell may be: values, comparisons, intervals and lists of them. No loop, no call. */
final class CellText {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 4;
    private static final Set<String> REFUSED = Set.of(
            "for",
            "some",
            "every",
            "satisfies",
            "return",
            "function",
            "external",
            "instance",
            "of",
            "if",
            "then",
            "else",
            "between");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*([\\p{L}_][\\p{L}\\p{N}_]*|\\d{1,18}(?:\\.\\d{1,18})?|\"[^\"\\\\]*\"|\\.\\.|<=|>=|!=|[-+*/=<>(),\\[\\]])");

    private CellText() {}

    static boolean admits(String text) {
        if (text.length() > LONGEST) return false;
        var tokens = tokens(text);
        if (tokens == null) return false;
        var depth = 0;
        for (var i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (REFUSED.contains(token)) return false;
            if (token.equals("(") && i > 0 && isWord(tokens.get(i - 1)) && !isConnective(tokens.get(i - 1)))
                return false;
            // FEEL's names may hold spaces: two words beside each other could be a function's name.
            if (i > 0 && isWord(token) && isWord(tokens.get(i - 1)) && !isJoint(token) && !isJoint(tokens.get(i - 1)))
                return false;
            if (token.equals("(") || token.equals("[")) depth++;
            if (token.equals(")") || token.equals("]")) depth = Math.max(0, depth - 1);
            if (depth > DEEPEST) return false;
        }
        return true;
    }

    private static boolean isWord(String token) {
        return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
    }

    private static boolean isConnective(String token) {
        return token.equals("not") || isJoint(token);
    }

    private static boolean isJoint(String token) {
        return token.equals("and") || token.equals("or") || token.equals("in");
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var token = TOKEN.matcher(text);
        var end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        return text.substring(end).isBlank() ? tokens : null;
    }
}
