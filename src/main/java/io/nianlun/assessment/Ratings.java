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
                .filter(member -> !rated.ofMember(cycle, subject, member).isEmpty())
                .toList();
        if (called.isEmpty()) throw new NoRaters(subject);
        ratings.uncall(cycle, subject);
        called.forEach(member -> ratings.call(cycle, subject, member.person(), member.role()));
        var raters = called.stream().map(PanelMember::person).distinct().toList();
        journal.record(new Entry("raters-called", "panel:" + subject, cycle, null, called, null));
        return new Called(raters);
    }

    @Step(name = "closeRating", title = "结束评分", description = "考核组成员评分结束，评分不再接收。")
    public void close(String cycle, String subject) {
        ratings.hold(cycle, subject);
        ratings.close(cycle, subject);
        journal.record(new Entry(
                "rating-closed",
                "panel:" + subject,
                cycle,
                null,
                Map.of("withoutRating", ratings.silent(cycle, subject)),
                null));
    }

    /** Keeps what a rater said, as a new version; under what the rating is kept, see {@link RatedRows#panelOf}. */
    @Transactional
    void keep(TaskContext task, String panel, List<Rating> said) {
        ratings.hold(task.cycle(), panel);
        var version = ratings.add(task.cycle(), panel, task.person(), task.task(), said);
        record("units-rated", task.cycle(), panel, task.person(), version, said.size(), null);
    }

    /** Strikes what a rater said and puts the corrected sheet in its place; both stay. */
    @Transactional
    void reissue(String cycle, String panel, String rater, List<Rating> said, String reason) {
        ratings.hold(cycle, panel);
        if (ratings.isClosed(cycle, panel)) throw new RatingClosed();
        if (ratings.strike(cycle, panel, rater, rater, reason) == 0) throw new NotRatedYet();
        var version = ratings.add(cycle, panel, rater, null, said);
        record("rating-reissued", cycle, panel, rater, version, said.size(), reason);
    }

    // The journal has more readers than a rating may have: it names the version, not the scores.
    private void record(
            String fact, String cycle, String panel, String rater, int version, int ratings, String reason) {
        journal.record(new Entry(
                fact,
                panel.equals(AssessmentProcess.LEADERS) ? "cycle:" + cycle : "panel:" + panel,
                cycle,
                null,
                Map.of("rater", rater, "version", version, "ratings", ratings),
                reason));
    }
}
