package io.nianlun.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.aggregation.Results;
import io.nianlun.cycle.Cycles;
import io.nianlun.inbox.FormDefaults;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the results are made known: the lead group writes it, starting from the way that the cycle's regime wants, and
 * nobody but those who decide sees a result before.
 */
@Component
class Publications implements FormDefaults {

    static final String PROCESS = "publishYear";
    private static final String TASK = "publishResults";

    private final PublicationRepository publications;
    private final Results results;
    private final Cycles cycles;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Publications(
            PublicationRepository publications,
            Results results,
            Cycles cycles,
            Journal journal,
            ObjectMapper json,
            Clock clock) {
        this.publications = publications;
        this.results = results;
        this.cycles = cycles;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    @Step(name = "releaseResults", title = "公布结果", description = "公布封存的考核结果，此后各单位都能查看。")
    public void release(String cycle) {
        results.publish(cycle);
        publications.released(cycle, OffsetDateTime.now(clock));
        cycles.publish(cycle);
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (!of(task.process(), task.taskName())) return;
        publications.announce(task, fact.plain(), OffsetDateTime.now(clock));
        journal.record(
                new Entry("publication-written", "cycle:" + task.cycle(), task.cycle(), null, fact.plain(), null));
    }

    @Override
    public boolean of(String process, String taskName) {
        return process.equals(PROCESS) && taskName.equals(TASK);
    }

    @Override
    public ObjectNode values(TaskContext task) {
        return json.createObjectNode()
                .put("publication", cycles.one(task.cycle()).publication());
    }
}
