package io.nianlun.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BulkJourneyTests extends TryOutTest {

    @Test
    void eachOfManyTasksHasItsOwnOutcomeAndOneRefusalUndoesNothing() {
        var mine = tryOut("transport", LONG_AGO);
        var taken = tryOut("finance-bureau", LONG_AGO);
        caller("style-2").post("/api/tasks/" + taken + "/claim", null);

        var outcomes = caller("style-1")
                .post("/api/tasks/bulk", Map.of("action", "claim", "ids", List.of(mine, taken, "none")))
                .ok()
                .path("outcomes");

        assertThat(outcomes).extracting(one -> one.path("id").asText()).containsExactly(mine, taken, "none");
        assertThat(outcomes).extracting(one -> one.path("status").asInt()).containsExactly(204, 409, 404);
        assertThat(outcomes.get(1).path("code").asText()).isEqualTo("already-claimed");
        assertThat(outcomes.get(1).path("message").asText()).isNotBlank();
        var task = caller("style-1").get("/api/tasks/" + mine).ok().path("task");
        assertThat(task.path("assignee").path("id").asText()).isEqualTo("style-1");
    }

    @Test
    void moreThanFiveHundredAreRefusedBeforeAnyIsDone() {
        var refused = caller("style-1")
                .post("/api/tasks/bulk", Map.of("action", "claim", "ids", Collections.nCopies(501, "none")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").get(0).path("path").asText()).isEqualTo("/ids");
    }

    @Test
    void theStoryOfATaskSaysWhereItStandsAndWhoHasIt() {
        var id = tryOut("transport", LONG_AGO);
        caller("style-1").post("/api/tasks/" + id + "/claim", null);

        var story = caller("style-2").get("/api/tasks/" + id + "/story").ok();

        assertThat(story.path("now").get(0).asText()).isEqualTo("userTask_fillSheet");
        assertThat(story.path("steps").get(0).path("state").asText()).isEqualTo("now");
        assertThat(story.path("hands").get(0).path("did").asText()).isEqualTo("claimed");
        assertThat(caller("education-contact")
                        .get("/api/tasks/" + id + "/story")
                        .status())
                .isEqualTo(404);
    }
}
