package io.nianlun.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Office;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The field on which the panels of a cycle are put together. */
@Component
class PanelBuilder implements FieldKind {

    private static final int MOST_PANELS = 50;
    private static final int MOST_MEMBERS = 200;

    // so are panels called that continue no body
    private static final Predicate<String> NUMBERED =
            Pattern.compile("panel-\\d+").asMatchPredicate();

    private final Panels panels;
    private final PanelAudit audit;
    private final PanelView view;
    private final Organization organization;
    private final ObjectMapper json;

    PanelBuilder(Panels panels, PanelAudit audit, PanelView view, Organization organization, ObjectMapper json) {
        this.panels = panels;
        this.audit = audit;
        this.view = view;
        this.organization = organization;
        this.json = json;
    }

    @Override
    public String type() {
        return "panelBuilder";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        return json.valueToTree(view.of(task.cycle()));
    }

    /** What was put together stays as it was left, if it can be read at all; what the cycle gives (units, reasons to avoid) is read anew. */
    @Override
    public JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        var faults = new ArrayList<Fault>();
        var typed = sent(draft, "", faults);
        return faults.isEmpty() ? json.valueToTree(view.of(task.cycle(), read(typed))) : loaded;
    }

    /** As the field proposes them. */
    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        var sent = json.createObjectNode();
        var panels = sent.putArray("panels");
        for (var panel : shown.path("panels")) {
            var one = panels.addObject();
            for (var field : List.of("kind", "name", "body")) one.set(field, panel.path(field));
            var members = one.putArray("members");
            for (var member : panel.path("members"))
                members.addObject()
                        .put("person", member.path("person").asText())
                        .put("role", member.path("role").asText())
                        .put("chair", member.path("chair").asBoolean());
        }
        return sent;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        if (component.path("readonly").asBoolean()) return List.of();
        var faults = new ArrayList<Fault>();
        var sent = sent(value, path, faults);
        if (!faults.isEmpty()) return faults;
        return audit.faults(task.cycle(), read(sent), path + "/panels");
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        if (component.path("readonly").asBoolean()) return;
        panels.keep(task.cycle(), read(sent(value, "", new ArrayList<>())), null);
    }

    private Sent sent(JsonNode value, String path, List<Fault> faults) {
        if (!value.path("panels").isArray()) {
            faults.add(Fault.variant(path, "required", "panels"));
            return null;
        }
        Sent sent;
        try {
            sent = json.treeToValue(value, Sent.class);
        } catch (JsonProcessingException unreadable) {
            faults.add(Fault.variant(path, "value-invalid", "panels"));
            return null;
        }
        shape(sent, path + "/panels", faults);
        return sent;
    }

    private void shape(Sent sent, String path, List<Fault> faults) {
        if (sent.panels().isEmpty() || sent.panels().size() > MOST_PANELS)
            faults.add(Fault.of(path, "panels-count", MOST_PANELS));
        var bodies = organization.offices().stream().map(Office::id).collect(Collectors.toSet());
        var ids = new HashSet<String>();
        for (var i = 0; i < sent.panels().size(); i++) {
            var panel = sent.panels().get(i);
            var at = path + "/" + i;
            if (panel == null
                    || panel.name() == null
                    || panel.name().isBlank()
                    || panel.name().length() > 100) faults.add(Fault.of(at + "/name", "panel-name"));
            else if (Panel.Kind.of(panel.kind()) == null)
                faults.add(Fault.of(at + "/kind", "panel-kind", String.valueOf(panel.kind())));
            else if (panel.body() != null && (!bodies.contains(panel.body()) || NUMBERED.test(panel.body())))
                faults.add(Fault.of(at + "/body", "panel-body", panel.body()));
            else if (panel.body() != null && !ids.add(panel.body()))
                faults.add(Fault.variant(at + "/body", "duplicate-id", "panel-body", panel.body()));
            else if (panel.members() == null || panel.members().size() > MOST_MEMBERS)
                faults.add(Fault.of(at + "/members", "panel-size", panel.name(), MOST_MEMBERS));
            else if (panel.members().stream().anyMatch(PanelBuilder::isIncomplete))
                faults.add(Fault.of(at + "/members", "panel-member", panel.name()));
        }
    }

    private static boolean isIncomplete(SentMember member) {
        return member == null
                || member.person() == null
                || member.role() == null
                || member.role().isBlank()
                || member.role().length() > 60;
    }

    /** Numbered as they were sent. */
    private static List<Panel> read(Sent sent) {
        var read = new ArrayList<Panel>();
        for (var panel : sent.panels())
            read.add(new Panel(
                    read.size() + 1,
                    Panel.Kind.of(panel.kind()),
                    panel.name().strip(),
                    panel.body(),
                    panel.members().stream()
                            .map(member -> new PanelMember(
                                    member.person(), null, member.role().strip(), member.chair()))
                            .toList()));
        return read;
    }

    record Sent(List<SentPanel> panels) {}

    record SentPanel(String kind, String name, String body, List<SentMember> members) {}

    record SentMember(String person, String role, boolean chair) {}
}
