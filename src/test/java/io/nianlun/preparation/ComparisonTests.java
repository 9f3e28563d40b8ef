package io.nianlun.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.PhaseTest;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.NewCycle;
import io.nianlun.cycle.NewCycle.UnitChoice;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Each test's organisation is as it was after it. */
@Transactional
class ComparisonTests extends PhaseTest {

    @Autowired
    private Comparison comparison;

    @Autowired
    private Cycles cycles;

    private String cycle;

    @BeforeEach
    void transportWasRenamed() {
        jdbc.sql("insert into organization_unit (id, name, unit_class, position) values ('roads', '公路局',"
                        + " 'department', 99)")
                .update();
        jdbc.sql("insert into organization_predecessor (unit, predecessor, kind, since, main) values ('transport',"
                        + " 'roads', 'RENAMED', '2025-01-01', true)")
                .update();
        cycle = cycle();
    }

    @Test
    void thePredecessorsYearsAndTheLastBenchmarkStandBesideTheTarget() {
        figures(2023, 1500, 1432, null);
        figures(2024, 1600, 1508, 1700);

        var row = shown();

        assertThat(row.path("history"))
                .extracting(
                        year -> year.path("year").asInt(),
                        year -> year.path("actual").asInt())
                .containsExactly(tuple(2024, 1508), tuple(2023, 1432));
        assertThat(row.path("benchmark").asInt()).isEqualTo(1700);
    }

    @Test
    void thisYearsBenchmarkGoesBeforeAnEarlierOne() {
        figures(2024, 1600, 1508, 1700);
        figure(cycle, "transport", null, null, 1800);

        assertThat(shown().path("benchmark").asInt()).isEqualTo(1800);
    }

    @Test
    void aYearThatIsNotPublishedSaysNothing() {
        figures(2024, 1600, 1508, 1700);
        jdbc.sql("update cycle set state = 'running' where year = 2024 and title = '旧年度'")
                .update();

        assertThat(shown().path("history")).isEmpty();
        assertThat(shown().path("benchmark").isNull()).isTrue();
    }

    private JsonNode shown() {
        var row = json.createObjectNode();
        comparison.of(cycle, "transport").show(row, "recruitment");
        return row;
    }

    private void figures(int year, Integer target, Integer actual, Integer benchmark) {
        var earlier = as(
                "general-1",
                () -> cycles.create(new NewCycle(
                                year,
                                "旧年度",
                                "five-phases",
                                null,
                                List.of(new UnitChoice("roads", "department", null, "assess-group-3"))))
                        .id());
        figure(earlier, "roads", target, actual, benchmark);
        jdbc.sql("update cycle set state = 'published', started_at = now() where id = ?")
                .param(earlier)
                .update();
    }

    private void figure(String of, String unit, Integer target, Integer actual, Integer benchmark) {
        jdbc.sql("insert into scoring_figure (cycle, unit, indicator, version, target, actual, benchmark, more, source,"
                        + " certified_by, certified_at) values (:cycle, :unit, 'recruitment', 1, :target, :actual,"
                        + " :benchmark, '{}', 'certified', 'general-1', now())")
                .param("cycle", of)
                .param("unit", unit)
                .param("target", target)
                .param("actual", actual)
                .param("benchmark", benchmark)
                .update();
    }
}
