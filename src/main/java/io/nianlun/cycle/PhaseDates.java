package io.nianlun.cycle;

import java.time.LocalDate;
import java.util.List;

/**
 * When a phase of a cycle is worked.
 *
 * @param state planned, running or done
 * @param after the processes of the phases whose deadlines this one's is counted from
 * @param starts its first day; null for a cycle that began before phases had one
 * @param workingDays how many working days its deadline lies after the last of those that it comes after
 */
public record PhaseDates(
        String process, String state, List<String> after, LocalDate starts, LocalDate due, int workingDays) {

    boolean isDone() {
        return state.equals("done");
    }

    boolean isPlanned() {
        return state.equals("planned");
    }

    boolean isOn(LocalDate first, LocalDate last) {
        return last.equals(due) && (starts == null || starts.equals(first));
    }

    PhaseDates on(LocalDate first, LocalDate last, int days) {
        return new PhaseDates(process, state, after, first, last, days);
    }
}
