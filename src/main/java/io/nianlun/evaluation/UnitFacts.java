package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** All that is known of one unit, by what it is about. */
final class UnitFacts {

    private final YearData.Unit unit;
    private final Map<String, Integer> places;
    private final YearData.Figure[] figures;
    private final Map<String, List<YearData.Rating>> ratings = new HashMap<>();
    private final Map<String, List<YearData.Ballot>> ballots = new HashMap<>();
    private final Map<String, List<YearData.Event>> deductions = new HashMap<>();
    private final Map<String, List<YearData.Event>> adjustments = new HashMap<>();
    private final Set<String> vetoes = new LinkedHashSet<>();
    private final Map<String, BigDecimal> decided = new HashMap<>();
    private final Set<String> without;
    private final List<YearData.PastYear> earlier;

    /** @param places where the figure of each indicator stands; the same for all units, so that it stays at hand */
    private UnitFacts(YearData.Unit unit, Integer year, Map<String, Integer> places) {
        this.unit = unit;
        this.places = places;
        this.figures = new YearData.Figure[places.size()];
        this.without = new HashSet<>(unit.without());
        this.earlier = unit.history().stream()
                .filter(past -> past.year() != null && (year == null || past.year() < year))
                .sorted(Comparator.comparing(YearData.PastYear::year))
                .toList();
    }

    /** The facts of every unit, in the order of the data; what names no unit is left out. */
    static List<UnitFacts> of(YearData data) {
        var places = new HashMap<String, Integer>();
        for (var figure : data.figures()) places.putIfAbsent(figure.indicator(), places.size());
        var byId = new HashMap<String, UnitFacts>();
        var all = new ArrayList<UnitFacts>();
        for (var unit : data.units()) {
            var facts = new UnitFacts(unit, data.year(), places);
            all.add(facts);
            byId.putIfAbsent(unit.id(), facts);
        }
        for (var figure : data.figures()) {
            var facts = byId.get(figure.unit());
            if (facts != null) facts.keep(figure);
        }
        for (var rating : data.ratings()) {
            var facts = byId.get(rating.unit());
            if (facts != null) under(facts.ratings, rating.indicator()).add(rating);
        }
        for (var ballot : data.ballots()) {
            var facts = byId.get(ballot.unit());
            if (facts != null) under(facts.ballots, ballot.indicator()).add(ballot);
        }
        for (var event : data.events()) {
            var facts = byId.get(event.unit());
            if (facts == null) continue;
            if (event.indicator() != null)
                under(facts.deductions, event.indicator()).add(event);
            if (event.adjustment() != null)
                under(facts.adjustments, event.adjustment()).add(event);
            if (event.veto() != null) facts.vetoes.add(event.veto());
        }
        for (var score : data.decided()) {
            var facts = byId.get(score.unit());
            if (facts != null) facts.decided.put(score.indicator(), score.score());
        }
        return all;
    }

    private static <T> List<T> under(Map<String, List<T>> map, String id) {
        return map.computeIfAbsent(id, absent -> new ArrayList<>());
    }

    YearData.Unit unit() {
        return unit;
    }

    boolean isWithout(String indicator) {
        return without.contains(indicator);
    }

    private void keep(YearData.Figure figure) {
        var place = places.get(figure.indicator());
        if (figures[place] == null) figures[place] = figure;
    }

    YearData.Figure figure(String id) {
        var place = places.get(id);
        return place == null ? null : figures[place];
    }

    List<YearData.Rating> ratings(String indicator) {
        return ratings.getOrDefault(indicator, List.of());
    }

    List<YearData.Ballot> ballots(String indicator) {
        return ballots.getOrDefault(indicator, List.of());
    }

    List<YearData.Event> deductions(String indicator) {
        return deductions.getOrDefault(indicator, List.of());
    }

    List<YearData.Event> adjustmentEvents(String adjustment) {
        return adjustments.getOrDefault(adjustment, List.of());
    }

    /** The score that was decided for a judged leaf; null where none was. */
    BigDecimal decided(String indicator) {
        return decided.get(indicator);
    }

    Set<String> vetoEvents() {
        return vetoes;
    }

    /** The grade of an earlier year; null where it is not known. */
    String gradeOf(int year) {
        return earlier.stream()
                .filter(past -> past.year() == year && past.grade() != null)
                .map(YearData.PastYear::grade)
                .findFirst()
                .orElse(null);
    }

    /**
     * What an expression reads under a name: a decimal, a list of them, or null where it is not known.
     *
     * @param own the figure whose numbers stand under their bare names; may be null
     */
    Object value(List<String> name, YearData.Figure own) {
        if (name.size() == 1) return own == null ? null : own.named(name.get(0));
        return switch (name.get(0)) {
            case "figures" ->
                figure(name.get(1)) == null ? null : figure(name.get(1)).named(name.get(2));
            case "history" -> scores();
            case "last" -> last(name.get(1));
            default -> null;
        };
    }

    private List<BigDecimal> scores() {
        var scores = earlier.stream()
                .map(YearData.PastYear::score)
                .filter(Objects::nonNull)
                .toList();
        return scores.isEmpty() ? null : scores;
    }

    private BigDecimal last(String what) {
        if (earlier.isEmpty()) return null;
        var last = earlier.get(earlier.size() - 1);
        return what.equals("score") ? last.score() : last.rank();
    }
}
