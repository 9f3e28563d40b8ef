package io.nianlun.assessment;

import io.nianlun.inbox.TaskContext;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.panel.PanelMember;
import io.nianlun.panel.Panels;
import io.nianlun.workflow.Step;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The panels' ratings: who is called to rate, and what was said; single ratings are shown to nobody but the rater. */
@Component
public class Ratings {

    private final RatingRepository ratings;
    private final RatedRows rated;
    private final Panels panels;
    private final Journal journal;

    Ratings(RatingRepository ratings, RatedRows rated, Panels panels, Journal journal) {
        this.ratings = ratings;
        this.rated = rated;
        this.panels = panels;
        this.journal = journal;
    }

    /** Who rates, one task each. */
    public record Called(List<String> raters) {}

    /** What every rater of a cycle said last; for computing only. */
    @Transactional(readOnly = true)
    public List<Rating> of(String cycle) {
        return ratings.newest(cycle);
    }

    @Step(name = "callRaters", title = "召集考核组成员", description = "列出考核组中按方案参加评分的成员，每人一份评分任务。", errors = NoRaters.class)
    public Called call(String cycle, String subject) {
        var called = panels.membersOf(cycle, subject).stream()
                .filter(member -> rated.mayRate(cycle, subject, member))
                .toList();
        if (called.isEmpty()) throw new NoRaters(subject);
        called.forEach(member -> ratings.call(cycle, subject, member));
        var raters = called.stream().map(PanelMember::person).distinct().toList();
        journal.record(new Entry("raters-called", "panel:" + subject, cycle, null, called, null));
        return new Called(raters);
    }

    @Step(name = "closeRating", title = "结束评分", description = "考核组成员评分结束，评分不再接收。")
    public void close(String cycle, String subject) {
        ratings.close(cycle, subject);
        journal.record(new Entry(
                "rating-closed",
                "panel:" + subject,
                cycle,
                null,
                Map.of("withoutRating", ratings.silent(cycle, subject)),
                null));
    }

    /** Keeps what a rater said, as a new version. */
    @Transactional
    void keep(TaskContext task, List<Rating> said) {
        var version = ratings.add(task, said);
        // The journal has more readers than a rating may have: it names the version, not the scores.
        journal.record(new Entry(
                "units-rated",
                "panel:" + task.subject(),
                task.cycle(),
                null,
                Map.of("rater", task.person(), "version", version, "ratings", said.size()),
                null));
    }
}
