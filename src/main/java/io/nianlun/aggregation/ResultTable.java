package io.nianlun.aggregation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Organization;
import io.nianlun.security.Access;
import io.nianlun.shared.Fault;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The field that shows a cycle's results and sends back which version was looked at. */
@Component
class ResultTable implements FieldKind {

    private final Results results;
    private final ResultView view;
    private final Handover handover;
    private final Organization organization;
    private final Access access;

    ResultTable(Results results, ResultView view, Handover handover, Organization organization, Access access) {
        this.results = results;
        this.view = view;
        this.handover = handover;
        this.organization = organization;
        this.access = access;
    }

    @Override
    public String type() {
        return "resultTable";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var computed = readonly(component) ? held(task.cycle()) : results.refreshed(task.cycle());
        return computed.map(each -> view.of(each, onlyUnit(task, component))).orElseGet(view::nothing);
    }

    // The table is computed, never typed: a draft has nothing to lay over it.
    @Override
    public JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        return loaded;
    }

    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        var seen = JsonNodeFactory.instance.objectNode();
        seen.set("version", shown.path("version"));
        return seen;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        var seen = value.path("version");
        if (readonly(component) && seen.isMissingNode()) return List.of();
        if (!seen.isInt()) return List.of(Fault.of(path, "results-version-missing"));
        var newest = held(task.cycle());
        if (newest.isEmpty()) return List.of(Fault.of(path, "results-not-computed"));
        if (newest.get().version() != seen.intValue())
            return List.of(Fault.of(
                    path + "/version",
                    "results-changed",
                    seen.intValue(),
                    newest.get().version()));
        return readonly(component) ? List.of() : view.gaps(newest.get(), path);
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (!readonly(component)) handover.handIn(task, value.path("version").intValue());
    }

    private Optional<Computed> held(String cycle) {
        return results.newest(cycle).map(newest -> results.current(cycle));
    }

    /** Which unit alone is shown; null: all. Whoever may not see the results yet sees a unit's own at most. */
    private String onlyUnit(TaskContext task, JsonNode component) {
        if (task.unit() != null) return task.unit();
        var published =
                results.outcome(task.cycle()).filter(Outcome::isPublished).isPresent();
        var all = !component.path("scope").asText().equals("unit")
                && access.mayReadResults(organization.groupsOf(task.person()), published);
        return all ? null : "";
    }

    private static boolean readonly(JsonNode component) {
        return component.path("readonly").asBoolean();
    }
}
