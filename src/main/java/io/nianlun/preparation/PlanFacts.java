package io.nianlun.preparation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Participant;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Organization;
import io.nianlun.panel.Panels;
import io.nianlun.shared.Fault;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a year's plan is about: the scheme version, the units, the dates of the phases, the panels; shown, never typed. */
@Component
class PlanFacts implements FieldKind {

    private final Cycles cycles;
    private final Organization organization;
    private final Panels panels;
    private final PlanRepository plans;
    private final ObjectMapper json;

    PlanFacts(Cycles cycles, Organization organization, Panels panels, PlanRepository plans, ObjectMapper json) {
        this.cycles = cycles;
        this.organization = organization;
        this.panels = panels;
        this.plans = plans;
        this.json = json;
    }

    @Override
    public String type() {
        return "planFacts";
    }

    /** Who drafts sees the cycle as it is; who approves what the newest version says, and what changed in it. */
    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var versions = plans.of(task.cycle());
        var approving = task.taskName().equals(PreparationProcess.APPROVE) && !versions.isEmpty();
        var shown = approving ? versions.get(versions.size() - 1).facts() : null;
        if (shown == null) shown = of(task.cycle());
        var before = approving ? versions.size() - 2 : versions.size() - 1;
        shown.set(
                "differences",
                json.valueToTree(
                        before < 0
                                ? List.of()
                                : PlanDifferences.between(versions.get(before).facts(), shown)));
        return shown;
    }

    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        return MissingNode.getInstance();
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        return List.of();
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        // nothing is typed here: a draft keeps the facts as they are then
    }

    ObjectNode of(String id) {
        var cycle = cycles.one(id);
        var facts = json.createObjectNode();
        facts.putObject("scheme")
                .put("id", cycle.scheme())
                .put("version", cycle.schemeVersion())
                .put("title", cycles.scheme(id).title());
        var participants = cycles.participants(id);
        var names = organization.unitNames(
                participants.stream().map(Participant::unit).toList());
        var units = facts.putArray("units");
        for (var unit : participants)
            units.addObject()
                    .put("id", unit.unit())
                    .put("name", names.getOrDefault(unit.unit(), unit.unit()))
                    .put("class", unit.unitClass())
                    .put("participation", unit.participation())
                    .put("panel", unit.panel());
        var phases = facts.putArray("phases");
        for (var phase : cycles.dates(id))
            phases.addObject()
                    .put("process", phase.process())
                    .put("starts", String.valueOf(phase.starts()))
                    .put("due", phase.due().toString());
        var bodies = facts.putArray("panels");
        for (var panel : panels.of(id))
            bodies.addObject()
                    .put("kind", panel.kind().word())
                    .put("name", panel.name())
                    .put("members", panel.members().size());
        return facts;
    }

    /** Whether the same units are assessed by the same scheme; dates and members may move after a plan was drafted. */
    static boolean sameBasis(JsonNode one, JsonNode other) {
        return one.path("scheme").equals(other.path("scheme"))
                && one.path("units").equals(other.path("units"));
    }
}
