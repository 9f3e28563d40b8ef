package io.nianlun.approval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.nianlun.aggregation.Results;
import io.nianlun.approval.SentVote.Known;
import io.nianlun.approval.SentVote.UnitGrade;
import io.nianlun.cycle.Cycles;
import io.nianlun.inbox.Chance;
import io.nianlun.inbox.FieldKind;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Fault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The field in which a body's decision is recorded: who was there, who kept out of it, votes with reasons or what was
 * agreed; questions instead of a decision; and, where its {@code scope} is {@code decide}, grades changed by hand.
 */
@Component
class DecisionVote implements FieldKind {

    private final VoteRepository votes;
    private final Results results;
    private final Cycles cycles;
    private final Organization organization;
    private final ApprovalSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    DecisionVote(
            VoteRepository votes,
            Results results,
            Cycles cycles,
            Organization organization,
            ApprovalSettings settings,
            ObjectMapper json,
            Clock clock) {
        this.votes = votes;
        this.results = results;
        this.cycles = cycles;
        this.organization = organization;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "decisionVote";
    }

    @Override
    public JsonNode load(TaskContext task, JsonNode component) {
        var known = known(task, component);
        var shown = json.createObjectNode().put("scope", component.path("scope").asText());
        var body = component.path("body").asText();
        shown.putObject("body").put("id", body).put("name", name(body));
        shown.put("quorum", known.quorum());
        var members = shown.putArray("members");
        known.members().forEach((person, name) -> {
            var member = members.addObject();
            member.putObject("person").put("id", person).put("name", name);
            var tied = member.putArray("tied");
            known.units().forEach((unit, grade) -> {
                if (grade.tied().containsKey(person))
                    tied.addObject().put("id", unit).put("name", grade.name());
            });
        });
        var askable = shown.putArray("askable");
        known.askable().forEach((id, name) -> askable.addObject().put("id", id).put("name", name));
        if (known.mayChange()) grades(shown, known);
        return shown;
    }

    private static void grades(ObjectNode shown, Known known) {
        known.ladder().forEach(shown.putArray("ladder")::add);
        var units = shown.putArray("units");
        known.units()
                .forEach((id, unit) ->
                        units.addObject().put("id", id).put("name", unit.name()).put("grade", unit.grade()));
    }

    /** What was typed is laid over what may be chosen; both are shown. */
    @Override
    public JsonNode resume(TaskContext task, JsonNode component, JsonNode loaded, JsonNode draft) {
        ObjectNode shown = loaded.deepCopy();
        shown.set("typed", draft);
        return shown;
    }

    /** Everyone was there and agreed. */
    @Override
    public JsonNode sample(JsonNode component, JsonNode shown, Chance chance) {
        var decision = json.createObjectNode()
                .put("choice", "approve")
                .put("mode", "consensus")
                .put("statement", "一致同意");
        var members = decision.putArray("members");
        for (var member : shown.path("members"))
            members.addObject()
                    .put("person", member.path("person").path("id").asText())
                    .put("present", true);
        return decision;
    }

    @Override
    public List<Fault> validate(TaskContext task, JsonNode component, JsonNode value, String path) {
        return SentVote.read(value, path, known(task, component)).faults();
    }

    @Override
    public void complete(TaskContext task, JsonNode component, JsonNode value) {
        var sent = SentVote.read(value, "", known(task, component));
        var body = component.path("body").asText();
        var version = results.newest(task.cycle())
                .orElseThrow(() -> new ResultsNotApproved(task.cycle()))
                .version();
        var now = OffsetDateTime.now(clock);
        if (sent.vote() != null) votes.add(task, body, version, sent.vote(), now);
        for (var question : sent.questions())
            votes.ask(task, body, version, question.addressee(), question.text(), now);
        for (var change : sent.changes())
            votes.change(task, version, change.unit(), change.before(), change.after(), change.reason(), now);
    }

    /** An approval that changes grades is one that another member has to confirm. */
    @Override
    public JsonNode decisive(JsonNode value) {
        var changes = value.path("choice").asText().equals("approve")
                && !value.path("changes").isEmpty();
        return changes ? TextNode.valueOf("change") : value.path("choice");
    }

    private Known known(TaskContext task, JsonNode component) {
        var body = component.path("body").asText();
        var members = new LinkedHashMap<String, String>();
        for (var member : organization.membersOf(body)) members.putIfAbsent(member.person(), member.name());
        var mayChange = component.path("scope").asText().equals("decide");
        var ladder = cycles.scheme(task.cycle()).scheme().grades();
        return new Known(
                members,
                askable(task.cycle(), body),
                mayChange ? units(task.cycle(), members) : Map.of(),
                ladder == null ? List.of() : ladder.ladder(),
                mayChange && ladder != null,
                settings.present(members.size()));
    }

    private Map<String, UnitGrade> units(String cycle, Map<String, String> members) {
        var groups = organization.groupsOf(members.keySet());
        var units = new LinkedHashMap<String, UnitGrade>();
        var computed = results.newest(cycle);
        if (computed.isEmpty()) return units;
        var ids = new ArrayList<String>();
        computed.get()
                .results()
                .path("units")
                .forEach(unit -> ids.add(unit.path("unit").asText()));
        var names = organization.unitNames(ids);
        for (var unit : computed.get().results().path("units")) {
            var id = unit.path("unit").asText();
            var tied = new LinkedHashMap<String, String>();
            members.forEach((person, name) -> {
                if (groups.getOrDefault(person, List.of()).stream().anyMatch(group -> group.startsWith(id + ":")))
                    tied.put(person, name);
            });
            units.put(
                    id,
                    new UnitGrade(names.getOrDefault(id, id), unit.path("grade").asText(null), tied));
        }
        return units;
    }

    /** Offices and bodies but the one that asks, and the heads of the units. */
    private Map<String, String> askable(String cycle, String body) {
        var groups = new ArrayList<String>();
        organization.offices().forEach(office -> {
            if (!office.id().equals(body)) groups.add(office.id());
        });
        cycles.participants(cycle).forEach(participant -> groups.add(participant.unit() + ":head"));
        return organization.groupNames(groups);
    }

    private String name(String body) {
        return organization.groupNames(List.of(body)).getOrDefault(body, body);
    }
}
