package io.nianlun.feedback;

import io.nianlun.aggregation.Results;
import io.nianlun.cycle.Cycles;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the units were told and what they said to it, and the publication that follows. */
@Component
class Feedback {

    private static final String FEEDBACK = "giveFeedback";
    private static final String PUBLICATION = "publishYear";

    private final FeedbackRepository feedback;
    private final Results results;
    private final Cycles cycles;
    private final Journal journal;
    private final Clock clock;

    Feedback(FeedbackRepository feedback, Results results, Cycles cycles, Journal journal, Clock clock) {
        this.feedback = feedback;
        this.results = results;
        this.cycles = cycles;
        this.journal = journal;
        this.clock = clock;
    }

    @Step(name = "releaseResults", title = "公布结果", description = "公布封存的考核结果，此后各单位都能查看。")
    public void release(String cycle) {
        results.publish(cycle);
        feedback.released(cycle, OffsetDateTime.now(clock));
        cycles.publish(cycle);
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (task.process().equals(FEEDBACK)) {
            feedback.read(task, fact.plain(), OffsetDateTime.now(clock));
            journal.record(new Entry("feedback-read", "unit:" + task.unit(), task.cycle(), null, fact.plain(), null));
        }
        if (task.process().equals(PUBLICATION)) {
            feedback.announce(task, fact.plain(), OffsetDateTime.now(clock));
            journal.record(
                    new Entry("publication-written", "cycle:" + task.cycle(), task.cycle(), null, fact.plain(), null));
        }
    }
}
