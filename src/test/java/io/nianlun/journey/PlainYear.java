package io.nianlun.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A year's scores, ranks and grades once more, in plain loops over what people sent: nothing of the product's own
 * calculation is used. It knows the methods of the regimes that the product brings.
 */
final class PlainYear {

    private static final MathContext MANY = new MathContext(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JsonNode scheme;
    private final Map<String, String> classOf;
    private final Map<String, Map<String, BigDecimal>> figures = new HashMap<>();
    private final Map<String, Map<String, JsonNode>> ratings = new HashMap<>();
    private final Map<String, Map<String, JsonNode>> ballots = new HashMap<>();
    private final Map<String, List<JsonNode>> events = new HashMap<>();

    /** @param classOf the units with their classes */
    PlainYear(JsonNode scheme, Map<String, String> classOf, List<RobotCrew.Sent> sent) {
        this.scheme = scheme;
        this.classOf = classOf;
        for (var one : sent)
            for (var field : one.form().path("components"))
                if (!field.path("readonly").asBoolean())
                    take(
                            one,
                            field,
                            one.shown().path(field.path("key").asText()),
                            one.data().path(field.path("key").asText()));
    }

    private void take(RobotCrew.Sent one, JsonNode field, JsonNode shown, JsonNode value) {
        for (var at = 0; at < value.path("rows").size(); at++) {
            var row = value.path("rows").get(at);
            var key = row.path("unit").asText() + "/" + row.path("indicator").asText();
            switch (field.path("type").asText()) {
                case "indicatorSheet" -> {
                    // what a unit reports of itself counts only once an office certifies it
                    if (!field.path("mode").asText().equals("actuals"))
                        for (var part : List.of("target", "actual", "score", "effect"))
                            if (row.path(part).isNumber())
                                figures.computeIfAbsent(key, absent -> new HashMap<>())
                                        .put(part, row.path(part).decimalValue());
                }
                case "ratingSheet" -> {
                    var role = shown.path("rows").get(at).path("role").asText("");
                    ratings.computeIfAbsent(key, absent -> new TreeMap<>())
                            .put(role + "/" + one.person(), row.path("score"));
                }
                case "ballotEntry" ->
                    ballots.computeIfAbsent(key, absent -> new LinkedHashMap<>())
                            .put(row.path("layer").asText(""), row.path("counts"));
                case "eventSheet" ->
                    events.computeIfAbsent(row.path("unit").asText(), absent -> new ArrayList<>())
                            .add(row);
                default -> {
                    // what other fields hold is no input of the calculation
                }
            }
        }
    }

    /** By unit: its total, its rank in its class and its grade. */
    Map<String, String> results() {
        var totals = new LinkedHashMap<String, BigDecimal>();
        classOf.forEach((unit, unitClass) -> totals.put(unit, total(unit, unitClass)));
        var grades = grades(totals);
        var results = new TreeMap<String, String>();
        totals.forEach((unit, total) -> {
            var rank = 1;
            for (var other : totals.entrySet())
                if (classOf.get(other.getKey()).equals(classOf.get(unit))
                        && other.getValue().compareTo(total) > 0) rank++;
            var decimals = scheme.path("score").path("decimals").asInt(2);
            results.put(
                    unit,
                    total.setScale(decimals, RoundingMode.HALF_UP)
                                    .stripTrailingZeros()
                                    .toPlainString() + " " + rank + " " + grades.get(unit));
        });
        return results;
    }

    /** As it is compared: at twelve decimals. */
    private BigDecimal total(String unit, String unitClass) {
        var total = BigDecimal.ZERO;
        for (var node : scheme.path("indicators"))
            if (points(node, unitClass).signum() > 0)
                total = total.add(points(node, unitClass)
                        .multiply(score(node, unit, unitClass))
                        .divide(HUNDRED, MANY));
        var most = decimal(scheme.path("total"));
        for (var adjustment : scheme.path("adjustments")) {
            var bonus = adjustment.path("sign").asText().equals("bonus");
            var counted = counted(adjustment, unit);
            total = bonus ? total.add(counted) : total.subtract(counted);
            if (bonus) most = most.add(decimal(adjustment.path("cap")));
        }
        return total.max(BigDecimal.ZERO).min(most).setScale(12, RoundingMode.HALF_UP);
    }

    private BigDecimal counted(JsonNode adjustment, String unit) {
        var sum = BigDecimal.ZERO;
        for (var child : adjustment.path("children")) sum = sum.add(counted(child, unit));
        for (var event : events.getOrDefault(unit, List.of()))
            if (event.path("adjustment").asText().equals(adjustment.path("id").asText()))
                sum = sum.add(amount(event, adjustment.path("tariff")));
        return adjustment.has("cap") ? sum.min(decimal(adjustment.path("cap"))) : sum;
    }

    private static BigDecimal amount(JsonNode event, JsonNode tariff) {
        if (!event.has("item")) return decimal(event.path("points"));
        return decimal(tariff.path(event.path("item").asText())).multiply(decimal(event.path("count")));
    }

    private static BigDecimal points(JsonNode node, String unitClass) {
        var own = node.path("pointsByClass").path(unitClass);
        return decimal(own.isNumber() ? own : node.path("points"));
    }

    private static BigDecimal decimal(JsonNode number) {
        if (!number.isNumber()) throw new AssertionError("no number: " + number);
        return number.decimalValue();
    }

    private BigDecimal score(JsonNode node, String unit, String unitClass) {
        if (!node.has("children")) return leaf(node, unit, unitClass);
        var earned = BigDecimal.ZERO;
        var all = BigDecimal.ZERO;
        for (var child : node.path("children")) {
            var points = points(child, unitClass);
            if (points.signum() == 0) continue;
            all = all.add(points);
            earned = earned.add(points.multiply(score(child, unit, unitClass)));
        }
        return earned.divide(all, MANY);
    }

    private BigDecimal leaf(JsonNode leaf, String unit, String unitClass) {
        var measure = leaf.path("measure");
        var id = leaf.path("id").asText();
        return switch (measure.path("method").asText()) {
            case "given" -> figure(unit, id, "score");
            case "completion" -> {
                var share = figure(unit, id, "actual").divide(figure(unit, id, "target"), MANY);
                yield HUNDRED.multiply(share.min(decimal(measure.path("cap"))).max(BigDecimal.ZERO));
            }
            case "baseEffect" -> {
                var done = figure(unit, id, "actual")
                        .divide(figure(unit, id, "target"), MANY)
                        .min(BigDecimal.ONE);
                var base = decimal(measure.path("base"));
                yield HUNDRED.multiply(
                        base.multiply(done).add(BigDecimal.ONE.subtract(base).multiply(figure(unit, id, "effect"))));
            }
            case "efficacy" -> {
                var low = decimal(measure.path("unallowable"));
                yield figure(unit, id, "actual")
                        .subtract(low)
                        .multiply(BigDecimal.valueOf(40))
                        .divide(decimal(measure.path("satisfactory")).subtract(low), MANY)
                        .add(BigDecimal.valueOf(60))
                        .max(BigDecimal.ZERO)
                        .min(HUNDRED);
            }
            case "table" -> table(measure, figure(unit, id, "actual"));
            case "reach" -> {
                var line = measure.has("line") ? decimal(measure.path("line")) : figure(unit, id, "target");
                yield HUNDRED.multiply(
                        figure(unit, id, "actual").divide(line, MANY).min(BigDecimal.ONE));
            }
            case "peers" -> peers(measure, id, unit, unitClass);
            case "limit" -> limit(leaf, unit, unitClass);
            case "threeByThree" -> mean(ratings.get(unit + "/" + id).values());
            case "rating" -> rating(measure, unit + "/" + id);
            case "survey" -> survey(measure, unit + "/" + id, unitClass);
            default -> throw new AssertionError("no plain loop for " + measure);
        };
    }

    private BigDecimal figure(String unit, String indicator, String part) {
        var number = figures.getOrDefault(unit + "/" + indicator, Map.of()).get(part);
        if (number == null) throw new AssertionError("nobody sent " + part + " of " + unit + "/" + indicator);
        return number;
    }

    private static BigDecimal table(JsonNode measure, BigDecimal actual) {
        var rows = measure.path("rows");
        var score = BigDecimal.ZERO;
        for (var at = 0; at < rows.size(); at++) {
            var from = decimal(rows.get(at).get(0));
            if (actual.compareTo(from) < 0) break;
            score = decimal(rows.get(at).get(1));
            if (measure.path("between").asText().equals("linear") && at + 1 < rows.size()) {
                var to = rows.get(at + 1);
                var further = actual.min(decimal(to.get(0))).subtract(from);
                score = score.add(further.multiply(decimal(to.get(1)).subtract(score))
                        .divide(decimal(to.get(0)).subtract(from), MANY));
            }
        }
        return score;
    }

    private BigDecimal peers(JsonNode measure, String indicator, String unit, String unitClass) {
        BigDecimal least = null;
        BigDecimal most = null;
        for (var peer : classOf.keySet()) {
            if (!classOf.get(peer).equals(unitClass)) continue;
            var actual = figure(peer, indicator, "actual");
            least = least == null ? actual : least.min(actual);
            most = most == null ? actual : most.max(actual);
        }
        if (least.compareTo(most) == 0) return HUNDRED;
        var best = decimal(measure.path("best"));
        var worst = decimal(measure.path("worst"));
        return figure(unit, indicator, "actual")
                .subtract(least)
                .multiply(best.subtract(worst))
                .divide(most.subtract(least), MANY)
                .add(worst);
    }

    private BigDecimal limit(JsonNode leaf, String unit, String unitClass) {
        var points = points(leaf, unitClass);
        var left = points;
        for (var event : events.getOrDefault(unit, List.of()))
            if (event.path("indicator").asText().equals(leaf.path("id").asText()))
                left = left.subtract(amount(event, leaf.path("measure").path("tariff")));
        return left.max(BigDecimal.ZERO).multiply(HUNDRED).divide(points, MANY);
    }

    private static BigDecimal mean(Iterable<JsonNode> scores) {
        var sum = BigDecimal.ZERO;
        var count = 0;
        for (var score : scores) {
            sum = sum.add(decimal(score));
            count++;
        }
        return sum.divide(BigDecimal.valueOf(count), MANY);
    }

    private BigDecimal rating(JsonNode measure, String key) {
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var role : measure.path("roles").properties()) {
            var said = new ArrayList<JsonNode>();
            ratings.get(key).forEach((who, score) -> {
                if (who.startsWith(role.getKey() + "/")) said.add(score);
            });
            if (said.isEmpty()) continue;
            said.sort((one, other) -> decimal(one).compareTo(decimal(other)));
            var trim = measure.path("trim");
            var each = trim.has("from") && said.size() >= trim.path("from").asInt()
                    ? trim.path("each").asInt()
                    : 0;
            sum = sum.add(decimal(role.getValue()).multiply(mean(said.subList(each, said.size() - each))));
            weights = weights.add(decimal(role.getValue()));
        }
        return sum.divide(weights, MANY);
    }

    private BigDecimal survey(JsonNode measure, String key, String unitClass) {
        var weights = measure.path("layersByClass").has(unitClass)
                ? measure.path("layersByClass").path(unitClass)
                : measure.path("layers");
        var sum = BigDecimal.ZERO;
        var all = BigDecimal.ZERO;
        for (var ballot : ballots.get(key).entrySet()) {
            var weight = weights.isMissingNode() ? BigDecimal.ONE : decimal(weights.path(ballot.getKey()));
            var value = BigDecimal.ZERO;
            var count = BigDecimal.ZERO;
            for (var option : measure.path("options").properties()) {
                var votes = decimal(ballot.getValue().path(option.getKey()));
                value = value.add(votes.multiply(decimal(option.getValue())));
                count = count.add(votes);
            }
            if (count.compareTo(BigDecimal.valueOf(measure.path("minBallots").asInt(1))) < 0) continue;
            sum = sum.add(weight.multiply(value.divide(count, MANY)));
            all = all.add(weight);
        }
        return sum.divide(all, MANY);
    }

    // --- grades

    private Map<String, String> grades(Map<String, BigDecimal> totals) {
        var ladder = new ArrayList<String>();
        scheme.path("grades").path("ladder").forEach(grade -> ladder.add(grade.asText()));
        var most = new HashMap<String, Integer>();
        var given = new HashMap<String, String>();
        for (var veto : scheme.path("vetoes"))
            for (var unit : totals.keySet())
                if (events.getOrDefault(unit, List.of()).stream()
                        .anyMatch(event -> event.path("veto")
                                .asText()
                                .equals(veto.path("id").asText()))) {
                    if (veto.has("gradeAtMost"))
                        most.merge(unit, ladder.indexOf(veto.path("gradeAtMost").asText()), Math::max);
                    // the only lift that the regimes have is to the best grade, which takes no place
                    else given.put(unit, veto.path("gradeAtLeast").asText());
                }
        for (var rule : scheme.path("grades").path("rules")) {
            var grade = rule.path("grade").asText();
            var places = places(rule);
            for (var unitClass : places.keySet()) {
                var fit = new ArrayList<String>();
                for (var unit : totals.keySet())
                    if (classOf.get(unit).equals(unitClass)
                            && !given.containsKey(unit)
                            && most.getOrDefault(unit, 0) <= ladder.indexOf(grade)
                            && (!rule.has("min") || totals.get(unit).compareTo(decimal(rule.path("min"))) >= 0))
                        fit.add(unit);
                fit.sort((one, other) -> totals.get(other).compareTo(totals.get(one)));
                var open = Math.min(places.get(unitClass), fit.size());
                while (open > 0
                        && open < fit.size()
                        && totals.get(fit.get(open - 1)).compareTo(totals.get(fit.get(open))) == 0) open--;
                fit.subList(0, open).forEach(unit -> given.put(unit, grade));
            }
        }
        return given;
    }

    /** By class; without a quota there are as many as units. */
    private Map<String, Integer> places(JsonNode rule) {
        var places = new LinkedHashMap<String, Integer>();
        var remainders = new LinkedHashMap<String, BigDecimal>();
        var sum = BigDecimal.ZERO;
        for (var each : scheme.path("classes")) {
            var unitClass = each.path("id").asText();
            var size = classOf.values().stream().filter(unitClass::equals).count();
            if (size == 0) continue;
            if (!rule.has("quota")) {
                places.put(unitClass, (int) size);
                continue;
            }
            var exact = decimal(rule.path("quota").path("share")).multiply(BigDecimal.valueOf(size));
            sum = sum.add(exact);
            places.put(unitClass, exact.intValue());
            // the larger class first where two remainders are the same
            remainders.put(unitClass, exact.remainder(BigDecimal.ONE).add(BigDecimal.valueOf(size, 6)));
        }
        if (!rule.has("quota")) return places;
        var left = sum.setScale(0, RoundingMode.HALF_UP).intValue()
                - places.values().stream().mapToInt(Integer::intValue).sum();
        for (; left > 0; left--) {
            var next = remainders.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            places.merge(next, 1, Integer::sum);
            remainders.put(next, BigDecimal.valueOf(-1));
        }
        return places;
    }
}
