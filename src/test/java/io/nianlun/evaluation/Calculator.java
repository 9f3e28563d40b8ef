package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Works a printed line of arithmetic out again, as a person with a pocket calculator would. */
final class Calculator {

    private final List<String> tokens;
    private int at;

    private Calculator(String arithmetic) {
        tokens = Pattern.compile("[0-9]+(\\.[0-9]+)?…?|[a-z]+|[-+×/(),]")
                .matcher(arithmetic)
                .results()
                .map(match -> match.group().replace("…", ""))
                .toList();
    }

    static BigDecimal work(String arithmetic) {
        var calculator = new Calculator(arithmetic);
        var result = calculator.sum();
        if (calculator.at < calculator.tokens.size()) throw new IllegalArgumentException(arithmetic);
        return result;
    }

    private BigDecimal sum() {
        var sum = product();
        while (at < tokens.size() && "+-".contains(tokens.get(at)))
            sum = tokens.get(at++).equals("+") ? sum.add(product()) : sum.subtract(product());
        return sum;
    }

    private BigDecimal product() {
        var product = one();
        while (at < tokens.size() && "×/".contains(tokens.get(at)))
            product = tokens.get(at++).equals("×")
                    ? product.multiply(one())
                    : product.divide(one(), MathContext.DECIMAL128);
        return product;
    }

    private BigDecimal one() {
        var token = tokens.get(at++);
        if (token.equals("-")) return one().negate();
        if (Character.isDigit(token.charAt(0))) return new BigDecimal(token);
        if (!token.equals("(")) at++;
        var all = new ArrayList<BigDecimal>();
        do all.add(sum());
        while (tokens.get(at++).equals(","));
        var sum = all.stream().reduce(BigDecimal::add).orElseThrow();
        return switch (token) {
            case "(" -> all.get(0);
            case "min" -> all.stream().reduce(BigDecimal::min).orElseThrow();
            case "max" -> all.stream().reduce(BigDecimal::max).orElseThrow();
            case "abs" -> all.get(0).abs();
            case "floor" -> all.get(0).setScale(0, java.math.RoundingMode.FLOOR);
            case "ceiling" -> all.get(0).setScale(0, java.math.RoundingMode.CEILING);
            case "sum" -> sum;
            case "mean" -> sum.divide(BigDecimal.valueOf(all.size()), MathContext.DECIMAL128);
            case "count" -> BigDecimal.valueOf(all.size());
            default -> throw new IllegalArgumentException(token);
        };
    }
}
