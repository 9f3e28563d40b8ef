package io.nianlun.feedback;

import io.nianlun.cycle.WorkingCalendar;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** The deadlines of feedback, each counted in working days from when it begins. */
@Component
class ObjectionDays {

    private final ObjectionSettings settings;
    private final WorkingCalendar calendar;

    ObjectionDays(ObjectionSettings settings, WorkingCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    /** The end of the working day that many working days after a moment. */
    OffsetDateTime after(Instant from, ToIntFunction<ObjectionSettings> days) {
        var day = calendar.add(calendar.dayOf(from), days.applyAsInt(settings));
        return calendar.local(calendar.endOf(day));
    }
}
