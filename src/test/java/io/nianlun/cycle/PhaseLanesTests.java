package io.nianlun.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.PhaseTest;
import io.nianlun.cycle.PhaseRepository.Key;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Several jobs open one phase at the same time, and each subject is opened by one of them. */
class PhaseLanesTests extends PhaseTest {

    private static final List<String> SUBJECTS =
            IntStream.range(0, 10).mapToObj(number -> "subject-" + number).toList();

    @Autowired
    private PhaseRepository phases;

    @Autowired
    private TransactionTemplate transaction;

    private Key phase;

    @BeforeEach
    void aPhaseOfTenSubjects() {
        phase = new Key(cycle(), "agreeTargets");
        jdbc.sql(
                        "insert into cycle_phase (cycle, process, position, state, due) values (?, 'agreeTargets', 0, 'planned', now())"
                                + " on conflict do nothing")
                .param(phase.cycle())
                .update();
        transaction.executeWithoutResult(status -> {
            phases.begin(phase, Instant.now());
            phases.planSubjects(phase, SUBJECTS);
        });
    }

    @AfterEach
    void nothingIsLeftToOpen() {
        transaction.executeWithoutResult(status -> phases.end(phase, Instant.now()));
    }

    @Test
    void whatAJobHasTakenAnotherPassesOver() {
        transaction.executeWithoutResult(first -> {
            assertThat(phases.openNext(phase, 2, 100)).isEqualTo(SUBJECTS.subList(0, 5));

            // the other sees all ten as planned, since the first has not committed
            assertThat(beside(() -> phases.openNext(phase, 2, 3))).isEqualTo(SUBJECTS.subList(5, 8));
            assertThat(phases.anyToOpen(phase)).isTrue();
        });

        assertThat(beside(() -> phases.openNext(phase, 1, 100))).isEqualTo(SUBJECTS.subList(8, 10));
    }

    @Test
    void aJobEndsWhenOthersHaveTakenTheRestAndTheirFailureLosesNothing() {
        transaction.executeWithoutResult(first -> {
            phases.openNext(phase, 1, 100);

            assertThat(beside(() -> phases.anyToOpen(phase))).isFalse();
            assertThat(beside(() -> phases.openNext(phase, 2, 100))).isEmpty();
            first.setRollbackOnly();
        });

        assertThat(beside(() -> phases.anyToOpen(phase))).isTrue();
        assertThat(beside(() -> phases.openNext(phase, 1, 100))).isEqualTo(SUBJECTS);
        assertThat(beside(() -> phases.waitsToEnd(phase))).isFalse();
    }

    private <T> T beside(java.util.function.Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> transaction.execute(status -> work.get()))
                .join();
    }
}
