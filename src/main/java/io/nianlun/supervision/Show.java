package io.nianlun.supervision;

import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.util.Arrays;
import java.util.List;

/** Which of the filtered tasks are listed: each number of the desk opens into one of these. */
enum Show {
    LATE("late", "t.due < :now"),
    /** Late, and nobody has it. */
    FREE("free", "t.due < :now and t.assignee is null"),
    LATE_0("late-0", "t.due >= :one and t.due < :now"),
    LATE_1("late-1", "t.due >= :three and t.due < :one"),
    LATE_3("late-3", "t.due >= :six and t.due < :three"),
    LATE_6("late-6", "t.due < :six"),
    TODAY("today", "t.due >= :now and t.due < :tomorrow"),
    WEEK("week", "t.due >= :now and t.due < :monday"),
    OPEN("open", "true");

    private final String written;
    private final String condition;

    Show(String written, String condition) {
        this.written = written;
        this.condition = condition;
    }

    /** On an open task {@code t}, with the names of {@link DueMoments.Now}. */
    String condition() {
        return condition;
    }

    static Show read(String written) {
        return Arrays.stream(values())
                .filter(one -> one.written.equals(written))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        "request-invalid",
                        List.of(new Fault("/show", "value-invalid", "fault.request.value-invalid", List.of(written)))));
    }
}
