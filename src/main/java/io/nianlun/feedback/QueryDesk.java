package io.nianlun.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.aggregation.Outcome;
import io.nianlun.aggregation.Results;
import io.nianlun.cycle.WorkingCalendar;
import io.nianlun.inbox.FormDefaults;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.workflow.Processes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk for questions about published results: a unit's people ask for their unit, the offices register what the
 * public asks by letter, telephone or in person, and the supervision office answers.
 */
@Component
@Transactional
class QueryDesk implements FormDefaults {

    private static final String PROCESS = "answerQuery";
    private static final String AFTER = "after:";
    private static final int MOST_UNANSWERED = 20;

    /** How many working days an answer may take. */
    private static final int DAYS = 5;

    private final QueryRepository queries;
    private final Results results;
    private final WorkingCalendar calendar;
    private final Processes processes;
    private final Journal journal;
    private final CurrentPerson caller;
    private final ObjectMapper json;
    private final Clock clock;

    QueryDesk(
            QueryRepository queries,
            Results results,
            WorkingCalendar calendar,
            Processes processes,
            Journal journal,
            CurrentPerson caller,
            ObjectMapper json,
            Clock clock) {
        this.queries = queries;
        this.results = results;
        this.calendar = calendar;
        this.processes = processes;
        this.journal = journal;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Registers a question and opens its answering; refuses before publication, and a unit that waits for many answers.
     *
     * @param unit null where the public asks
     */
    Query register(String cycle, String unit, String asker, String contact, String question) {
        if (results.outcome(cycle).filter(Outcome::isPublished).isEmpty()) throw new NotPublished(cycle);
        if (unit != null && queries.unanswered(cycle, unit) >= MOST_UNANSWERED)
            throw new TooManyQueries(MOST_UNANSWERED);
        var now = clock.instant();
        var due = calendar.endOf(calendar.add(calendar.dayOf(now), DAYS));
        var query = new Query(
                UUID.randomUUID().toString(),
                cycle,
                unit,
                asker.strip(),
                contact == null || contact.isBlank() ? null : contact.strip(),
                question.strip(),
                caller.require(),
                now.atOffset(ZoneOffset.UTC),
                due.atOffset(ZoneOffset.UTC),
                null,
                false,
                null,
                null);
        queries.register(query);
        processes.start(
                processes.newest(PROCESS).id(),
                AFTER + cycle,
                Map.of("cycle", cycle, "subject", query.id(), "due", Date.from(due)));
        journal.record(new Entry(
                "query-registered", "query:" + query.id(), cycle, null, Map.of("question", query.question()), null));
        return query;
    }

    @Transactional(readOnly = true)
    List<Query> all(String cycle) {
        return queries.of(cycle);
    }

    @Transactional(readOnly = true)
    List<Query> readable(String cycle, Collection<String> units) {
        return queries.readable(cycle, units);
    }

    @EventListener
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (!task.process().equals(PROCESS)) return;
        var answer = fact.data().path("answer").asText();
        var open = fact.data().path("open").asBoolean();
        queries.answer(task.subject(), answer, open, task.person(), OffsetDateTime.now(clock));
        journal.record(new Entry(
                "query-answered",
                "query:" + task.subject(),
                task.cycle(),
                null,
                Map.of("answer", answer, "open", open),
                null));
    }

    @Override
    public boolean of(String process, String taskName) {
        return process.equals(PROCESS);
    }

    @Override
    public ObjectNode values(TaskContext task) {
        var values = json.createObjectNode();
        queries.find(task.subject())
                .ifPresent(query -> values.put("asker", query.asker()).put("question", query.question()));
        return values;
    }
}
