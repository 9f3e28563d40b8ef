package io.nianlun.evaluation;

import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of the units in a year. */
public record YearData(
        Integer year,
        List<Unit> units,
        List<Figure> figures,
        List<Rating> ratings,
        List<Ballot> ballots,
        List<Event> events,
        List<DecidedScore> decided) {

    public YearData {
        units = List.copyOf(units);
        figures = List.copyOf(figures);
        ratings = List.copyOf(ratings);
        ballots = List.copyOf(ballots);
        events = List.copyOf(events);
        decided = List.copyOf(decided);
    }

    /** A year in which no score was decided. */
    public YearData(
            Integer year,
            List<Unit> units,
            List<Figure> figures,
            List<Rating> ratings,
            List<Ballot> ballots,
            List<Event> events) {
        this(year, units, figures, ratings, ballots, events, List.of());
    }

    /** How a unit takes part in the ranking. */
    public enum Participation {
        RANKED,
        SCORED,
        APART;

        /** As documents and answers write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who is assessed.
     *
     * @param panel who rates it; null where nobody does
     * @param without the nodes that do not apply to it
     * @param points what single indicators are worth for it where its class's points were divided otherwise; among the
     *     children of a branch they add up to the same
     */
    public record Unit(
            String id,
            String name,
            String unitClass,
            Participation participation,
            String panel,
            List<String> without,
            Map<String, BigDecimal> points,
            List<PastYear> history) {

        public Unit {
            participation = participation == null ? Participation.RANKED : participation;
            without = without == null ? List.of() : List.copyOf(without);
            points = points == null ? Map.of() : Map.copyOf(points);
            history = history == null ? List.of() : List.copyOf(history);
        }

        /** Whether what one of these nodes is worth for it does not come from the scheme. */
        boolean divides(Set<String> nodes) {
            return !Collections.disjoint(points.keySet(), nodes);
        }
    }

    /** An earlier year; all but the year may be null. */
    public record PastYear(Integer year, String grade, BigDecimal score, BigDecimal rank) {}

    /** The numbers of one unit for one indicator, or for one adjustment that has a measure; null: not known. */
    public record Figure(
            String unit,
            String indicator,
            BigDecimal actual,
            BigDecimal target,
            BigDecimal previous,
            BigDecimal benchmark,
            BigDecimal score,
            BigDecimal effect,
            Map<String, BigDecimal> more) {

        public Figure {
            more = more == null ? Map.of() : more;
        }

        /** What an expression reads under a name; null where it is not known. */
        BigDecimal named(String name) {
            return switch (name) {
                case "actual" -> actual;
                case "target" -> target;
                case "previous" -> previous;
                case "benchmark" -> benchmark;
                default -> more.get(name);
            };
        }
    }

    /** What one rater thinks of a unit; the role for a rating, the band for three by three. */
    public record Rating(String unit, String indicator, String rater, String role, String band, BigDecimal score) {}

    /** Counted answers about a unit; the layer is null where there are none. */
    public record Ballot(String unit, String indicator, String layer, Map<String, BigDecimal> counts) {

        public Ballot {
            counts = counts == null ? Map.of() : counts;
        }
    }

    /**
     * Something that happened: it names an adjustment, an indicator or a veto, and the points, or an item of the
     * tariff and how many (null: one).
     */
    public record Event(
            String unit,
            String adjustment,
            String indicator,
            String veto,
            BigDecimal points,
            String item,
            BigDecimal count,
            String document) {

        BigDecimal worth(Map<String, BigDecimal> tariff) {
            if (tariff.isEmpty()) return points;
            return Decimals.multiply(tariff.get(item), count == null ? Decimals.ONE : count);
        }
    }

    /** The score of a judged leaf that was decided afterwards, in place of what raters and ballots say. */
    public record DecidedScore(String unit, String indicator, BigDecimal score) {}

    /** Every fault of this data under the rules of a scheme, with pointers such as {@code /figures/3/target}. */
    public List<Fault> check(Scheme scheme) {
        return new YearDataCheck(scheme, this).faults();
    }

    /** The same year as if some raters had said nothing. */
    YearData withoutRatersOf(Set<String> raters) {
        var kept = ratings.stream()
                .filter(rating -> rating.rater() == null || !raters.contains(rating.rater()))
                .toList();
        return new YearData(year, units, figures, kept, ballots, events, decided);
    }

    Set<String> unitIds() {
        return units.stream().map(Unit::id).collect(Collectors.toSet());
    }
}
