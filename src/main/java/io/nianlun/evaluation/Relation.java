package io.nianlun.evaluation;

/** The five comparisons, by the sign of what the left is over the right. */
enum Relation {
    LESS,
    LESS_OR_EQUAL,
    EQUAL,
    GREATER_OR_EQUAL,
    GREATER;

    boolean holds(int difference) {
        return switch (this) {
            case LESS -> difference < 0;
            case LESS_OR_EQUAL -> difference <= 0;
            case EQUAL -> difference == 0;
            case GREATER_OR_EQUAL -> difference >= 0;
            case GREATER -> difference > 0;
        };
    }
}
