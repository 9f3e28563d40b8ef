package io.nianlun.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The phases that a year goes through and how many working days each has: {@code calendar/year.yaml}. */
@Component
class YearPlan {

    private final WorkingCalendar calendar;
    private final List<Phase> phases;

    YearPlan(WorkingCalendar calendar) throws IOException {
        this.calendar = calendar;
        try (var file = new ClassPathResource("calendar/year.yaml").getInputStream()) {
            this.phases = new ObjectMapper(new YAMLFactory())
                    .readValue(file, Document.class)
                    .phases();
        }
    }

    /** The processes of the phases, in their order. */
    List<String> processes() {
        return phases.stream().map(Phase::process).toList();
    }

    /** The dates of the phases of a year that starts on a day, in the phases' order. */
    List<PhaseDates> dates(LocalDate start) {
        return dates(start, Set.of());
    }

    /** The same without some phases: what would come after one of them comes after what that comes after. */
    List<PhaseDates> dates(LocalDate start, Set<String> leftOut) {
        var days = calendar.days();
        var deadlines = new LinkedHashMap<String, LocalDate>();
        var dates = new ArrayList<PhaseDates>();
        for (var phase : without(leftOut)) {
            var from = phase.after().stream()
                    .map(deadlines::get)
                    .max(LocalDate::compareTo)
                    .orElse(start);
            var first = phase.after().isEmpty() ? start : days.add(from, 1);
            var due = days.add(from, phase.workingDays());
            deadlines.put(phase.process(), due);
            dates.add(new PhaseDates(phase.process(), "planned", phase.after(), first, due, phase.workingDays()));
        }
        return dates;
    }

    private List<Phase> without(Set<String> leftOut) {
        var before = new HashMap<String, List<String>>();
        var kept = new ArrayList<Phase>();
        for (var phase : phases) {
            var after = phase.after().stream()
                    .flatMap(one -> leftOut.contains(one) ? before.get(one).stream() : Stream.of(one))
                    .distinct()
                    .toList();
            before.put(phase.process(), after);
            if (!leftOut.contains(phase.process())) kept.add(new Phase(phase.process(), after, phase.workingDays()));
        }
        return kept;
    }

    private record Document(List<Phase> phases) {}

    private record Phase(String process, List<String> after, int workingDays) {

        Phase {
            after = Objects.requireNonNullElse(after, List.of());
        }
    }
}
