package io.nianlun.feedback;

import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the units were told and what they said to it. */
@Component
class Feedback {

    private static final String FEEDBACK = "giveFeedback";

    private final FeedbackRepository feedback;
    private final Journal journal;
    private final Clock clock;

    Feedback(FeedbackRepository feedback, Journal journal, Clock clock) {
        this.feedback = feedback;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (task.process().equals(FEEDBACK) && task.taskName().equals("readFeedback")) {
            feedback.read(task, fact.plain(), OffsetDateTime.now(clock));
            journal.record(new Entry("feedback-read", "unit:" + task.unit(), task.cycle(), null, fact.plain(), null));
        }
    }
}
