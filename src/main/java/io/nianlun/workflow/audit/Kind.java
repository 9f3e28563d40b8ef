package io.nianlun.workflow.audit;

import io.nianlun.workflow.engine.Expressions;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an attribute or a text of a model may hold. */
sealed interface Kind {

    /** What the application knows, against which a model is held. */
    record Known(Predicate<String> step) {}

    void check(XmlFile.Element element, String where, String value, Findings findings, Known known);

    static Kind of(String word) {
        return Arrays.stream(Plain.values())
                .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT)))
                .map(Kind.class::cast)
                .findFirst()
                .orElseGet(() -> new OneOf(Pattern.compile(word)));
    }

    /** Exactly one of the words of {@code a|b}. */
    record OneOf(Pattern words) implements Kind {
        @Override
        public void check(XmlFile.Element element, String where, String value, Findings findings, Known known) {
            if (!words.matcher(value).matches())
                findings.add(element.id(), "value-not-admitted", where, Plain.shown(value));
        }
    }

    /** The kinds that have a name in the tables. */
    enum Plain implements Kind {
        /** Read by people or by nobody: nothing in it is evaluated. */
        ANY(value -> true),
        ID(matches("[A-Za-z_][\\w.-]{0,199}")),
        VARIABLE(matches("[A-Za-z_]\\w{0,99}")),
        BOOL(matches("true|false")),
        NUMBER(matches("\\d{1,6}")),
        DATE(matches("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?)?")),
        DURATION(matches("P(\\d{1,4}[YMWD])*(T(\\d{1,4}[HMS])+)?")),
        /** A period under a minute, or one without an end, would keep a processor busy. */
        CYCLE(matches("R\\d{1,3}/(P0{0,3}[1-9]\\d{0,3}[YMWD]|PT0{0,3}[1-9]\\d{0,3}[HM])")),
        /** How often something is done beside itself. */
        TIMES(matches("[1-9]\\d?|100")),
        RETRIES(matches("R\\d{1,2}/PT?\\d{1,4}[SMHD]")),
        /** A cell of a decision. */
        CELL(CellText::admits),
        /** A problem's code: a class name here would catch every failure of that class. */
        CODE(matches("[a-z][a-z0-9-]{0,99}")),
        KEY(matches("[A-Za-z_][\\w.-]{0,99}")),
        /** Text around variables; the only kind, with those below, that the engine may evaluate. */
        TEXT(value -> value.length() <= 4000, Expressions::isComposite),
        GROUPS(matches("[\\w:, -]{1,400}"), Expressions::isComposite),
        NAME(matches("[A-Za-z_]\\w{0,99}"), Expressions::isName),
        COUNT(matches("[1-9]\\d{0,2}"), Expressions::isName),
        MOMENT(DATE.literal, Expressions::isName),
        SPAN(value -> DURATION.literal.test(value) && value.matches(".*[1-9].*"), Expressions::isName),
        CONDITION(value -> false, Expressions::isCondition),
        STEP(value -> false, Expressions::isName) {
            @Override
            public void check(XmlFile.Element element, String where, String value, Findings findings, Known known) {
                super.check(element, where, value, findings, known);
                if (!Expressions.isName(value)) return;
                Expressions.names(value.strip()).stream()
                        .filter(name -> !known.step().test(name))
                        .forEach(name -> findings.add(element.id(), "step-unknown", name));
            }
        };

        private final Predicate<String> literal;
        private final Predicate<String> evaluated;

        Plain(Predicate<String> literal) {
            this(literal, value -> false);
        }

        Plain(Predicate<String> literal, Predicate<String> evaluated) {
            this.literal = literal;
            this.evaluated = evaluated;
        }

        @Override
        public void check(XmlFile.Element element, String where, String value, Findings findings, Known known) {
            if (Expressions.evaluates(value)) {
                if (value.length() > 4000 || !evaluated.test(value))
                    findings.add(element.id(), "expression-not-admitted", where, shown(value));
            } else if (!literal.test(value.strip())) {
                findings.add(element.id(), "value-not-admitted", where, shown(value));
            }
        }

        static String shown(String value) {
            return value.length() > 80 ? value.substring(0, 80) + "…" : value;
        }

        private static Predicate<String> matches(String pattern) {
            return Pattern.compile(pattern).asMatchPredicate();
        }
    }
}
