package io.nianlun.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.nianlun.evaluation.Scheme.RankOn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How near every unit is to another grade: by its own total, and by the weight of one node. */
public final class Robustness {

    private final Scheme scheme;
    private final Reweighing year;
    private final List<Standing> standings;
    private final List<BigDecimal> compared;
    private final List<String> grades;

    private Robustness(Scheme scheme, YearData data) {
        this.scheme = scheme;
        this.year = new Reweighing(scheme, data);
        this.standings = year.standings("", Map.of());
        this.compared = standings.stream().map(Standing::compared).toList();
        this.grades = year.grades(standings, compared);
    }

    /**
     * One unit; both changes are null where it has no grade, or none that would change it.
     *
     * @param score the smallest change of its own total
     * @param weight the smallest change of one weight
     */
    public record Robust(
            String unit,
            @JsonProperty("class") String unitClass,
            String grade,
            ScoreChange score,
            WeightChange weight) {}

    /**
     * The smallest change of what is ranked on (the total at 12 decimals, or the published score) with which the unit
     * has another grade, all others as they are; exact to the last of these decimals.
     */
    public record ScoreChange(BigDecimal change, String grade) {}

    /**
     * The weight of one node, its siblings rescaled in proportion, at which the unit has another grade: from {@code to}
     * on, and not yet {@code tolerance} nearer to {@code from}.
     *
     * @param share how much of the siblings' sum the weight changes; the smallest share of all nodes is the one told
     */
    public record WeightChange(
            String indicator, BigDecimal from, BigDecimal to, BigDecimal tolerance, BigDecimal share, String grade) {}

    /** Every unit, in the order of the data. */
    public static List<Robust> of(Scheme scheme, YearData data) {
        return new Robustness(scheme, data).work();
    }

    private List<Robust> work() {
        var weights = scheme.grades() == null
                ? new WeightChange[standings.size()]
                : new WeightSearch(scheme, year, standings, grades).work();
        var all = new ArrayList<Robust>();
        for (var i = 0; i < standings.size(); i++) {
            var unit = standings.get(i).unit();
            var score = grades.get(i) == null ? null : ownScore(i);
            all.add(new Robust(unit.id(), unit.unitClass(), grades.get(i), score, weights[i]));
        }
        return all;
    }

    /**
     * A grade changes only where the total meets a rule's least total or a competitor's, or passes it by one in the last
     * decimal; and it never falls while the total rises. So the values on each side are searched by halving.
     */
    private ScoreChange ownScore(int unit) {
        var own = compared.get(unit);
        var values = values(unit);
        var up = first(unit, List.copyOf(values.tailSet(own, false)));
        var down = first(unit, List.copyOf(values.headSet(own, false).descendingSet()));
        if (up == null || down == null) return up == null ? down : up;
        return up.change.abs().compareTo(down.change.abs()) <= 0 ? up : down;
    }

    private TreeSet<BigDecimal> values(int unit) {
        var values = new TreeSet<BigDecimal>(Comparator.naturalOrder());
        var own = standings.get(unit);
        for (var rule : scheme.grades().rules()) if (rule.min() != null) addAround(rule.min(), values);
        for (var other : standings)
            if (other.isPlaced()
                    && other.unit().unitClass().equals(own.unit().unitClass())
                    && other.unit().participation() == own.unit().participation()) addAround(other.compared(), values);
        values.removeIf(value -> value.compareTo(scheme.least()) < 0
                || scheme.greatest() != null && value.compareTo(scheme.greatest()) > 0);
        return values;
    }

    private void addAround(BigDecimal value, TreeSet<BigDecimal> values) {
        var last = BigDecimal.ONE.movePointLeft(
                scheme.rankOn() == RankOn.EXACT
                        ? Decimals.COMPARED
                        : scheme.published().decimals());
        values.add(value);
        values.add(value.add(last));
        values.add(value.subtract(last));
    }

    /** The first of values, each farther away than the one before it, that gives another grade; null where none does. */
    private ScoreChange first(int unit, List<BigDecimal> values) {
        var low = 0;
        var high = values.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (gradeAt(unit, values.get(middle)).equals(grades.get(unit))) low = middle + 1;
            else high = middle;
        }
        if (low == values.size()) return null;
        var change = values.get(low).subtract(compared.get(unit));
        return new ScoreChange(Decimals.plain(change), gradeAt(unit, values.get(low)));
    }

    private String gradeAt(int unit, BigDecimal total) {
        var moved = new ArrayList<>(compared);
        moved.set(unit, total);
        return year.grades(standings, moved).get(unit);
    }
}
