package io.nianlun.evaluation;

import camundajar.impl.scala.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * the parsed tree, and turns that into terms of our own. A text that is too long or too deep is refused before it is
 * parsed.
 */
final class Feel {

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 100;
    private static final int DEEPEST_BRACKETS = 30;
    private static final Map<String, Operator> OPERATORS = Map.of(
            "Addition", Operator.ADD,
            "Subtraction", Operator.SUBTRACT,
            "Multiplication", Operator.MULTIPLY,
            "Division", Operator.DIVIDE);
    private static final Map<String, Relation> RELATIONS = Map.of(
            "LessThan", Relation.LESS,
            "LessOrEqual", Relation.LESS_OR_EQUAL,
            "Equal", Relation.EQUAL,
            "GreaterOrEqual", Relation.GREATER_OR_EQUAL,
            "GreaterThan", Relation.GREATER);

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava()
            .withCustomValueMapper(new DecimalsKept())
            .withEnabledExternalFunctions(false)
            .build();

    private final ParsedExpression parsed;
    private final boolean plainValues;
    private final List<List<String>> names = new ArrayList<>();
    private final Term term;

    private Feel(ParsedExpression parsed, boolean plainValues) throws ConditionRefused {
        this.parsed = parsed;
        this.plainValues = plainValues;
        this.term = term(parsed.expression(), 0);
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

    /** Every name that it reads, as the path that it is written as; each stands in the slot of its place here. */
    List<List<String>> names() {
        return names;
    }

    Term term() {
        return term;
    }

    /**
     * What the library itself gives: a decimal, a truth value, or null where any part of it has no value. {@link #term}
     * gives the same, some hundred times faster.
     */
    Object evaluate(Map<String, Object> context) {
        var result = ENGINE.evaluate(parsed, context);
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

    private Term term(Exp exp, int depth) throws ConditionRefused {
        if (depth > DEEPEST) throw tooDeep(DEEPEST);
        var kind = ((Product) exp).productPrefix();
        var next = depth + 1;
        if (exp instanceof ConstNumber number)
            return new Term.Constant(number.value().bigDecimal());
        if (exp instanceof Ref ref) return name(ref);
        if (exp instanceof FunctionInvocation call) return call(call, next);
        if (exp instanceof If choice)
            return new Term.Choice(
                    term(choice.condition(), next), term(choice.statement(), next), term(choice.elseStatement(), next));
        if (exp instanceof In in && in.test() instanceof InputInRange range) {
            var ends = range.range();
            if (!(ends.start() instanceof ClosedConstRangeBoundary low
                    && ends.end() instanceof ClosedConstRangeBoundary high)) throw notAllowed("in (a..b)");
            return new Term.Between(term(in.x(), next), term((Exp) low.value(), next), term((Exp) high.value(), next));
        }
        if (plainValues && (exp instanceof ConstString || exp instanceof ConstBool || exp == ConstNull$.MODULE$))
            return new Term.Constant(exp);
        var parts = ((Product) exp).productIterator();
        if (exp instanceof ArithmeticNegation) return new Term.Negation(term((Exp) parts.next(), next));
        if ("Not".equals(kind)) return new Term.Not(term((Exp) parts.next(), next));
        var isBinary = OPERATORS.containsKey(kind)
                || RELATIONS.containsKey(kind)
                || "Conjunction".equals(kind)
                || "Disjunction".equals(kind);
        if (!isBinary) throw notAllowed(kind);
        return binary(kind, term((Exp) parts.next(), next), term((Exp) parts.next(), next));
    }

    private static Term binary(String kind, Term left, Term right) {
        if (OPERATORS.containsKey(kind)) return new Term.Arithmetic(OPERATORS.get(kind), left, right);
        if (RELATIONS.containsKey(kind)) return new Term.Comparison(RELATIONS.get(kind), left, right);
        return new Term.Logic("Conjunction".equals(kind), left, right);
    }

    private Term call(FunctionInvocation call, int depth) throws ConditionRefused {
        var name = call.function();
        var function = NumberFunction.named(name);
        var isNot = "not".equals(name);
        if (function.isEmpty() && !isNot || !(call.params() instanceof PositionalFunctionParameters given))
            throw notAllowed(name + "()");
        var arguments = new ArrayList<Term>();
        for (var parts = given.params().iterator(); parts.hasNext(); ) arguments.add(term(parts.next(), depth));
        if (arguments.isEmpty() || isNot && arguments.size() > 1) throw notAllowed(name + "()");
        return isNot ? new Term.Not(arguments.get(0)) : new Term.Call(function.orElseThrow(), List.copyOf(arguments));
    }

    private Term name(Ref ref) {
        var path = new ArrayList<String>();
        for (var parts = ref.names().iterator(); parts.hasNext(); ) path.add(parts.next());
        if (!names.contains(path)) names.add(List.copyOf(path));
        return new Term.Name(List.copyOf(path), names.indexOf(path));
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
}
