package io.nianlun.cycle;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.shared.ZoneSettings;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YearPlanTests {

    private final YearPlan plan;

    YearPlanTests() throws IOException {
        plan = new YearPlan(new WorkingCalendar(
                new ZoneSettings(ZoneId.of("Asia/Shanghai"), LocalTime.of(18, 0)), PublishedDays::read));
    }

    @Test
    void aPhasesDeadlineIsCountedInWorkingDaysFromTheOneThatItComesAfter() {
        // Monday 2026-03-02; neither March nor April's first days but for 清明节 (4 to 6 April) have holidays
        var deadlines = deadlines(LocalDate.of(2026, 3, 2));

        assertThat(deadlines.get("prepareYear")).isEqualTo("2026-03-16");
        assertThat(deadlines.get("agreeTargets")).isEqualTo("2026-04-07");
    }

    @Test
    void theSocialEvaluationRunsBesideTheOtherPhases() {
        var deadlines = deadlines(LocalDate.of(2026, 3, 2));

        assertThat(deadlines.get("evaluateSocially"))
                .isAfter(deadlines.get("reviewSelf"))
                .isEqualTo(deadlines.get("assessCentrally"));
    }

    @Test
    void aPhaseBeginsOnTheWorkingDayAfterTheOneThatItComesAfter() {
        var dates = plan.dates(LocalDate.of(2026, 3, 2));

        assertThat(dates.get(0).starts()).isEqualTo("2026-03-02");
        assertThat(dates.get(1).starts()).isEqualTo("2026-03-17");
        assertThat(dates.get(6).after()).containsExactly("assessCentrally", "evaluateSocially");
    }

    @Test
    void whatComesAfterAPhaseThatIsLeftOutComesAfterWhatWasBeforeIt() {
        var start = LocalDate.of(2026, 3, 2);

        var dates = plan.dates(start, Set.of("agreeTargets", "evaluateSocially", "assessCentrally"));

        assertThat(dates)
                .extracting(phase -> phase.process() + " " + phase.after())
                .containsExactly(
                        "prepareYear []",
                        "reviewSelf [prepareYear]",
                        "scoreFigures [reviewSelf]",
                        "aggregateYear [scoreFigures, prepareYear]",
                        "approveResults [aggregateYear]",
                        "giveFeedback [approveResults]",
                        "publishYear [giveFeedback]");
    }

    private Map<String, LocalDate> deadlines(LocalDate start) {
        return plan.dates(start).stream().collect(toMap(PhaseDates::process, PhaseDates::due));
    }
}
