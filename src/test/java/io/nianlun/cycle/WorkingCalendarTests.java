package io.nianlun.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.shared.ZoneSettings;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WorkingCalendarTests {

    private final WorkingCalendar calendar;

    WorkingCalendarTests() {
        calendar = new WorkingCalendar(
                new ZoneSettings(ZoneId.of("Asia/Shanghai"), LocalTime.of(18, 0)), PublishedDays::read);
    }

    @Test
    void holidaysAreSkippedAndMakeUpDaysCount() {
        // 2026-02-13 is a Friday; the 14th is a make-up day, the 15th to the 23rd are the Spring Festival
        assertThat(calendar.add(LocalDate.of(2026, 2, 13), 1)).isEqualTo("2026-02-14");
        assertThat(calendar.add(LocalDate.of(2026, 2, 13), 2)).isEqualTo("2026-02-24");
    }

    @Test
    void aWeekendThatIsNoMakeUpDayDoesNotCount() {
        assertThat(calendar.isWorking(LocalDate.of(2026, 3, 7))).isFalse();
        assertThat(calendar.add(LocalDate.of(2026, 3, 6), 1)).isEqualTo("2026-03-09");
    }

    @Test
    void daysCanBeCountedBackwards() {
        assertThat(calendar.add(LocalDate.of(2026, 2, 24), -2)).isEqualTo("2026-02-13");
    }

    @Test
    void whatLiesBetweenTwoDaysCountsTheLaterOneOnly() {
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 2, 13), LocalDate.of(2026, 2, 24)))
                .isEqualTo(2);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 2, 24), LocalDate.of(2026, 2, 13)))
                .isZero();
    }

    @Test
    void aYearThatWasNotPublishedIsKnownToBeUnknown() {
        assertThat(calendar.knows(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(calendar.knows(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void aDeadlinePassesAtTheEndOfTheWorkingDayInTheProductsZone() {
        assertThat(calendar.endOf(LocalDate.of(2026, 3, 9))).isEqualTo("2026-03-09T10:00:00Z");
    }
}
