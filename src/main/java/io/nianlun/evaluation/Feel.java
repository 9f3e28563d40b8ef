package io.nianlun.evaluation;

import camundajar.impl.scala.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;

/**
 * The only class that touches the FEEL library: parses a text once, holds it to the parts that are allowed by walking
 * the parsed tree, and evaluates it in decimals. A text that is too long or too deep is refused before it is parsed.
 */
final class Feel {

    /** What a part of an expression gives; WRONG where it can give nothing. */
    enum Type {
        NUMBER,
        BOOLEAN,
        LIST,
        WRONG
    }

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 100;
    private static final int DEEPEST_BRACKETS = 30;
    private static final Map<String, String> OPERATORS =
            Map.of("Addition", " + ", "Subtraction", " - ", "Multiplication", " × ", "Division", " / ");
    private static final Set<String> COMPARISONS =
            Set.of("LessThan", "LessOrEqual", "GreaterThan", "GreaterOrEqual", "Equal");
    private static final Set<String> LOGIC = Set.of("Conjunction", "Disjunction", "Not");
    private static final Set<String> OF_ONE = Set.of("abs", "floor", "ceiling");
    private static final Set<String> OF_MANY = Set.of("min", "max", "sum", "mean");

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava()
            .withCustomValueMapper(new DecimalsKept())
            .withEnabledExternalFunctions(false)
            .build();

    private final ParsedExpression parsed;
    private final boolean plainValues;
    private final Set<List<String>> names = new LinkedHashSet<>();
    private final Type type;

    private Feel(ParsedExpression parsed, boolean plainValues) throws ConditionRefused {
        this.parsed = parsed;
        this.plainValues = plainValues;
        this.type = typeOf(parsed.expression(), 0);
    }

    /** A formula or condition over numbers. */
    static Feel overNumbers(String text) throws ConditionRefused {
        return new Feel(parse(text), false);
    }

    /** A condition over texts, numbers and truth values. */
    static Feel overPlainValues(String text) throws ConditionRefused {
        return new Feel(parse(text), true);
    }

    private static ParsedExpression parse(String text) throws ConditionRefused {
        if (text.length() > LONGEST) throw new ConditionRefused("too-long", String.valueOf(LONGEST));
        var open = 0;
        for (var c : text.toCharArray()) {
            if ("([{".indexOf(c) >= 0 && ++open > DEEPEST_BRACKETS) throw tooDeep(DEEPEST_BRACKETS);
            if (")]}".indexOf(c) >= 0) open--;
        }
        var result = ENGINE.parseExpression(text);
        if (result.isFailure()) throw new ConditionRefused("syntax", text);
        return result.parsedExpression();
    }

    /** Every name that it reads, as the path that it is written as. */
    Set<List<String>> names() {
        return names;
    }

    Type type() {
        return type;
    }

    /** A decimal, a truth value, or null where any part of it has no value (a division by zero). */
    Object evaluate(Map<String, Object> context) {
        return evaluate(parsed, context);
    }

    private static Object evaluate(ParsedExpression expression, Map<String, Object> context) {
        var result = ENGINE.evaluate(expression, context);
        return result.isSuccess() && result.suppressedFailures().isEmpty() ? result.result() : null;
    }

    /**
     * Whether a form's condition holds. One that gives nothing (a comparison with a field that has no value) holds too:
     * form-js asks whether what it gives equals what was asked about, and that is nothing.
     */
    boolean holds(Map<String, Object> context) {
        var result = ENGINE.evaluate(parsed, context);
        return result.isSuccess() && (result.result() == null || Boolean.TRUE.equals(result.result()));
    }

    /** The arithmetic with the values put in: of an {@code if}, the way that is taken. */
    String shown(Function<List<String>, Object> values, Map<String, Object> context) {
        return shown(parsed.expression(), 0, values, context);
    }

    private Type typeOf(Exp exp, int depth) throws ConditionRefused {
        if (depth > DEEPEST) throw tooDeep(DEEPEST);
        var kind = ((Product) exp).productPrefix();
        if (exp instanceof ConstNumber) return Type.NUMBER;
        if (exp instanceof Ref ref) return name(strings(ref));
        if (exp instanceof FunctionInvocation call) return call(call, depth);
        if (exp instanceof If choice) {
            var condition = typeOf(choice.condition(), depth + 1);
            var then = typeOf(choice.statement(), depth + 1);
            var otherwise = typeOf(choice.elseStatement(), depth + 1);
            return condition == Type.BOOLEAN && then == otherwise ? then : Type.WRONG;
        }
        if (exp instanceof In in && in.test() instanceof InputInRange range) {
            var ends = range.range();
            if (!(ends.start() instanceof ClosedConstRangeBoundary low
                    && ends.end() instanceof ClosedConstRangeBoundary high)) throw notAllowed("in (a..b)");
            return all(Type.NUMBER, Type.BOOLEAN, depth, in.x(), (Exp) low.value(), (Exp) high.value());
        }
        if (plainValues && (exp instanceof ConstString || exp instanceof ConstBool || exp == ConstNull$.MODULE$))
            return Type.BOOLEAN;
        if (exp instanceof ArithmeticNegation || OPERATORS.containsKey(kind))
            return all(Type.NUMBER, Type.NUMBER, depth, children(exp));
        if (LOGIC.contains(kind)) return all(Type.BOOLEAN, Type.BOOLEAN, depth, children(exp));
        if (COMPARISONS.contains(kind)) return all(Type.NUMBER, Type.BOOLEAN, depth, children(exp));
        throw notAllowed(kind);
    }

    private Type call(FunctionInvocation call, int depth) throws ConditionRefused {
        var name = call.function();
        var known = OF_ONE.contains(name) || OF_MANY.contains(name) || "count".equals(name) || "not".equals(name);
        if (!known || !(call.params() instanceof PositionalFunctionParameters given)) throw notAllowed(name + "()");
        var arguments = list(given.params()).toArray(Exp[]::new);
        if (arguments.length == 0) throw notAllowed(name + "()");
        if ("not".equals(name)) return one(arguments, Type.BOOLEAN, Type.BOOLEAN, depth);
        if ("count".equals(name)) return one(arguments, Type.LIST, Type.NUMBER, depth);
        if (OF_ONE.contains(name)) return one(arguments, Type.NUMBER, Type.NUMBER, depth);
        var first = typeOf(arguments[0], depth + 1);
        if (first == Type.LIST) return one(arguments, Type.LIST, Type.NUMBER, depth);
        return all(Type.NUMBER, Type.NUMBER, depth, arguments);
    }

    private Type one(Exp[] arguments, Type asked, Type given, int depth) throws ConditionRefused {
        var type = all(asked, given, depth, arguments);
        return arguments.length == 1 ? type : Type.WRONG;
    }

    private Type all(Type asked, Type given, int depth, Exp... parts) throws ConditionRefused {
        var fits = true;
        for (var part : parts) fits &= typeOf(part, depth + 1) == asked;
        return fits ? given : Type.WRONG;
    }

    private Type name(List<String> path) {
        names.add(path);
        return path.equals(List.of("history", "score")) ? Type.LIST : Type.NUMBER;
    }

    private String shown(Exp exp, int binding, Function<List<String>, Object> values, Map<String, Object> context) {
        if (exp instanceof ConstNumber number)
            return Decimals.shown(number.value().bigDecimal());
        if (exp instanceof Ref ref) return shown(values.apply(strings(ref)));
        if (exp instanceof If choice) {
            var holds = Boolean.TRUE.equals(evaluate(new ParsedExpression(choice.condition(), ""), context));
            return shown(holds ? choice.statement() : choice.elseStatement(), binding, values, context);
        }
        if (exp instanceof FunctionInvocation call) {
            var arguments = list(((PositionalFunctionParameters) call.params()).params());
            var texts = arguments.stream()
                    .map(part -> shown(part, 0, values, context))
                    .toList();
            return call.function() + "(" + String.join(", ", texts) + ")";
        }
        var parts = children(exp);
        if (parts.length == 1) return "(-" + shown(parts[0], 3, values, context) + ")";
        var operator = OPERATORS.get(((Product) exp).productPrefix());
        var own = operator.equals(" + ") || operator.equals(" - ") ? 1 : 2;
        var text = shown(parts[0], own, values, context) + operator + shown(parts[1], own + 1, values, context);
        return binding > own ? "(" + text + ")" : text;
    }

    private static String shown(Object value) {
        if (value instanceof BigDecimal number)
            return number.signum() < 0 ? "(" + Decimals.shown(number) + ")" : Decimals.shown(number);
        var numbers = ((List<?>) value).stream().map(BigDecimal.class::cast).map(Decimals::shown);
        return String.join(", ", numbers.toList());
    }

    private static Exp[] children(Exp exp) {
        var children = new ArrayList<Exp>();
        for (var parts = ((Product) exp).productIterator(); parts.hasNext(); ) children.add((Exp) parts.next());
        return children.toArray(Exp[]::new);
    }

    private static List<Exp> list(camundajar.impl.scala.collection.immutable.List<Exp> scala) {
        var list = new ArrayList<Exp>();
        for (var parts = scala.iterator(); parts.hasNext(); ) list.add(parts.next());
        return list;
    }

    private static List<String> strings(Ref ref) {
        var strings = new ArrayList<String>();
        for (var names = ref.names().iterator(); names.hasNext(); ) strings.add(names.next());
        return List.copyOf(strings);
    }

    private static ConditionRefused tooDeep(int limit) {
        return new ConditionRefused("too-deep", String.valueOf(limit));
    }

    private static ConditionRefused notAllowed(String what) {
        return new ConditionRefused("not-allowed", what);
    }

    /** The library hands numbers out as doubles; this one as what they are. */
    private static final class DecimalsKept extends JavaCustomValueMapper {

        @Override
        public Optional<Val> toValue(Object value, Function<Object, Val> others) {
            return Optional.empty();
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> others) {
            return value instanceof ValNumber number
                    ? Optional.of(number.value().bigDecimal())
                    : Optional.empty();
        }

        @Override
        public int priority() {
            return 100;
        }
    }

    /** A context of the values under their paths: {@code figures.key.actual} → figures → key → actual. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> context, List<String> path, Object value) {
        var map = context;
        for (var step : path.subList(0, path.size() - 1))
            map = (Map<String, Object>) map.computeIfAbsent(step, absent -> new HashMap<String, Object>());
        map.put(path.get(path.size() - 1), value);
    }
}
