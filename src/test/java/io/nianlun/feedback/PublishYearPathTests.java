package io.nianlun.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import io.nianlun.workflow.Run;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublishYearPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("feedback");

    private Run year;

    @BeforeEach
    void publicationBegins() {
        engine.step("beginPhase", Map.of("due", DUE));
        engine.step("releaseResults").step("endPhase").step("closeCycle").step("noteDeadline");
        engine.step("openConsequences");
        year = engine.start("publishYear", Map.of("cycle", "2025-1", "phase", "publishYear"));
    }

    @Test
    void nothingIsReleasedBeforeTheLeadGroupPublishes() {
        assertThat(year.tasks()).containsExactly("userTask_publishResults");
        assertThat(year.groups("userTask_publishResults")).containsExactly("lead-group");
        assertThat(year.due("userTask_publishResults")).isEqualTo(DUE);
        assertThat(engine.calls("releaseResults")).isEmpty();
        assertThat(engine.calls("closeCycle")).isEmpty();
    }

    @Test
    void publishedResultsAreReleasedAndTheCycleIsClosedLast() {
        year.complete("userTask_publishResults");
        assertThat(engine.calls("releaseResults")).hasSize(1);
        year.runJobs();
        assertThat(year.groups("userTask_recordRewards")).containsExactly("office-general");
        assertThat(engine.calls("closeCycle")).isEmpty();

        year.complete("userTask_recordRewards");

        assertThat(year.ended()).isTrue();
        assertThat(engine.calls("closeCycle")).hasSize(1);
        assertThat(year.passed())
                .containsSubsequence(
                        "serviceTask_releaseResults",
                        "serviceTask_openConsequences",
                        "serviceTask_endPhase",
                        "serviceTask_closeCycle");
    }

    @Test
    void thePassedDeadlineIsNotedAndTheWorkGoesOn() {
        year.fireTimer("event_deadline");

        assertThat(engine.calls("noteDeadline")).hasSize(1);
        assertThat(year.tasks()).containsExactly("userTask_publishResults");
    }
}
