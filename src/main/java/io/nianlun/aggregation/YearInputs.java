package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.aggregation.GapDecision.Choice;
import io.nianlun.assessment.Ratings;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Participant;
import io.nianlun.evaluation.YearData.PastYear;
import io.nianlun.inbox.SentRows.Key;
import io.nianlun.organization.Organization;
import io.nianlun.preparation.Targets;
import io.nianlun.scoring.Figure;
import io.nianlun.scoring.Figures;
import io.nianlun.survey.Ballots;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Everything that a cycle knows of its units now, as the contract writes a year's data: the participants, the locked
 * targets with the certified figures, the events, the ratings and the closed ballots.
 */
@Component
class YearInputs {

    private final Cycles cycles;
    private final Organization organization;
    private final Targets targets;
    private final Figures figures;
    private final Ratings ratings;
    private final Ballots ballots;
    private final EarlierYears earlierYears;
    private final GapRepository gaps;
    private final DecidedScoreRepository decided;
    private final ObjectMapper json;

    YearInputs(
            Cycles cycles,
            Organization organization,
            Targets targets,
            Figures figures,
            Ratings ratings,
            Ballots ballots,
            EarlierYears earlierYears,
            GapRepository gaps,
            DecidedScoreRepository decided,
            ObjectMapper json) {
        this.cycles = cycles;
        this.organization = organization;
        this.targets = targets;
        this.figures = figures;
        this.ratings = ratings;
        this.ballots = ballots;
        this.earlierYears = earlierYears;
        this.gaps = gaps;
        this.decided = decided;
        this.json = json;
    }

    ObjectNode of(String cycle) {
        return of(cycle, gaps.adopted(cycle));
    }

    /** The same as it would be with these gaps settled so; a certified number stands over one that was filled in. */
    ObjectNode of(String cycle, List<GapDecision> settled) {
        var data = json.createObjectNode().put("year", cycles.one(cycle).year());
        units(cycle, settled, data);
        figures(cycle, settled, data);
        var rated = data.putArray("ratings");
        for (var rating : ratings.of(cycle)) {
            var each = rated.addObject()
                    .put("unit", rating.unit())
                    .put("indicator", rating.indicator())
                    .put("rater", rating.rater())
                    .put("score", rating.score());
            if (rating.role() != null) each.put("role", rating.role());
            if (rating.band() != null) each.put("band", rating.band());
        }
        ballots(cycle, data);
        events(cycle, data);
        decided(cycle, data);
        return data;
    }

    private void units(String cycle, List<GapDecision> settled, ObjectNode data) {
        var divided = targets.points(cycle);
        var participants = cycles.participants(cycle);
        var names = organization.unitNames(
                participants.stream().map(Participant::unit).toList());
        var earlier = earlierYears.of(
                cycles.one(cycle).year(),
                participants.stream().map(Participant::unit).toList());
        var units = data.putArray("units");
        for (var participant : participants) {
            var unit = units.addObject()
                    .put("id", participant.unit())
                    .put("name", names.getOrDefault(participant.unit(), participant.unit()))
                    .put("class", participant.unitClass())
                    .put("participation", participation(participant, settled));
            if (participant.panel() != null) unit.put("panel", participant.panel());
            var points = divided.getOrDefault(participant.unit(), Map.of());
            if (!points.isEmpty()) points.forEach(unit.putObject("points")::put);
            var without = of(participant.unit(), Choice.WITHOUT, settled)
                    .map(GapDecision::indicator)
                    .toList();
            if (!without.isEmpty()) without.forEach(unit.putArray("without")::add);
            history(earlier.getOrDefault(participant.unit(), List.of()), unit);
        }
    }

    private static void history(List<PastYear> years, ObjectNode unit) {
        if (years.isEmpty()) return;
        var history = unit.putArray("history");
        for (var past : years) {
            var each = history.addObject().put("year", past.year());
            if (past.grade() != null) each.put("grade", past.grade());
            if (past.score() != null) each.put("score", past.score());
            if (past.rank() != null) each.put("rank", past.rank());
        }
    }

    private static Stream<GapDecision> of(String unit, Choice choice, List<GapDecision> settled) {
        return settled.stream()
                .filter(gap -> gap.choice() == choice && gap.unit().equals(unit));
    }

    private static String participation(Participant participant, List<GapDecision> settled) {
        var unranked =
                of(participant.unit(), Choice.UNRANKED, settled).findAny().isPresent();
        return unranked ? "scored" : participant.participation();
    }

    // A certified target stands over the one that was agreed: it is the later word, with its reason.
    private void figures(String cycle, List<GapDecision> settled, ObjectNode data) {
        var agreed = new HashMap<Key, BigDecimal>();
        for (var target : targets.of(cycle)) agreed.put(Key.of(target.unit(), target.indicator()), target.target());
        var lastYear = figures.lastYear(cycle);
        var filled = new LinkedHashMap<Key, Map<String, BigDecimal>>();
        for (var gap : settled)
            if (gap.choice() == Choice.FILLED) filled.put(Key.of(gap.unit(), gap.indicator()), gap.numbers());
        var known = data.putArray("figures");
        for (var figure : figures.of(cycle)) {
            var instead = filled.remove(figure.key());
            if (!figure.isKnown() && instead == null) continue;
            var numbers = numbers(figure, agreed, lastYear);
            if (instead != null) instead.forEach(numbers::putIfAbsent);
            var each = figure(figure.key(), numbers, known);
            if (!figure.more().isEmpty()) new TreeMap<>(figure.more()).forEach(each.putObject("more")::put);
        }
        filled.forEach((key, numbers) -> {
            var all = new TreeMap<>(numbers);
            if (agreed.get(key) != null) all.putIfAbsent("target", agreed.get(key));
            if (lastYear.get(key) != null) all.putIfAbsent("previous", lastYear.get(key));
            figure(key, all, known);
        });
    }

    private static ObjectNode figure(Key key, Map<String, BigDecimal> numbers, ArrayNode known) {
        var each = known.addObject().put("unit", key.unit()).put("indicator", key.indicator());
        numbers.forEach(each::put);
        return each;
    }

    private static Map<String, BigDecimal> numbers(
            Figure figure, Map<Key, BigDecimal> agreed, Map<Key, BigDecimal> lastYear) {
        var numbers = new TreeMap<String, BigDecimal>();
        numbers.put("actual", figure.actual());
        numbers.put("target", figure.target() != null ? figure.target() : agreed.get(figure.key()));
        numbers.put("score", figure.score());
        numbers.put("previous", figure.previous() != null ? figure.previous() : lastYear.get(figure.key()));
        numbers.put("benchmark", figure.benchmark());
        numbers.put("effect", figure.effect());
        numbers.values().removeIf(number -> number == null);
        return numbers;
    }

    private void ballots(String cycle, ObjectNode data) {
        var counted = data.putArray("ballots");
        for (var ballot : ballots.of(cycle)) {
            var each = counted.addObject().put("unit", ballot.unit()).put("indicator", ballot.indicator());
            if (ballot.layer() != null) each.put("layer", ballot.layer());
            ballot.counts().forEach(each.putObject("counts")::put);
        }
    }

    private void decided(String cycle, ObjectNode data) {
        var scores = decided.of(cycle);
        if (scores.isEmpty()) return;
        var list = data.putArray("decided");
        for (var score : scores)
            list.addObject()
                    .put("unit", score.unit())
                    .put("indicator", score.indicator())
                    .put("score", score.score());
    }

    private void events(String cycle, ObjectNode data) {
        var happened = data.putArray("events");
        for (var event : figures.events(cycle)) {
            var each = happened.addObject().put("unit", event.unit());
            if (event.adjustment() != null) each.put("adjustment", event.adjustment());
            if (event.indicator() != null) each.put("indicator", event.indicator());
            if (event.veto() != null) each.put("veto", event.veto());
            if (event.item() != null) each.put("item", event.item()).put("count", event.count());
            if (event.points() != null) each.put("points", event.points());
            if (event.document() != null) each.put("document", event.document());
        }
    }
}
