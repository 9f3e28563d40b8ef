package io.nianlun.evaluation;

import io.nianlun.evaluation.YearData.Rating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the raters of a year rate, panel by panel, and what their ratings would come to without the rater's own level. It
 * only tells: no result is changed by it.
 *
 * @param corrected every rated item (a unit at an indicator)
 */
public record RaterReport(List<Panel> panels, List<Corrected> corrected) {

    /**
     * The raters of one panel's units.
     *
     * @param panel null: the units that have none
     * @param agreement Kendall's W over the items that all of them rated, 0 (none) to 1 (the same order); null where
     *     there are fewer than two such items or raters, or nobody tells any apart
     */
    public record Panel(String panel, BigDecimal agreement, List<Rater> raters) {}

    /**
     * One rater inside a panel. An item's mean m is over all its ratings; null: too little to say.
     *
     * @param severity the mean of y − m over the items that others rated too; under 0: strict
     * @param spread σ of the rater's scores ÷ the mean σ of the panel's raters; under 1: keeps scores close together
     * @param halo 1 − (the mean over units of σ between the indicators of one unit) ÷ (the same, mean of all raters);
     *     towards 1: gives a unit the same score everywhere
     * @param favour the mean of y − m over units of the rater's own line − that over the others
     * @param effect the rater's level in the additive fit of the whole year, 0 on average
     * @param group raters of different groups rated nothing in common and cannot be compared
     */
    public record Rater(
            String rater,
            int ratings,
            BigDecimal severity,
            BigDecimal spread,
            BigDecimal halo,
            BigDecimal favour,
            BigDecimal effect,
            int group) {}

    /** The plain mean of an item's ratings, and the same after each rater's effect is taken off. */
    public record Corrected(String unit, String indicator, BigDecimal mean, BigDecimal corrected) {}

    /** @param ownLine rater → the units that he or she is responsible for or belongs to */
    public static RaterReport of(YearData data, Map<String, Set<String>> ownLine) {
        var rated = data.ratings().stream()
                .filter(rating -> rating.rater() != null && rating.score() != null)
                .toList();
        var fit = new RaterFit(rated);
        var panelOf = new LinkedHashMap<String, String>();
        data.units().forEach(unit -> panelOf.put(unit.id(), unit.panel() == null ? "" : unit.panel()));
        var byPanel = rated.stream()
                .collect(Collectors.groupingBy(
                        rating -> panelOf.getOrDefault(rating.unit(), ""), TreeMap::new, Collectors.toList()));
        var panels = new ArrayList<Panel>();
        byPanel.forEach((panel, own) -> panels.add(new Panel(
                panel.isEmpty() ? null : panel, Decimals.plain(Agreement.of(own)), raters(own, ownLine, fit))));
        return new RaterReport(panels, fit.corrected());
    }

    private static List<Rater> raters(List<Rating> panel, Map<String, Set<String>> ownLine, RaterFit fit) {
        var traits = new RaterTraits(panel);
        return traits.raters().stream()
                .map(rater -> new Rater(
                        rater,
                        traits.ratings(rater),
                        Decimals.plain(traits.severity(rater)),
                        Decimals.plain(traits.spread(rater)),
                        Decimals.plain(traits.halo(rater)),
                        Decimals.plain(traits.favour(rater, ownLine.getOrDefault(rater, Set.of()))),
                        Decimals.plain(fit.effect(rater)),
                        fit.group(rater)))
                .toList();
    }
}
