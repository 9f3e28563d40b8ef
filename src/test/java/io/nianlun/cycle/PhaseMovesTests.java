package io.nianlun.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.cycle.PhaseMoves.Wanted;
import io.nianlun.shared.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhaseMovesTests {

    private static final WorkingDays DAYS = PublishedDays.read();

    // 2026: Monday 2 March; two weeks, then one, then beside each other a week and two, then both are waited for
    private final List<PhaseDates> year = List.of(
            phase("plan", "running", List.of(), "2026-03-02", "2026-03-13", 9),
            phase("targets", "planned", List.of("plan"), "2026-03-16", "2026-03-20", 5),
            phase("review", "planned", List.of("targets"), "2026-03-23", "2026-03-27", 5),
            phase("survey", "planned", List.of("targets"), "2026-03-23", "2026-04-03", 10),
            phase("sum", "planned", List.of("review", "survey"), "2026-04-07", "2026-04-08", 2));

    @Test
    void whatComesAfterMovesAlongAndKeepsItsWorkingDays() {
        assertThat(words(move("plan", null, "2026-03-16")))
                .containsExactly(
                        "plan 2026-03-02 2026-03-16",
                        "targets 2026-03-17 2026-03-23",
                        "review 2026-03-24 2026-03-30",
                        // over the holiday of 4 to 6 April
                        "survey 2026-03-24 2026-04-07",
                        "sum 2026-04-08 2026-04-09");
    }

    @Test
    void whatDoesNotDependStays() {
        assertThat(words(move("review", null, "2026-03-30")))
                .contains("targets 2026-03-16 2026-03-20", "survey 2026-03-23 2026-04-03")
                .contains("sum 2026-04-07 2026-04-08");
    }

    @Test
    void aDeadlineBeforeItsStartIsRefused() {
        assertThat(faults("plan", null, "2026-02-27")).containsExactly("deadline-before-start");
        assertThat(faults("survey", "2026-04-02", "2026-04-01")).containsExactly("deadline-before-start");
    }

    @Test
    void aDeadlineBeforeWhatItComesAfterIsRefused() {
        assertThat(faults("targets", "2026-03-09", "2026-03-13")).containsExactly("deadline-before-predecessor");
        assertThat(faults("targets", "2026-03-13", "2026-03-18")).containsExactly("start-before-predecessor");
    }

    @Test
    void aDeadlineOnAHolidayIsRefused() {
        assertThat(faults("survey", null, "2026-04-06")).containsExactly("not-a-working-day");
    }

    @Test
    void aPhaseThatHasBegunKeepsItsFirstDayAndOneThatEndedBoth() {
        assertThat(faults("plan", "2026-03-03", "2026-03-13")).containsExactly("phase-running");
        var ended = new PhaseMoves(
                List.of(phase("plan", "done", List.of(), "2026-03-02", "2026-03-13", 9)),
                Map.of("plan", new Wanted(null, LocalDate.parse("2026-03-16"), 0)),
                DAYS);
        ended.after();
        assertThat(ended.faults()).extracting(Fault::code).containsExactly("phase-done");
    }

    private List<PhaseDates> move(String process, String starts, String due) {
        return moves(process, starts, due).after();
    }

    private List<String> faults(String process, String starts, String due) {
        var moves = moves(process, starts, due);
        moves.after();
        return moves.faults().stream().map(Fault::code).toList();
    }

    private PhaseMoves moves(String process, String starts, String due) {
        var first = starts == null ? null : LocalDate.parse(starts);
        return new PhaseMoves(year, Map.of(process, new Wanted(first, LocalDate.parse(due), 0)), DAYS);
    }

    private static List<String> words(List<PhaseDates> dates) {
        return dates.stream()
                .map(phase -> phase.process() + " " + phase.starts() + " " + phase.due())
                .toList();
    }

    private static PhaseDates phase(
            String process, String state, List<String> after, String starts, String due, int days) {
        return new PhaseDates(process, state, after, LocalDate.parse(starts), LocalDate.parse(due), days);
    }
}
