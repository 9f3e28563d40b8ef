package io.nianlun.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SavedViewsJourneyTests extends JourneyTest {

    @Test
    void whatAPersonSavesIsThereOnEveryMachineAndNobodyElseSeesIt() {
        var one = Map.of("name", "商定目标", "address", "/inbox/mine?process=agreeTargets");
        var other = Map.of("name", "逾期", "address", "/inbox/overdue");

        caller("education-head")
                .put("/api/me/views", Map.of("views", List.of(one, other)))
                .ok();

        assertThat(views("education-head")).isEqualTo(Caller.JSON.valueToTree(List.of(one, other)));
        assertThat(views("education-contact")).isEmpty();
        caller("education-head")
                .put("/api/me/views", Map.of("views", List.of()))
                .ok();
        assertThat(views("education-head")).isEmpty();
    }

    @Test
    void whatIsNoListIsNotSaved() {
        var elsewhere = Map.of("name", "x", "address", "https://example.org/");
        var nameless = Map.of("name", " ", "address", "/inbox/mine");

        var answer =
                caller("education-head").put("/api/me/views", Map.of("views", List.of(elsewhere, nameless, nameless)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").findValuesAsText("path"))
                .containsExactly("/views/0/address", "/views/1/name", "/views/2/name", "/views/2/address");
    }

    @Test
    void thereAreNoMoreThanARailCanShow() {
        var many = Collections.nCopies(31, Map.of("name", "x", "address", "/inbox/mine"));

        var answer = caller("education-head").put("/api/me/views", Map.of("views", many));

        assertThat(answer.body().path("errors").get(0).path("code").asText()).isEqualTo("too-many-views");
    }

    private JsonNode views(String person) {
        return caller(person).get("/api/me/views").ok().path("views");
    }

    private Caller caller(String person) {
        return new Caller(server(), person);
    }
}
