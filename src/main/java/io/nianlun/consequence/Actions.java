package io.nianlun.consequence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.inbox.FormDefaults;
import io.nianlun.inbox.TaskContext;
import io.nianlun.inbox.TaskSubmitted;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the organisation department does where a unit held a grade for years, and the record of it. */
@Component
class Actions implements FormDefaults {

    private static final String PROCESS = "takeAction";

    private final ActionRepository actions;
    private final Organization organization;
    private final Cycles cycles;
    private final Texts texts;
    private final Journal journal;
    private final ObjectMapper json;
    private final Clock clock;

    Actions(
            ActionRepository actions,
            Organization organization,
            Cycles cycles,
            Texts texts,
            Journal journal,
            ObjectMapper json,
            Clock clock) {
        this.actions = actions;
        this.organization = organization;
        this.cycles = cycles;
        this.texts = texts;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(TaskSubmitted fact) {
        var task = fact.task();
        if (!task.process().equals(PROCESS)) return;
        var record = fact.plain();
        record.remove("cause");
        actions.take(task.subject(), record.toString(), task.person(), OffsetDateTime.now(clock));
        journal.record(new Entry("action-taken", "unit:" + task.unit(), task.cycle(), null, record, null));
    }

    @Override
    public boolean of(String process, String taskName) {
        return process.equals(PROCESS);
    }

    @Override
    public ObjectNode values(TaskContext task) {
        var values = json.createObjectNode();
        actions.find(task.subject()).ifPresent(action -> values.put("cause", cause(action)));
        return values;
    }

    private String cause(ActionRepository.Action action) {
        var years = cycles.scheme(action.cycle()).scheme().consecutive().stream()
                .filter(rule ->
                        rule.action().equals(action.action()) && rule.grade().equals(action.grade()))
                .map(rule -> rule.years())
                .findFirst()
                .orElse(1);
        var unit = organization.unitNames(List.of(action.unit())).getOrDefault(action.unit(), action.unit());
        return texts.of(
                Texts.language(),
                "consequence.action-cause",
                List.of(
                        unit,
                        String.valueOf(cycles.one(action.cycle()).year()),
                        String.valueOf(years),
                        action.grade(),
                        action.action()));
    }
}
