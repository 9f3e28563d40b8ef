package io.nianlun.evaluation;

/** The four kinds of arithmetic. */
enum Operator {
    ADD(" + ", 1),
    SUBTRACT(" - ", 1),
    MULTIPLY(" × ", 2),
    DIVIDE(" / ", 2);

    final String sign;
    final int binding;

    Operator(String sign, int binding) {
        this.sign = sign;
        this.binding = binding;
    }
}
