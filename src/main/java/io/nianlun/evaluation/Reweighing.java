package io.nianlun.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A year whose leaves are measured once and then added up and graded again and again: under other points or totals. */
final class Reweighing {

    private final Scheme scheme;
    private final YearData data;
    private final List<UnitFacts> facts;
    private final List<UnitScores> measured;
    private final Adjusting adjusting;

    Reweighing(Scheme scheme, YearData data) {
        this.scheme = scheme;
        this.data = data;
        this.facts = UnitFacts.of(data);
        var tree = new Tree(scheme);
        this.measured = facts.stream().map(one -> new UnitScores(one, tree)).toList();
        new Scoring(scheme, tree, measured, Steps.NONE).work();
        this.adjusting = new Adjusting(scheme, facts, Steps.NONE);
    }

    /** Where the units stand under other points of one class, in the order of the data. */
    List<Standing> standings(String unitClass, Map<String, BigDecimal> points) {
        var variant = points.isEmpty() ? scheme : scheme.withPoints(unitClass, points);
        var tree = new Tree(variant);
        var units = facts.stream().map(one -> new UnitScores(one, tree)).toList();
        new Scoring(variant, tree, units, Steps.NONE).workAgain(measured);
        var totals = new Totals(variant, tree, adjusting, Steps.NONE);
        var vetoing = new Vetoing(new WhatIf(variant, data, Set.of(), List.of()), tree);
        var standings = new ArrayList<Standing>();
        for (var i = 0; i < units.size(); i++)
            standings.add(vetoing.standing(units.get(i), totals.of(units.get(i), i)));
        return standings;
    }

    /** The exact totals of some units, by their places, under other points of their class; panels are left out. */
    List<BigDecimal> totals(List<Integer> places, String unitClass, Map<String, BigDecimal> points) {
        var variant = scheme.withPoints(unitClass, points);
        var tree = new Tree(variant);
        var units = places.stream()
                .map(place -> new UnitScores(facts.get(place), tree))
                .toList();
        new Scoring(variant, tree, units, Steps.NONE)
                .workAgain(places.stream().map(measured::get).toList());
        var totals = new Totals(variant, tree, adjusting, Steps.NONE);
        var exact = new ArrayList<BigDecimal>();
        for (var i = 0; i < places.size(); i++)
            exact.add(totals.of(units.get(i), places.get(i)).exact());
        return exact;
    }

    /** The grade of every unit if these were what is compared; null where it has none. */
    List<String> grades(List<Standing> standings, List<BigDecimal> compared) {
        var moved = new ArrayList<Standing>();
        for (var i = 0; i < standings.size(); i++) {
            var standing = standings.get(i);
            moved.add(new Standing(standing.unit(), standing.isComplete(), compared.get(i), standing.vetoes()));
        }
        new Grading(scheme, new Faults()).grade(moved);
        var grades = new ArrayList<String>();
        moved.forEach(standing -> grades.add(standing.grade()));
        return grades;
    }
}
