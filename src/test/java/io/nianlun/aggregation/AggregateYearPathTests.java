package io.nianlun.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AggregateYearPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("aggregation");

    private Run year;
    private int gaps;

    @BeforeEach
    void aggregationBegins() {
        engine.step("beginPhase", Map.of("due", DUE));
        engine.step("computeResults", variables -> Map.of("gapsLeft", gaps-- > 0));
        engine.step("adoptGaps").step("endPhase").step("noteDeadline");
        year = engine.start("aggregateYear", Map.of("cycle", "2025-1", "phase", "aggregateYear"));
    }

    @Test
    void theComputationIsAJobOfItsOwn() {
        assertThat(engine.calls("computeResults")).isEmpty();
        assertThat(year.tasks()).isEmpty();

        year.runJobs();

        assertThat(engine.calls("computeResults")).hasSize(1);
        assertThat(year.tasks()).containsExactly("userTask_draftReport");
    }

    @Test
    void theOfficesReportEndsThePhase() {
        year.runJobs();
        assertThat(year.groups("userTask_draftReport")).containsExactly("office-general");
        assertThat(year.due("userTask_draftReport")).isEqualTo(DUE);

        year.complete("userTask_draftReport");

        assertThat(year.ended()).isTrue();
        assertThat(engine.calls("endPhase")).hasSize(1);
    }

    @Test
    void thePassedDeadlineIsNotedAndTheWorkGoesOn() {
        year.runJobs().fireTimer("event_deadline");

        assertThat(engine.calls("noteDeadline")).hasSize(1);
        assertThat(year.tasks()).containsExactly("userTask_draftReport");
    }

    @Test
    void whatIsMissingIsSettledByOneAndConfirmedByAnotherBeforeTheReport() {
        gaps = 1;
        year.runJobs();
        assertThat(year.tasks()).containsExactly("userTask_decideGaps");
        assertThat(year.groups("userTask_decideGaps")).containsExactly("office-general");

        year.complete("userTask_decideGaps", Map.of("gaps", true));
        assertThat(year.groups("userTask_confirmGaps")).containsExactly("office-general");
        assertThat(year.due("userTask_confirmGaps")).isEqualTo(DUE);
        year.complete("userTask_confirmGaps", Map.of("confirmation", "approve")).runJobs();

        assertThat(engine.calls("adoptGaps")).hasSize(1);
        assertThat(engine.calls("computeResults")).hasSize(2);
        assertThat(year.tasks()).containsExactly("userTask_draftReport");
    }

    @Test
    void whatIsNotConfirmedGoesBackAndIsNotAdopted() {
        gaps = 1;
        year.runJobs().complete("userTask_decideGaps", Map.of("gaps", true));

        year.complete("userTask_confirmGaps", Map.of("confirmation", "return"));

        assertThat(year.tasks()).containsExactly("userTask_decideGaps");
        assertThat(engine.calls("adoptGaps")).isEmpty();
    }

    @Test
    void whatCameInMeanwhileNeedsNobodyToConfirmIt() {
        gaps = 1;
        year.runJobs().complete("userTask_decideGaps", Map.of("gaps", false)).runJobs();

        assertThat(year.tasks()).containsExactly("userTask_draftReport");
        assertThat(engine.calls("adoptGaps")).isEmpty();
    }
}
