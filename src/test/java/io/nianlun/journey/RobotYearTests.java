package io.nianlun.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.JourneyTest;
import io.nianlun.inbox.Robot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A robot works whole years of all 24 units through HTTP. */
class RobotYearTests extends JourneyTest {

    private static final List<String> CLASSES = List.of("county", "zone", "department");

    @Autowired
    private Robot robot;

    @Test
    void aYearOfTwentyFourUnitsIsWorkedTwiceAlike() {
        var first = year(7);
        var again = year(7);

        assertThat(first.results()).hasSize(24).isEqualTo(again.results());
        assertThat(first.results().values()).doesNotHaveDuplicates();
    }

    private RobotCrew year(long seed) {
        var crew = new RobotCrew(robot, server(), RobotCrew.startYear(server(), "five-phases", CLASSES), seed);
        crew.finish();
        return crew;
    }
}
