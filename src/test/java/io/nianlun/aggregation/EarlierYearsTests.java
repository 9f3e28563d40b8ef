package io.nianlun.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.PhaseTest;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.NewCycle;
import io.nianlun.cycle.NewCycle.UnitChoice;
import io.nianlun.evaluation.YearData.PastYear;
import io.nianlun.scoring.Figures;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** In 2025 east-bureau was 待改进 and west-bureau 优秀; in 2026 both were merged into the unit renewed, east-bureau first. */
@Transactional
class EarlierYearsTests extends PhaseTest {

    @Autowired
    private EarlierYears years;

    @Autowired
    private Figures figures;

    @Autowired
    private Cycles cycles;

    private String cycle;

    @BeforeEach
    void twoUnitsWereMerged() {
        cycle = cycle();
        for (var unit : List.of("east-bureau", "west-bureau", "renewed"))
            jdbc.sql("insert into organization_unit (id, name, unit_class, position) values (?, ?, 'department', 99)")
                    .params(unit, unit)
                    .update();
        for (var predecessor : List.of("east-bureau", "west-bureau"))
            jdbc.sql("insert into organization_predecessor (unit, predecessor, kind, since, main) values ('renewed',"
                            + " ?, 'MERGED', '2026-01-01', ?)")
                    .params(predecessor, predecessor.equals("east-bureau"))
                    .update();
        jdbc.sql("insert into aggregation_result (cycle, version, computed_at, cause, inputs, results, complete) values"
                        + " (?, 1, now(), 'computed', '{}', ?::jsonb, true)")
                .params(cycle, """
                        {"units": [{"unit": "east-bureau", "grade": "待改进", "score": 51.5, "rank": 3},
                                   {"unit": "west-bureau", "grade": "优秀", "score": 97, "rank": null}]}
                        """)
                .update();
    }

    @Test
    void aMergedUnitHasTheGradeOfItsMainPredecessor() {
        publish();

        assertThat(years.of(2026, List.of("renewed", "west-bureau", "science")))
                .containsOnlyKeys("renewed", "west-bureau")
                .containsEntry(
                        "renewed", List.of(new PastYear(2025, "待改进", new BigDecimal("51.5"), new BigDecimal("3"))))
                .containsEntry("west-bureau", List.of(new PastYear(2025, "优秀", new BigDecimal("97"), null)));
    }

    @Test
    void onlyPublishedYearsBeforeTheYearCount() {
        assertThat(years.of(2026, List.of("east-bureau"))).isEmpty();

        publish();

        assertThat(years.of(2025, List.of("east-bureau"))).isEmpty();
    }

    @Test
    void lastYearsFiguresFollowTheMainPredecessor() {
        figure("east-bureau", 15);
        figure("west-bureau", 99);
        publish();
        var next = nextCycle();

        assertThat(figures.lastYear(next, "renewed").values())
                .singleElement()
                .satisfies(actual -> assertThat(actual).isEqualByComparingTo("15"));
        assertThat(figures.lastYear(next).entrySet())
                .filteredOn(each -> each.getKey().unit().equals("renewed"))
                .singleElement()
                .satisfies(each -> assertThat(each.getValue()).isEqualByComparingTo("15"));
        assertThat(figures.lastYear(next, "west-bureau").values())
                .singleElement()
                .satisfies(actual -> assertThat(actual).isEqualByComparingTo("99"));
    }

    private void figure(String unit, int actual) {
        as(
                "general-1",
                () -> jdbc.sql("insert into scoring_figure (cycle, unit, indicator, version, actual, more,"
                                + " source, certified_by, certified_at) values (?, ?, 'recruitment', 1, ?, '{}', 'certified',"
                                + " 'general-1', now())")
                        .params(cycle, unit, actual)
                        .update());
    }

    private void publish() {
        jdbc.sql("update cycle set state = 'published', started_at = now() where id = ?")
                .param(cycle)
                .update();
        results.seal(cycle, 1, OffsetDateTime.now());
        results.publish(cycle, OffsetDateTime.now());
    }

    private String nextCycle() {
        var wanted = new NewCycle(
                2026,
                "2026年度考核",
                "five-phases",
                null,
                List.of(new UnitChoice("science", null, null, "assess-group-3")));
        return as("general-1", () -> cycles.create(wanted)).id();
    }

    @Autowired
    private ResultRepository results;
}
