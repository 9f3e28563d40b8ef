package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.inbox.TaskItem.Named;
import io.nianlun.organization.Organization;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What colleagues have typed into a task that their office shares, so that two people on one draft see each other. */
@Component
class ColleaguesDrafts {

    /** What another person has typed, and when it was last saved. */
    record Theirs(Named person, OffsetDateTime savedAt, JsonNode data) {}

    private final KnownTasks known;
    private final TaskDrafts drafts;
    private final Organization organization;
    private final TaskPrivacy privacy;
    private final Clock clock;

    ColleaguesDrafts(KnownTasks known, TaskDrafts drafts, Organization organization, TaskPrivacy privacy, Clock clock) {
        this.known = known;
        this.drafts = drafts;
        this.organization = organization;
        this.privacy = privacy;
        this.clock = clock;
    }

    /** Nothing for who only may know of the task, and of one person's own task (a rating) nothing for anybody. */
    @Transactional(readOnly = true)
    List<Theirs> of(String id) {
        var task = known.find(id);
        var row = task.row();
        if (!row.isOpen() || privacy.isOwn(row) || !known.isFor(task)) return List.of();
        var others = drafts.ofOthers(id, task.person());
        var names = organization.peopleNames(
                others.stream().map(TaskDrafts.Draft::person).collect(Collectors.toSet()));
        return others.stream()
                .map(draft -> new Theirs(
                        new Named(draft.person(), names.getOrDefault(draft.person(), draft.person())),
                        draft.savedAt().atZone(clock.getZone()).toOffsetDateTime(),
                        draft.data()))
                .toList();
    }
}
