package io.nianlun.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class TaskAnswersTests extends JourneyTest {

    @Autowired
    TaskAnswers answers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anAnswerIsKeptForItsTimeAndThenSweptAway() {
        var body = Caller.object().put("text", "x");
        answers.note("swept", "p", "old", body);
        answers.note("swept", "p", "young", body);
        age("old", Duration.ofDays(31));
        age("young", Duration.ofDays(29));

        answers.sweep();

        assertThat(answers.wasGiven("swept", "p", "old", body)).isFalse();
        assertThat(answers.wasGiven("swept", "p", "young", body)).isTrue();
    }

    @Test
    void answersAreNotForgottenWhileACallMayStillBeRepeated() {
        assertThatThrownBy(() -> new InboxSettings(Duration.ofMinutes(5))).hasMessageContaining("PT1H");
    }

    private void age(String key, Duration by) {
        jdbc.sql("update inbox_answer set at = ? where task = 'swept' and key = ?")
                .params(OffsetDateTime.now().minus(by), key)
                .update();
    }
}
