package io.nianlun.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.aggregation.Results;
import io.nianlun.cycle.Cycle;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.WorkingCalendar;
import io.nianlun.evaluation.Scheme;
import io.nianlun.feedback.PublicResults.ClassResults;
import io.nianlun.feedback.PublicResults.Method;
import io.nianlun.feedback.PublicResults.UnitResult;
import io.nianlun.feedback.PublicResults.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the public may know of a year: the results that were announced to it, and when others will be. */
@Component
class PublicYears {

    private static final int MOST_CYCLES = 20;
    private static final int KEPT = 20;

    private final PublicationRepository publications;
    private final QueryRepository queries;
    private final Results results;
    private final Cycles cycles;
    private final WorkingCalendar calendar;
    private final Map<String, PublicResults> kept = new LinkedHashMap<>();

    PublicYears(
            PublicationRepository publications,
            QueryRepository queries,
            Results results,
            Cycles cycles,
            WorkingCalendar calendar) {
        this.publications = publications;
        this.queries = queries;
        this.results = results;
        this.cycles = cycles;
        this.calendar = calendar;
    }

    /**
     * A cycle as the public sees it.
     *
     * @param date when its results were published, or are to be
     * @param results null before they are
     * @param answers what was asked about them and answered for everyone
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PublicCycle(
            String id, String title, boolean published, LocalDate date, PublicResults results, List<Answer> answers) {}

    record Answer(String question, String answer, LocalDate date) {}

    record Year(int year, List<PublicCycle> cycles) {}

    /** @param most how many units of each class are shown, from {@code after} on */
    Year of(int year, int after, int most) {
        var open = cycles.newest().stream()
                .filter(cycle -> cycle.year() == year)
                .flatMap(cycle -> shown(cycle, after, most).stream())
                .limit(MOST_CYCLES)
                .toList();
        if (open.isEmpty()) throw new NothingPublic(year);
        return new Year(year, open);
    }

    private Optional<PublicCycle> shown(Cycle cycle, int after, int most) {
        return switch (cycle.state()) {
            case DRAFT, CANCELLED -> Optional.empty();
            case RUNNING -> coming(cycle);
            case PUBLISHED, CLOSED -> announced(cycle, after, most);
        };
    }

    private Optional<PublicCycle> coming(Cycle cycle) {
        if (cycle.publication().equals("internal")) return Optional.empty();
        return cycles.phases(cycle.id()).stream()
                .filter(phase -> phase.process().equals(Publications.PROCESS))
                .findFirst()
                .map(phase -> new PublicCycle(
                        cycle.id(), cycle.title(), false, calendar.dayOf(phase.due()), null, List.of()));
    }

    private Optional<PublicCycle> announced(Cycle cycle, int after, int most) {
        return publications
                .of(cycle.id())
                .filter(Publication::isPublic)
                .map(made -> new PublicCycle(
                        cycle.id(),
                        cycle.title(),
                        true,
                        calendar.dayOf(made.releasedAt().toInstant()),
                        kept(made).page(after, most),
                        answers(cycle.id())));
    }

    /** What was answered for everyone; who asked is nobody's business. */
    private List<Answer> answers(String cycle) {
        return queries.readable(cycle, List.of()).stream()
                .map(query -> new Answer(
                        query.question(),
                        query.answer(),
                        calendar.dayOf(query.answeredAt().toInstant())))
                .toList();
    }

    // what is published never changes, and everyone may ask
    private PublicResults kept(Publication made) {
        synchronized (kept) {
            var known = kept.get(made.cycle());
            if (known != null) return known;
        }
        var read = read(made);
        synchronized (kept) {
            if (kept.size() == KEPT) kept.remove(kept.keySet().iterator().next());
            kept.put(made.cycle(), read);
        }
        return read;
    }

    private PublicResults read(Publication made) {
        var decided = results.current(made.cycle());
        var outcome = results.outcome(made.cycle()).orElseThrow();
        var scheme = cycles.scheme(made.cycle()).scheme();
        var names = new HashMap<String, String>();
        for (var unit : decided.inputs().path("units"))
            names.put(unit.path("id").asText(), unit.path("name").asText());
        var byClass = new LinkedHashMap<String, List<UnitResult>>();
        for (var unitClass : scheme.classes()) byClass.put(unitClass.id(), new ArrayList<>());
        for (var unit : decided.results().path("units"))
            byClass.get(unit.path("class").asText()).add(result(unit, names));
        var classes = scheme.classes().stream()
                .filter(each -> !byClass.get(each.id()).isEmpty())
                .map(each -> {
                    var units = byClass.get(each.id());
                    units.sort(Comparator.comparing(UnitResult::rank, Comparator.nullsLast(Comparator.naturalOrder())));
                    return new ClassResults(each.id(), each.title(), units.size(), units);
                })
                .toList();
        return new PublicResults(
                made.announcement() == null ? made.notice() : made.announcement(),
                method(scheme),
                decided.computedAt(),
                outcome.sealedAt(),
                made.releasedAt(),
                classes);
    }

    private static UnitResult result(JsonNode unit, Map<String, String> names) {
        var id = unit.path("unit").asText();
        return new UnitResult(
                names.getOrDefault(id, id),
                unit.path("rank").isNumber() ? unit.path("rank").intValue() : null,
                unit.path("score").isNumber() ? unit.path("score").decimalValue() : null,
                unit.path("grade").asText(null));
    }

    private static Method method(Scheme scheme) {
        var weights = new ArrayList<Weight>();
        for (var node : scheme.indicators()) {
            var points = new LinkedHashMap<String, BigDecimal>();
            for (var unitClass : scheme.classes()) points.put(unitClass.id(), node.points(unitClass.id()));
            weights.add(new Weight(node.title(), points));
        }
        return new Method(
                scheme.title(),
                scheme.total(),
                weights,
                scheme.grades() == null ? List.of() : scheme.grades().ladder());
    }
}
