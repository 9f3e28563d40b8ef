package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an expression, freed of the library that parsed it, and what it gives in decimals of 34 digits. It means
 * what the library means, for values that are known and of the kinds that it takes; a property test holds both side by
 * side. What was divided by zero gives null, and so does everything that rests on it.
 */
sealed interface Term {

    /** What a part gives; WRONG where it can give nothing. */
    enum Type {
        NUMBER,
        BOOLEAN,
        LIST,
        WRONG;

        /** This, if all parts give what is asked. */
        Type ifAll(Type asked, Term... parts) {
            for (var part : parts) if (part.type() != asked) return WRONG;
            return this;
        }
    }

    Type type();

    /** @param values what each name reads, by its slot; none of them null */
    Object value(Object[] values);

    default BigDecimal number(Object[] values) {
        return (BigDecimal) value(values);
    }

    /** A number; or, in a form's condition, a text, a truth value, or nothing. */
    record Constant(Object content) implements Term {

        @Override
        public Type type() {
            return content instanceof BigDecimal ? Type.NUMBER : Type.BOOLEAN;
        }

        @Override
        public Object value(Object[] values) {
            return content;
        }
    }

    /** @param slot where its value stands */
    record Name(List<String> path, int slot) implements Term {

        private static final List<String> EARLIER_SCORES = List.of("history", "score");

        @Override
        public Type type() {
            return path.equals(EARLIER_SCORES) ? Type.LIST : Type.NUMBER;
        }

        @Override
        public Object value(Object[] values) {
            return values[slot];
        }
    }

    record Arithmetic(Operator operator, Term left, Term right) implements Term {

        @Override
        public Type type() {
            return Type.NUMBER.ifAll(Type.NUMBER, left, right);
        }

        @Override
        public Object value(Object[] values) {
            var a = left.number(values);
            var b = right.number(values);
            if (a == null || b == null) return null;
            return switch (operator) {
                case ADD -> Decimals.add(a, b);
                case SUBTRACT -> Decimals.subtract(a, b);
                case MULTIPLY -> Decimals.multiply(a, b);
                case DIVIDE -> b.signum() == 0 ? null : Decimals.divide(a, b);
            };
        }
    }

    record Negation(Term of) implements Term {

        @Override
        public Type type() {
            return Type.NUMBER.ifAll(Type.NUMBER, of);
        }

        @Override
        public Object value(Object[] values) {
            var number = of.number(values);
            return number == null ? null : number.negate();
        }
    }

    record Comparison(Relation relation, Term left, Term right) implements Term {

        @Override
        public Type type() {
            return Type.BOOLEAN.ifAll(Type.NUMBER, left, right);
        }

        @Override
        public Object value(Object[] values) {
            var a = left.number(values);
            var b = right.number(values);
            return a == null || b == null ? null : relation.holds(a.compareTo(b));
        }
    }

    /** {@code and}, {@code or}; the right side is worked out only where the left does not decide. */
    record Logic(boolean isAnd, Term left, Term right) implements Term {

        @Override
        public Type type() {
            return Type.BOOLEAN.ifAll(Type.BOOLEAN, left, right);
        }

        @Override
        public Object value(Object[] values) {
            var first = (Boolean) left.value(values);
            return first == null || first != isAnd ? first : right.value(values);
        }
    }

    record Not(Term of) implements Term {

        @Override
        public Type type() {
            return Type.BOOLEAN.ifAll(Type.BOOLEAN, of);
        }

        @Override
        public Object value(Object[] values) {
            var truth = (Boolean) of.value(values);
            return truth == null ? null : !truth;
        }
    }

    /** {@code if}: only the way that is taken is worked out. */
    record Choice(Term condition, Term then, Term otherwise) implements Term {

        @Override
        public Type type() {
            return then.type() == otherwise.type() ? then.type().ifAll(Type.BOOLEAN, condition) : Type.WRONG;
        }

        @Override
        public Object value(Object[] values) {
            var truth = (Boolean) condition.value(values);
            return truth == null ? null : (truth ? then : otherwise).value(values);
        }
    }

    /** {@code in [low..high]}, both ends included. */
    record Between(Term of, Term low, Term high) implements Term {

        @Override
        public Type type() {
            return Type.BOOLEAN.ifAll(Type.NUMBER, of, low, high);
        }

        @Override
        public Object value(Object[] values) {
            var x = of.number(values);
            var from = low.number(values);
            var to = high.number(values);
            return x == null || from == null || to == null ? null : x.compareTo(from) >= 0 && x.compareTo(to) <= 0;
        }
    }

    /** A function of numbers; those of many take one list, or numbers. */
    record Call(NumberFunction function, List<Term> arguments) implements Term {

        @Override
        public Type type() {
            var all = arguments.toArray(Term[]::new);
            var takesList = function == NumberFunction.COUNT || function.ofMany && all[0].type() == Type.LIST;
            if ((takesList || !function.ofMany) && all.length > 1) return Type.WRONG;
            return Type.NUMBER.ifAll(takesList ? Type.LIST : Type.NUMBER, all);
        }

        @Override
        public Object value(Object[] values) {
            var numbers = new ArrayList<BigDecimal>();
            for (var argument : arguments) {
                var value = argument.value(values);
                if (value instanceof List<?> list) for (var one : list) numbers.add((BigDecimal) one);
                else numbers.add((BigDecimal) value);
            }
            return numbers.contains(null) ? null : function.of(numbers);
        }
    }
}
