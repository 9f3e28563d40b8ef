package io.nianlun.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.evaluation.Adjustment;
import io.nianlun.evaluation.Indicator;
import io.nianlun.evaluation.Scheme;
import io.nianlun.feedback.Matter.Way;
import io.nianlun.scoring.Amendments;
import io.nianlun.scoring.CertifiedEvent;
import io.nianlun.scoring.Figure;
import io.nianlun.scoring.FigureParts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What a unit can object to in its letter, each with the numbers that it rests on now. */
@Component
class Matters {

    private static final List<String> FIGURE_PARTS =
            List.of("actual", "target", "score", "effect", "previous", "benchmark");
    private static final String POINTS = "points";

    private final Cycles cycles;
    private final Amendments known;

    Matters(Cycles cycles, Amendments known) {
        this.cycles = cycles;
        this.known = known;
    }

    /** In the order of the scheme: indicators, adjustments, vetoes, the grade. */
    List<Matter> of(Letter letter) {
        return new Reading(letter).matters();
    }

    private final class Reading {

        private final Scheme scheme;
        private final JsonNode unit;
        private final Map<String, Figure> figures = new HashMap<>();
        private final List<CertifiedEvent> events;
        private final List<Matter> matters = new ArrayList<>();

        Reading(Letter letter) {
            scheme = cycles.scheme(letter.cycle()).scheme();
            unit = letter.content().path("unit");
            known.figures(letter.cycle(), letter.unit()).forEach(figure -> figures.put(figure.indicator(), figure));
            events = known.events(letter.cycle(), letter.unit());
        }

        List<Matter> matters() {
            var scores = new LinkedHashMap<String, JsonNode>();
            unit.path("indicators")
                    .forEach(node -> scores.put(node.path("indicator").asText(), node));
            for (var leaf : scheme.leaves()) if (scores.containsKey(leaf.id())) add(leaf, scores.get(leaf.id()));
            scheme.allAdjustments().forEach(this::add);
            for (var veto : scheme.vetoes()) {
                var fell = unit.path("vetoes")
                        .valueStream()
                        .anyMatch(id -> id.asText().equals(veto.id()));
                // one that a figure set off is objected to at the figure
                if (fell && events.stream().anyMatch(event -> veto.id().equals(event.veto())))
                    matters.add(matter("veto:" + veto.id(), veto.title(), Way.STRIKE, List.of(), Map.of()));
            }
            var grade = unit.path("grade");
            if (grade.isTextual())
                matters.add(new Matter("grade", grade.asText(), Way.GRADE, List.of(), Map.of(), grade.asText()));
            return matters;
        }

        private void add(Indicator leaf, JsonNode node) {
            var about = "indicator:" + leaf.id();
            if (leaf.measure().isJudged()) {
                Map<String, BigDecimal> now = node.path("score").isNumber()
                        ? Map.of("score", node.path("score").decimalValue())
                        : Map.of();
                matters.add(matter(about, leaf.title(), Way.SCORE, List.of("score"), now));
            } else if (FigureParts.readsEvents(leaf))
                events(
                        about,
                        leaf.title(),
                        FigureParts.tariff(leaf).keySet(),
                        event -> leaf.id().equals(event.indicator()));
            else figure(about, leaf.id(), leaf.title(), leaf.measure().reads());
        }

        private void add(Adjustment adjustment) {
            var about = "adjustment:" + adjustment.id();
            if (adjustment.countsEvents())
                events(
                        about,
                        adjustment.title(),
                        adjustment.tariff().keySet(),
                        event -> adjustment.id().equals(event.adjustment()));
            else if (adjustment.measure() != null)
                figure(
                        about,
                        adjustment.id(),
                        adjustment.title(),
                        adjustment.measure().reads());
        }

        private void events(String about, String title, Set<String> items, Predicate<CertifiedEvent> is) {
            var now = new LinkedHashMap<String, BigDecimal>();
            for (var event : events)
                if (is.test(event))
                    now.merge(
                            event.item() != null ? event.item() : POINTS,
                            event.item() != null ? event.count() : event.points(),
                            BigDecimal::add);
            matters.add(matter(about, title, Way.EVENTS, items.isEmpty() ? List.of(POINTS) : List.copyOf(items), now));
        }

        private void figure(String about, String id, String title, Set<String> reads) {
            var parts = FIGURE_PARTS.stream().filter(reads::contains).toList();
            if (!parts.isEmpty()) matters.add(matter(about, title, Way.FIGURE, parts, numbers(figures.get(id), parts)));
        }
    }

    private static Matter matter(String about, String title, Way way, List<String> parts, Map<String, BigDecimal> now) {
        return new Matter(about, title, way, parts, now, null);
    }

    private static Map<String, BigDecimal> numbers(Figure figure, List<String> parts) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        if (figure == null) return numbers;
        for (var part : parts) {
            var number = switch (part) {
                case "actual" -> figure.actual();
                case "target" -> figure.target();
                case "score" -> figure.score();
                case "effect" -> figure.effect();
                case "previous" -> figure.previous();
                default -> figure.benchmark();
            };
            if (number != null) numbers.put(part, number);
        }
        return numbers;
    }
}
