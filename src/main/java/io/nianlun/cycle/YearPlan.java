package io.nianlun.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The last day of each phase of a year that starts on a day, in the phases' order. */
    Map<String, LocalDate> deadlines(LocalDate start) {
        var deadlines = new LinkedHashMap<String, LocalDate>();
        for (var phase : phases) {
            var from = phase.after() == null ? start : deadlines.get(phase.after());
            deadlines.put(phase.process(), calendar.add(from, phase.workingDays()));
        }
        return deadlines;
    }

    private record Document(List<Phase> phases) {}

    private record Phase(String process, String after, int workingDays) {}
}
