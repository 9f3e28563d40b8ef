package io.nianlun.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswerQueryPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("feedback");

    @Test
    void theSupervisionOfficeAnswers() {
        var query = engine.start("answerQuery", Map.of("cycle", "2025-1", "subject", "q", "due", DUE));
        assertThat(query.groups("userTask_answerQuery")).containsExactly("office-supervision");
        assertThat(query.due("userTask_answerQuery")).isEqualTo(DUE);

        query.complete("userTask_answerQuery");

        assertThat(query.ended()).isTrue();
        assertThat(query.passed()).endsWith("endEvent_queryAnswered");
    }
}
