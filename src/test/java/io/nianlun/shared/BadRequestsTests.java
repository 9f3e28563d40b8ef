package io.nianlun.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import org.junit.jupiter.api.Test;

/** What is wrong with a request is said by name wherever its JSON can be read at all. */
class BadRequestsTests extends JourneyTest {

    @Test
    void aFieldThatNobodyKnowsIsNamed() {
        var answer = office().post("/api/cycles", "{\"year\": 2025, \"titel\": \"x\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("path").asText()).isEqualTo("/titel");
        assertThat(answer.body().path("errors").get(0).path("code").asText()).isEqualTo("unknown-field");
    }

    @Test
    void aValueOfTheWrongKindIsNamed() {
        var answer = office().put("/api/me/substitution", "{\"to\": \"general-2\", \"from\": \"soon\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("path").asText()).isEqualTo("/from");
        assertThat(answer.body().path("errors").get(0).path("code").asText()).isEqualTo("value-invalid");
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        var answer = office().post("/api/cycles", "{\"year\": 2025, ");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asText()).isEqualTo("malformed");
    }

    private Caller office() {
        return new Caller(server(), "general-1");
    }
}
