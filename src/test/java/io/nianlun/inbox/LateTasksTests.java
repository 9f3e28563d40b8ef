package io.nianlun.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.workflow.TaskChanged;
import io.nianlun.workflow.WorkTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Sums over rows of its own, which the end of each test takes away. */
@Transactional
class LateTasksTests extends JourneyTest {

    private static final Instant LATE = Instant.now().minus(Duration.ofDays(3));
    private static final Instant IN_TIME = Instant.now().plus(Duration.ofDays(3));

    @Autowired
    TaskRepository tasks;

    @Autowired
    LateTasks late;

    @Test
    void howMuchIsLateIsKeptByOfficeAsTasksComeMoveAndGo() {
        put("one", LATE, null, "late-a", "late-b");
        put("two", LATE, null, "late-a");
        put("three", IN_TIME, null, "late-a");
        assertThat(late("late-a")).isEqualTo(2);
        assertThat(late("late-b")).isEqualTo(1);

        change("three", LATE, null);
        assertThat(late("late-a")).as("brought forward").isEqualTo(3);

        change("three", IN_TIME, null);
        change("one", LATE, "somebody");
        assertThat(late("late-a")).as("put off; taken is still open").isEqualTo(2);

        tasks.end("late-one", true, Instant.now());
        tasks.end("late-two", false, Instant.now());
        assertThat(late("late-a")).isZero();
        assertThat(late("late-b")).isZero();
    }

    @Test
    void takingChangesIntoTheSumsChangesNoAnswer() {
        put("one", LATE, null, "late-a");
        put("two", LATE, null, "late-a");

        late.sum();
        assertThat(late("late-a")).isEqualTo(2);

        tasks.end("late-one", true, Instant.now());
        assertThat(late("late-a")).isEqualTo(1);

        late.sum();
        assertThat(late("late-a")).isEqualTo(1);
    }

    @Test
    void supervisorsAskWhereWorkIsHeldUpAndOthersMayNot() {
        assertThat(new Caller(server(), "supervisor").get("/api/tasks/late").status())
                .isEqualTo(200);
        assertThat(new Caller(server(), "transport-contact")
                        .get("/api/tasks/late")
                        .status())
                .isEqualTo(403);
    }

    private long late(String office) {
        return late.byOffice().stream()
                .filter(one -> one.office().equals(office))
                .mapToLong(LateTasks.OfOffice::late)
                .sum();
    }

    private void change(String id, Instant due, String assignee) {
        tasks.change(new TaskChanged("late-" + id, assignee, due, 50));
    }

    private void put(String id, Instant due, String assignee, String... groups) {
        tasks.add(
                List.of(new WorkTask(
                        "late-" + id,
                        "p",
                        "t",
                        "任务",
                        "i",
                        "b",
                        null,
                        null,
                        null,
                        assignee,
                        List.of(groups),
                        due,
                        LATE,
                        50,
                        null,
                        "d")),
                each -> "");
    }
}
