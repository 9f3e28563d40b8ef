package io.nianlun.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.ServerProcess;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.Robot;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Four callers submit all the time while the server is killed, sometimes together with its PostgreSQL. Three kills in
 * every build, fifty with {@code -Psoak}.
 */
class KilledYearTests extends JourneyTest {

    private static final Path HOME = Path.of("target", "test-home", "killed");
    private static final List<String> CLASSES = List.of("county", "zone", "department");
    private static final int CALLERS = 4;
    private static final long SEED = 5;
    private static final boolean SOAK = Boolean.getBoolean("soak");
    private static final int KILLS = SOAK ? 50 : 3;
    /** Of every so-manieth unit: a longer year has room for more kills. */
    private static final int EVERY = SOAK ? 1 : 4;

    @Autowired
    private Robot robot;

    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void whatWasAnsweredIsThereOnceWhateverIsKilledAndTheYearEndsAlike() throws Exception {
        var undisturbed =
                new RobotCrew(robot, server(), RobotCrew.startYear(server(), "five-phases", CLASSES, EVERY), SEED);
        undisturbed.finish();

        try (var server = new ServerProcess(HOME).start()) {
            var crew = new RobotCrew(
                    robot,
                    server.address(),
                    RobotCrew.startYear(server.address(), "five-phases", CLASSES, EVERY),
                    SEED);
            workAndKill(server, crew);

            assertThat(crew.results()).isEqualTo(undisturbed.results());
            // sent again or not: each submission that was answered happened once, and no other did
            assertThat(crew.completions().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            crew.sent().stream().map(RobotCrew.Sent::id).toList());
            assertThat(crew.completions().values()).containsOnly(1);
            assertThat(new Caller(server.address(), "supervisor")
                            .post("/api/journal/verify", null)
                            .ok()
                            .path("intact")
                            .asBoolean())
                    .isTrue();
        }
    }

    private void workAndKill(ServerProcess server, RobotCrew crew) throws Exception {
        var pool = Executors.newFixedThreadPool(CALLERS);
        try {
            var callers = new ArrayList<Future<?>>();
            for (var i = 0; i < CALLERS; i++) {
                var caller = i;
                callers.add(pool.submit(() -> submitAllTheTime(crew, caller)));
            }
            for (var kill = 1; kill <= KILLS; kill++) {
                var chance = Chance.of(SEED, "killer");
                var until = crew.sent().size() + chance.whole(1, SOAK ? 7 : 20, "kill " + kill);
                await().atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> fail(callers) || crew.sent().size() >= until);
                if (kill % 3 == 2) server.killWithPostgres();
                else server.kill();
                server.start();
                crew.moveTo(server.address());
            }
            assertThat(crew.state())
                    .as("killed to the last while the year was worked")
                    .isNotEqualTo("closed");
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> fail(callers) || crew.state().equals("closed"));
            over.set(true);
            for (var caller : callers) caller.get();
        } finally {
            over.set(true);
            pool.shutdownNow();
        }
    }

    private Void submitAllTheTime(RobotCrew crew, int caller) {
        while (!over.get()) {
            try {
                crew.sendAgain();
                crew.work(caller, CALLERS);
            } catch (UncheckedIOException gone) {
                // killed: the next round asks the server that has taken its place
                await().atMost(Duration.ofMinutes(2))
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> over.get() || crew.isUp());
            }
        }
        return null;
    }

    /** A caller that found something wrong tells at once. */
    private static boolean fail(List<Future<?>> callers) throws ExecutionException, InterruptedException {
        for (var caller : callers) if (caller.isDone()) caller.get();
        return false;
    }
}
