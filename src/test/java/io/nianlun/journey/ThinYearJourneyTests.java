package io.nianlun.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The whole cycle of 2025 through HTTP, worked by the people who own each task.
 *
 * <p>Worked out by hand from the scheme {@code five-phases} and {@link YearFigures}:
 *
 * <pre>
 * transport (department: goals 50, central 30, social 20)
 *   goals    all five figures at or over their targets, capped at 100; no deductions   100      x 50 = 50
 *   duty     .4 x 95 + .6 x (90+85+88+80)/4 = 38 + .6 x 85.75                          89.45
 *   conduct  .4 x 90 + .6 x (92+88+90+94)/4 = 36 + .6 x 91                             90.6
 *   central  (60 x 89.45 + 40 x 90.6) / 100                                            89.91    x 30 = 26.973
 *   social   .3 x 88 + .5 x 93 + .2 x 85.5 (five “不了解” do not count)                 90       x 20 = 18
 *   bonus    honours 1.5 + funding 2                                                            + 3.5
 *   total                                                                                       98.473 -> 98.47
 * agriculture
 *   goals    20 x .75 + 10 x .5 + 15 + 25 x .95 + 15 x .98 + (10 - 2) + (5 - 1)        85.45    x 50 = 42.725
 *   duty     .4 x 85 + .6 x 83 = 83.8; conduct 80; central .6 x 83.8 + .4 x 80         82.28    x 30 = 24.684
 *   social   .3 x 83.5 + .5 x 81 + .2 x 78.5                                           81.25    x 20 = 16.25
 *   penalty  1                                                                                  - 1
 *   total                                                                                       82.659 -> 82.66
 * education
 *   goals    100 - 15 x .2 (recruitment 4 of 5)                                        97       x 50 = 48.5
 *   central  duty .4 x 90 + .6 x 90, conduct 90                                        90       x 30 = 27
 *   social   95 in every layer                                                         95       x 20 = 19
 *   total                                                                                       94.5; veto: at most 合格
 * wangchao (county: 60, 20, 20)
 *   goals    100 - 20 x .1                                                             98       x 60 = 58.8
 *   central  .6 x 90 + .4 x 80                                                         86       x 20 = 17.2
 *   social                                                                             95       x 20 = 19
 *   total                                                                                       95
 * dongyu
 *   goals    100 - 20 x .5                                                             90       x 60 = 54
 *   central  .6 x 70 + .4 x 75                                                         72       x 20 = 14.4
 *   social                                                                             88       x 20 = 17.6
 *   total                                                                                       86
 * economic-zone (zone: 65, 20, 15)
 *   goals 65, central 80 x 20 = 16, social 88 x 15 = 13.2                                       94.2
 *
 * places: 优秀 .2 of 2, 1, 3 ranked units = .4, .2, .6; 1.2 in all -> 1 place, to the largest remainder: department.
 *         良好 .4 = .8, .4, 1.2; 2.4 in all -> 2 places: department 1, and county, whose remainder .8 is the largest.
 * department: transport 优秀; education stands second but takes no place above 合格; agriculture 良好.
 * county: wangchao 良好 (no 优秀 place), dongyu 合格. zone: no place at all, 合格.
 * </pre>
 */
class ThinYearJourneyTests extends JourneyTest {

    static final Map<String, String> PUBLISHED = Map.of(
            "transport", "98.47 1 优秀",
            "education", "94.5 2 合格",
            "agriculture", "82.66 3 良好",
            "wangchao", "95 1 良好",
            "dongyu", "86 2 合格",
            "economic-zone", "94.2 1 合格");

    @Test
    void aYearGoesThroughAllItsPhasesAndPublishesWhatHandsWorkedOut() {
        var cycle = YearWorkers.startYear(server());
        var workers = new YearWorkers(server(), cycle);

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    workers.work(Integer.MAX_VALUE, Set.of());
                    return workers.state().equals("closed");
                });

        assertThat(YearWorkers.results(new Caller(server(), "dongyu-contact"), cycle))
                .isEqualTo(PUBLISHED);
        assertThat(Collections.frequency(workers.worked(), "draftPlan/general-1"))
                .isEqualTo(2);
        assertThat(Collections.frequency(workers.worked(), "proposeTargets/transport"))
                .isEqualTo(3);
        assertThat(Collections.frequency(workers.worked(), "proposeTargets/education"))
                .isEqualTo(1);
        assertThat(Collections.frequency(workers.worked(), "draftReport/general-1"))
                .isEqualTo(2);
        assertThat(Collections.frequency(workers.worked(), "decideResults/committee-1"))
                .isEqualTo(2);
    }
}
