package io.nianlun.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.nianlun.Caller;
import io.nianlun.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The journey's year, with the server killed in the middle of each phase while its PostgreSQL runs on. */
class KilledYearTests {

    private static final Path HOME = Path.of("target", "test-home", "killed");

    private static final List<String> PHASES = List.of(
            "prepareYear",
            "agreeTargets",
            "reviewSelf",
            "evaluateSocially",
            "scoreFigures",
            "assessCentrally",
            "aggregateYear",
            "approveResults",
            "giveFeedback",
            "publishYear");

    /** How many of a phase's tasks are done before the kill: some, and not all of them. */
    private static int tasksBeforeTheKill(String phase) {
        return switch (phase) {
            case "evaluateSocially", "aggregateYear", "publishYear" -> 0; // one task, or a computation, is under way
            case "prepareYear", "approveResults" -> 1;
            default -> 3;
        };
    }

    @Test
    void aYearThatIsKilledInEveryPhaseEndsLikeAnUndisturbedOne() {
        try (var server = new ServerProcess(HOME).start()) {
            var cycle = YearWorkers.startYear(server.address());
            var workers = new YearWorkers(server.address(), cycle);

            for (var phase : PHASES) {
                reach(workers, phase);
                workers.work(tasksBeforeTheKill(phase), Set.of(phase));
                server.kill();
                server.start();
                workers.moveTo(server.address());
            }
            finish(workers);

            assertThat(YearWorkers.results(new Caller(server.address(), "dongyu-contact"), cycle))
                    .isEqualTo(ThinYearJourneyTests.PUBLISHED);
        }
    }

    /** Works everything but the phase itself until the phase is running and offers its tasks. */
    private static void reach(YearWorkers workers, String phase) {
        var others = new HashSet<>(PHASES);
        others.remove(phase);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (workers.runningPhases().contains(phase)) return true;
                    // the one behind a join must not be held up by the other branch
                    workers.work(Integer.MAX_VALUE, others);
                    return false;
                });
    }

    private static void finish(YearWorkers workers) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    workers.work(Integer.MAX_VALUE, Set.of());
                    return workers.state().equals("closed");
                });
    }
}
