package io.nianlun.approval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The field that shows which grades were changed by hand, to the other person who has to confirm them. */
@Component
class GradeChanges implements FieldKind {

    private final VoteRepository votes;
    private final Organization organization;
    private final ObjectMapper json;

    GradeChanges(VoteRepository votes, Organization organization, ObjectMapper json) {
        this.votes = votes;
        this.organization = organization;
        this.json = json;
    }

    @Override
    public String type() {
        return "gradeChanges";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var changes = votes.changes(task.cycle());
        var units = organization.unitNames(changes.stream().map(Change::unit).toList());
        var people = organization.peopleNames(
                changes.stream().map(Change::decidedBy).distinct().toList());
        var shown = json.createObjectNode();
        var rows = shown.putArray("rows");
        for (var change : changes) {
            var row = rows.addObject();
            row.putObject("unit")
                    .put("id", change.unit())
                    .put("name", units.getOrDefault(change.unit(), change.unit()));
            row.put("before", change.before()).put("after", change.after()).put("reason", change.reason());
            row.putObject("by")
                    .put("id", change.decidedBy())
                    .put("name", people.getOrDefault(change.decidedBy(), change.decidedBy()));
        }
        return shown;
    }

    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return MissingNode.getInstance();
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        var groups = organization.groupsOf(task.person());
        var faults = new ArrayList<Fault>();
        for (var change : votes.changes(task.cycle())) {
            if (change.decidedBy().equals(task.person())) return List.of(Fault.of(path, "second-person-needed"));
            if (groups.stream().anyMatch(group -> group.startsWith(change.unit() + ":")))
                faults.add(Fault.of(
                        path,
                        "must-avoid",
                        organization.peopleNames(List.of(task.person())).get(task.person()),
                        organization.unitNames(List.of(change.unit())).get(change.unit())));
        }
        return faults;
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        // Only shown; the decision beside it is kept by the room's listener.
    }
}
