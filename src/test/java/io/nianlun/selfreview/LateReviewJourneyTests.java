package io.nianlun.selfreview;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.JourneyTest;
import io.nianlun.OneUnitYear;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LateReviewJourneyTests extends JourneyTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aReviewThatComesAfterItsDeadlineIsTakenAndMarkedForWhoChecksIt() {
        var year = OneUnitYear.inSelfReview(server());
        var task = year.task("transport-contact", "writeSelfReview");
        // in the inbox, and in the engine, whose date the inbox repeats when the task is claimed
        jdbc.sql("update inbox_task set due = now() - interval '3 days' where id = :id")
                .param("id", task)
                .update();
        jdbc.sql("update act_ru_task set due_date_ = now() - interval '3 days' where id_ = :id")
                .param("id", task)
                .update();
        var actuals = year.open("transport-contact", task).path("data").path("actuals");

        var written = object().put("practice", "健全制度");
        written.set("actuals", OneUnitYear.filled(actuals, "actual", 14));
        year.complete("transport-contact", "writeSelfReview", written);
        var signed = OneUnitYear.decision("approve", "").put("truthful", true);
        year.complete("transport-head", "signSelfReview", signed);

        var check = year.open("general-1", year.task("general-1", "checkSelfReview"))
                .path("data")
                .path("check");
        assertThat(check.path("rows"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("late").asBoolean()).isTrue());
    }
}
