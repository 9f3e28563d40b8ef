package io.nianlun.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.nianlun.cycle.WorkingDays.Special;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The holidays and make-up days that the product brings: the State Council's yearly notices, {@code calendar/cn.yaml}. */
final class PublishedDays {

    private static final String MAKE_UP_DAY = "调休";

    private PublishedDays() {}

    static WorkingDays read() {
        var yaml = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());
        try (var file = new ClassPathResource("calendar/cn.yaml").getInputStream()) {
            var years = yaml.readValue(file, Document.class).years();
            var special = new HashMap<LocalDate, Special>();
            years.values().forEach(year -> add(year, special));
            return new WorkingDays(0, years.keySet(), special);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(Year year, Map<LocalDate, Special> special) {
        year.workdays().forEach(day -> special.put(day, new Special(true, MAKE_UP_DAY, false)));
        for (var holiday : year.holidays())
            holiday.from()
                    .datesUntil(holiday.to().plusDays(1))
                    .forEach(day -> special.put(day, new Special(false, holiday.name(), false)));
    }

    private record Document(Map<Integer, Year> years) {}

    private record Year(List<Holiday> holidays, List<LocalDate> workdays) {}

    private record Holiday(String name, LocalDate from, LocalDate to) {}
}
