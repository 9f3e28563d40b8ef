package io.nianlun.inbox;

import java.util.List;
import java.util.Set;

/**
 * A list as it was asked for.
 *
 * @param groups the candidate groups of the person, and of the colleagues whose tasks the person does
 * @param absent the colleagues whose tasks the person does today
 * @param everything whether the person may know of every task
 * @param cycle null: any; so are {@code process} and {@code unit}
 * @param processLabels the labels of the process's tasks; empty where no process is asked for
 * @param search null: not searched
 * @param after null: from the beginning
 */
record Asked(
        String person,
        Set<String> groups,
        List<String> absent,
        boolean everything,
        View view,
        String cycle,
        String process,
        List<String> processLabels,
        String unit,
        Search search,
        Sort sort,
        int limit,
        Cursor after) {

    /** The same tasks in the order in which late ones come first, from the beginning: what is counted. */
    Asked forCounts() {
        return new Asked(
                person,
                groups,
                absent,
                everything,
                view,
                cycle,
                process,
                processLabels,
                unit,
                search,
                Sort.DUE,
                limit,
                null);
    }

    /** What a search text was found in: units by name, and labels of tasks. */
    record Search(List<String> units, List<String> labels) {

        boolean findsNothing() {
            return units.isEmpty() && labels.isEmpty();
        }
    }
}
