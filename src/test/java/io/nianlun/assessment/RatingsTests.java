package io.nianlun.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.PhaseTest;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RatingsTests extends PhaseTest {

    private static final String SHEET = "{'type': 'ratingSheet', 'key': 'ratings'}";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private Ratings ratings;

    @Test
    void everyMemberInARoleOfTheSchemeIsCalledOnce() {
        var cycle = cycle();

        step(() -> assertThat(ratings.call(cycle, "assess-group-3").raters())
                .containsExactly("panel3-1", "panel3-2", "panel3-3", "panel3-4", "panel3-5"));
    }

    @Test
    void aPanelWithoutUnitsHasNoRaters() {
        var cycle = cycle();

        assertThatThrownBy(() -> step(() -> ratings.call(cycle, "assess-group-2")))
                .isInstanceOf(NoRaters.class);
    }

    @Test
    void aMemberRatesThePanelsUnitsInTheOwnRole() {
        var rows = load(rate(cycle(), "panel3-1"), SHEET).path("rows");

        assertThat(rows)
                .extracting(row -> row.path("unit").path("id").asText())
                .containsOnly("transport", "agriculture");
        assertThat(rows).hasSize(4).extracting(row -> row.path("role").asText()).containsOnly("组长");
    }

    @Test
    void aRaterSeesTheOwnRatingsAndNobodyElses() {
        var cycle = cycle();
        var task = rate(cycle, "panel3-1");
        submit(task, SHEET, filled(load(task, SHEET), "score", 95), "{}");

        assertThat(load(rate(cycle, "panel3-1"), SHEET).path("rows"))
                .extracting(row -> row.path("score").asInt())
                .containsOnly(95);
        assertThat(load(rate(cycle, "panel3-2"), SHEET).path("rows"))
                .allSatisfy(row -> assertThat(row.path("score").isNull()).isTrue());
    }

    @Test
    void everyRowNeedsAScoreFromZeroToAHundred() {
        var task = rate(cycle(), "panel3-2");
        var sent = filled(load(task, SHEET), "score", 101);
        ((ObjectNode) sent.path("rows").get(0)).putNull("score");

        assertThat(validate(task, SHEET, sent))
                .extracting(Fault::code)
                .containsExactly("score-missing", "score-out-of-range", "score-out-of-range", "score-out-of-range");
    }

    @Test
    void whoIsNoMemberCannotRate() {
        assertThat(validate(rate(cycle(), "panel1-1"), SHEET, tree("{'rows': []}")))
                .extracting(Fault::code)
                .containsExactly("not-a-rater");
    }

    @Test
    void theNewestRatingOfARaterCountsAndTheEarlierStays() {
        var cycle = cycle();
        for (var score : new int[] {80, 90}) {
            var task = rate(cycle, "panel3-1");
            submit(task, SHEET, filled(load(task, SHEET), "score", score), "{}");
        }

        assertThat(ratings.of(cycle))
                .hasSize(4)
                .allSatisfy(rating -> assertThat(rating.score()).isEqualByComparingTo("90"));
        assertThat(jdbc.sql("select count(*) from assessment_rating where cycle = :cycle")
                        .param("cycle", cycle)
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    @Test
    void aCorrectionThatComesWhileTheRatingIsBeingClosedIsRefused() {
        var cycle = cycle();
        var task = rate(cycle, "panel3-1");
        submit(task, SHEET, filled(load(task, SHEET), "score", 80), "{}");
        var correction = new CompletableFuture<Void>();
        var corrects = new Thread(() -> {
            try {
                ratings.reissue(cycle, "assess-group-3", "panel3-1", List.of(), "看错了");
                correction.complete(null);
            } catch (RuntimeException refused) {
                correction.completeExceptionally(refused);
            }
        });

        step(() -> {
            ratings.close(cycle, "assess-group-3");
            corrects.start();
            await().atMost(PATIENCE).until(() -> correction.isDone() || somebodyWaits());
        });

        assertThat(correction).failsWithin(PATIENCE).withThrowableThat().withCauseInstanceOf(RatingClosed.class);
        assertThat(ratings.of(cycle)).hasSize(4);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private static TaskContext rate(String cycle, String person) {
        return task(cycle, "assessCentrally", "rateUnits", "assess-group-3", person);
    }
}
