package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.List;

/** Where one unit stands: its total, the vetoes that fell on it, and, once they are known, its rank and grade. */
final class Standing {

    private final YearData.Unit unit;
    private final boolean complete;
    private final BigDecimal compared;
    private final List<Veto> vetoes;
    private Integer rank;
    private Integer rankOf;
    private String grade;

    Standing(YearData.Unit unit, boolean complete, BigDecimal compared, List<Veto> vetoes) {
        this.unit = unit;
        this.complete = complete;
        this.compared = compared;
        this.vetoes = vetoes;
    }

    YearData.Unit unit() {
        return unit;
    }

    /** Whether it has a rank and a grade. */
    boolean isPlaced() {
        return complete && unit.participation() != YearData.Participation.SCORED;
    }

    /** Whether nothing that it needs is missing. */
    boolean isComplete() {
        return complete;
    }

    /** What ranks, thresholds and ties compare. */
    BigDecimal compared() {
        return compared;
    }

    List<Veto> vetoes() {
        return vetoes;
    }

    Integer rank() {
        return rank;
    }

    Integer rankOf() {
        return rankOf;
    }

    String grade() {
        return grade;
    }

    void ranked(int place, int of) {
        rank = place;
        rankOf = of;
    }

    void graded(String given) {
        grade = given;
    }
}
