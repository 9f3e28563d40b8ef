package io.nianlun.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
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
        var days = calendar.days();
        var deadlines = new LinkedHashMap<String, LocalDate>();
        var dates = new ArrayList<PhaseDates>();
        for (var phase : phases) {
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

    private record Document(List<Phase> phases) {}

    private record Phase(String process, List<String> after, int workingDays) {

        Phase {
            after = Objects.requireNonNullElse(after, List.of());
        }
    }
}
