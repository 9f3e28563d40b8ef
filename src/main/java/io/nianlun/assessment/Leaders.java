package io.nianlun.assessment;

import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Appointments;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The leaders rate every unit; a scheme that asks none of them calls none. */
@Component
class Leaders {

    private final RatingRepository ratings;
    private final RatedRows rated;
    private final Appointments appointments;
    private final Journal journal;
    private final Clock clock;

    Leaders(RatingRepository ratings, RatedRows rated, Appointments appointments, Journal journal, Clock clock) {
        this.ratings = ratings;
        this.rated = rated;
        this.appointments = appointments;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who rates, one task each; nobody where the scheme asks no leader. */
    public record Called(List<String> leaders) {}

    @Step(name = "callLeaders", title = "请市领导评鉴", description = "列出当日分管任何单位的市领导，每人一份评鉴任务；方案没有领导评鉴指标时为空。")
    public Called call(String cycle) {
        if (!rated.leadersAsked(cycle)) return new Called(List.of());
        var leaders =
                List.copyOf(appointments.responsibleOn(LocalDate.now(clock)).keySet());
        leaders.forEach(leader -> ratings.call(cycle, AssessmentProcess.LEADERS, leader, null));
        journal.record(new Entry("leaders-called", "cycle:" + cycle, cycle, null, leaders, null));
        return new Called(leaders);
    }

    @Step(name = "closeLeaderRating", title = "结束领导评鉴", description = "市领导评鉴结束，评分不再接收。")
    public void close(String cycle) {
        if (!rated.leadersAsked(cycle)) return;
        ratings.hold(cycle, AssessmentProcess.LEADERS);
        ratings.close(cycle, AssessmentProcess.LEADERS);
        journal.record(new Entry(
                "leader-rating-closed",
                "cycle:" + cycle,
                cycle,
                null,
                Map.of("withoutRating", ratings.silent(cycle, AssessmentProcess.LEADERS)),
                null));
    }
}
