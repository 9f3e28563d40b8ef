package io.nianlun.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import io.nianlun.inbox.Robot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A robot works a year under each regime that the product brings, start to closed, over HTTP; what is published is what
 * plain loops over everything that was sent come to. Two regimes in every build, all of them with {@code -Psoak}.
 */
class RegimeYearTests extends JourneyTest {

    @Autowired
    private Robot robot;

    static List<String> regimes() throws IOException {
        if (!Boolean.getBoolean("soak")) return List.of("three-in-one", "five-steps");
        try (var files = Files.list(Path.of("schemes"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("regimes")
    void aYearEndsAsPlainLoopsWorkItOut(String regime) {
        var reader = new Caller(server(), "general-1");
        var scheme = reader.get("/api/schemes/" + regime).ok().path("scheme");
        var classes = scheme.path("classes")
                .valueStream()
                .map(one -> one.path("id").asText())
                .toList();
        var crew = new RobotCrew(robot, server(), RobotCrew.startYear(server(), regime, classes), 11);

        crew.finish();

        var units = new LinkedHashMap<String, String>();
        reader.get("/api/cycles/" + crew.cycle() + "/results?steps=false")
                .ok()
                .path("units")
                .forEach(unit ->
                        units.put(unit.path("unit").asText(), unit.path("class").asText()));
        assertThat(units).hasSize(24);
        assertThat(crew.results()).isEqualTo(new PlainYear(scheme, units, crew.sent()).results());
    }
}
