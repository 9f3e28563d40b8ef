package io.nianlun.preparation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a target says besides its number.
 *
 * @param measures what is done to reach it (措施)
 * @param standard by what it is seen that it was reached
 * @param points what it is worth, among the points that the scheme gives its branch
 * @param primary the indicator that counts for the same thing; null: this one
 * @param shares who works at it and answers for how much of it; empty: the unit alone
 */
record Detail(
        String objective,
        String measures,
        String standard,
        LocalDate starts,
        LocalDate deadline,
        String unitOfMeasure,
        BigDecimal points,
        String primary,
        List<Responsible> people,
        List<Share> shares) {

    static final Detail NONE = new Detail(null, null, null, null, null, null, null, null, List.of(), List.of());

    /** The leader in charge (分管市领导), the head (部门负责人), and the first to third who answer for it. */
    static final Set<String> ROLES = Set.of("leader", "head", "first", "second", "third");

    Detail worth(BigDecimal points) {
        return new Detail(
                objective, measures, standard, starts, deadline, unitOfMeasure, points, primary, people, shares);
    }

    record Responsible(String role, String person) {}

    record Share(String unit, BigDecimal share, boolean lead) {}
}
