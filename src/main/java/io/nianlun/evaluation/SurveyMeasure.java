package io.nianlun.evaluation;

import static io.nianlun.evaluation.Trace.n;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What voters answer, a mean for each layer of them.
 *
 * @param options answer → value
 * @param invalid answers that count nowhere
 * @param layers layer → weight; null where there are none (for the classes that {@code layersByClass} lacks)
 * @param layersByClass class → its own layers
 * @param renormalise empty layers leave their weight to the others; else the leaf is missing
 * @param minBallots a layer with fewer valid votes is empty
 */
public record SurveyMeasure(
        Map<String, BigDecimal> options,
        Set<String> invalid,
        Map<String, BigDecimal> layers,
        Map<String, Map<String, BigDecimal>> layersByClass,
        boolean renormalise,
        int minBallots)
        implements Measure {

    @Override
    public String method() {
        return "survey";
    }

    @Override
    public BigDecimal greatest() {
        return options.values().stream().reduce(BigDecimal::max).orElseThrow();
    }

    /** The layers that count for a class with their weights; null where its ballots are one. */
    public Map<String, BigDecimal> layersOf(String unitClass) {
        return layersByClass.getOrDefault(unitClass, layers);
    }

    /** Every answer that a ballot may hold, valid ones first. */
    public List<String> answers() {
        var answers = new ArrayList<>(options.keySet());
        answers.addAll(invalid);
        return answers;
    }

    /** Every layer that any class names. */
    Set<String> allLayers() {
        var all = new LinkedHashSet<String>();
        if (layers != null) all.addAll(layers.keySet());
        layersByClass.values().forEach(own -> all.addAll(own.keySet()));
        return all;
    }

    @Override
    public BigDecimal score(Leaf leaf) {
        var ballots = leaf.facts().ballots(leaf.id());
        var trace = leaf.trace();
        var own = layersOf(leaf.facts().unit().unitClass());
        if (own == null) {
            var score = layer(null, ballots, trace);
            return score == null ? leaf.lacks("ballots") : score;
        }
        var weighted = new Weighted();
        var whole = true;
        for (var layer : own.entrySet()) {
            var votes = ballots.stream()
                    .filter(ballot -> layer.getKey().equals(ballot.layer()))
                    .toList();
            var mean = layer(layer.getKey(), votes, trace);
            if (mean != null) weighted.add(layer.getValue(), mean);
            else if (!renormalise) return leaf.lacks("ballots");
            else whole = false;
        }
        var score = weighted.mean(whole, trace);
        return score == null ? leaf.lacks("ballots") : score;
    }

    private BigDecimal layer(String name, List<YearData.Ballot> ballots, Trace trace) {
        var counts = options.keySet().stream()
                .map(answer -> Decimals.sum(ballots.stream()
                        .map(ballot -> ballot.counts().getOrDefault(answer, Decimals.ZERO))
                        .toList()))
                .toList();
        var valid = Decimals.sum(counts);
        if (valid.signum() == 0 || valid.compareTo(BigDecimal.valueOf(minBallots)) < 0) {
            trace.say(name == null ? "few-ballots" : "few-ballots-in", valid, minBallots, name == null ? "" : name);
            return null;
        }
        var values = List.copyOf(options.values());
        var sum = Decimals.ZERO;
        var terms = new ArrayList<String>();
        for (var i = 0; i < counts.size(); i++) {
            sum = Decimals.add(sum, Decimals.multiply(counts.get(i), values.get(i)));
            if (trace.on()) terms.add(n(counts.get(i)) + " × " + n(values.get(i)));
        }
        var mean = Decimals.divide(sum, valid);
        if (trace.on()) {
            var arithmetic = "(" + String.join(" + ", terms) + ") / (" + Trace.join(" + ", counts) + ")";
            if (name == null) trace.line("score", arithmetic, mean);
            else trace.named(name, arithmetic, mean);
        }
        return mean;
    }
}
