package io.nianlun.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.PhaseTest;
import io.nianlun.inbox.TaskContext;
import io.nianlun.organization.Member;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class PanelsTests extends PhaseTest {

    private static final String BUILDER = "{'type': 'panelBuilder', 'key': 'panels'}";

    @Autowired
    private Panels panels;

    @Autowired
    private PanelRepository repository;

    @Autowired
    private PanelBuilder builder;

    @Autowired
    private Organization organization;

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from organization_post where person = 'panel3-2' and unit is not null")
                .update();
        jdbc.sql("delete from organization_leader where person = 'panel3-2'").update();
    }

    @Test
    void untilPanelsAreFormedTheBodiesThatTheUnitsNameStandIn() {
        var cycle = cycle();

        assertThat(panels.areFormed(cycle)).isFalse();
        assertThat(panels.of(cycle))
                .extracting(Panel::id)
                .containsExactly("assess-group-3", "assess-group-1", "review-panel", "supervision-group");
        assertThat(panels.membersOf(cycle, "assess-group-3"))
                .extracting(PanelMember::person)
                .containsExactly("panel3-1", "panel3-2", "panel3-3", "panel3-4", "panel3-5");
        assertThat(panels.chairOf(cycle, "assess-group-3"))
                .hasValueSatisfying(chair -> assertThat(chair.person()).isEqualTo("panel3-1"));
        assertThat(panels.membersOf(cycle, "assess-group-2")).isEmpty();
    }

    @Test
    void aFormedPanelHasItsOwnMembersAndIsACandidateGroup() {
        var cycle = cycle();
        var task = form(cycle);
        var sent = shown(task);
        members(sent, 0).remove(4);

        assertThat(validate(task, BUILDER, sent)).isEmpty();
        submit(task, BUILDER, sent, "{}");

        assertThat(panels.membersOf(cycle, "assess-group-3")).hasSize(4);
        assertThat(organization.groupsOf("panel3-1")).contains("assess-group-3", cycle + ":panel-1");
        assertThat(organization.groupsOf("panel3-5")).doesNotContain(cycle + ":panel-1");
        assertThat(organization.membersOf(cycle + ":panel-1")).hasSize(4);
        assertThat(organization.groupNames(List.of(cycle + ":panel-1")))
                .containsEntry(cycle + ":panel-1", "第三考核组（市直部门）");
    }

    @Test
    void aPanelIsFoundByItsNameBeforeAnyIsByItsNumber() {
        var cycle = cycle();
        formed(cycle, panel(1, "assess-group-3", "panel3-1"), panel(2, "panel-1", "panel1-1"));

        assertThat(panels.one(cycle, "panel-1")).map(Panel::number).contains(2);
        assertThat(panels.one(cycle, "panel-2")).map(Panel::number).contains(2);
        assertThat(panels.one(cycle, "panel-3")).isEmpty();
    }

    @Test
    void aCandidateGroupIsThePanelOfItsNumberWhateverAnotherIsNamed() {
        var cycle = cycle();
        formed(cycle, panel(1, "panel-2", "panel3-1"), panel(2, "assess-group-1", "panel1-1"));

        assertThat(organization.membersOf(cycle + ":panel-2"))
                .extracting(Member::person)
                .containsExactly("panel1-1");
        assertThat(organization.groupNames(List.of(cycle + ":panel-2"))).containsEntry(cycle + ":panel-2", "第2组");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "panel-2"})
    void aPanelContinuesABodyThatThereIsAndNotAPanel(String body) {
        jdbc.sql("insert into organization_office (id, name, kind, position) values ('panel-2', '某', 'PANEL', 999)")
                .update();
        try {
            var task = form(cycle());
            var sent = shown(task);
            ((ObjectNode) sent.path("panels").get(0)).put("body", body);

            assertThat(validate(task, BUILDER, sent)).singleElement().satisfies(fault -> {
                assertThat(fault.code()).isEqualTo("panel-body");
                assertThat(fault.path()).isEqualTo("/data/panels/panels/0/body");
            });
        } finally {
            jdbc.sql("delete from organization_office where id = 'panel-2'").update();
        }
    }

    @Test
    void aDraftIsResumedWhereItCanBeRead() {
        var task = form(cycle());
        var loaded = load(task, BUILDER);
        var draft = shown(task);
        members(draft, 0).remove(4);

        assertThat(resumed(task, loaded, draft).path("panels").get(0).path("members"))
                .hasSize(4);
        for (var unreadable : List.of(
                "{'panels': [null]}",
                "{'panels': [{'kind': 'review', 'name': 'x'}]}",
                "{'panels': [{'kind': 'review', 'name': 'x', 'members': [null]}]}",
                "{'panels': [{'kind': 'jury', 'name': 'x', 'members': []}]}",
                "{'panels': 3}"))
            assertThat(resumed(task, loaded, tree(unreadable))).as(unreadable).isSameAs(loaded);
    }

    @Test
    void whoSitsOnAPanelIsToldToWhoRunsOrWatchesTheCycleAndToThePanel() {
        var cycle = cycle();
        var task = form(cycle);
        submit(task, BUILDER, shown(task), "{}");
        var members = "group=" + cycle + ":panel-1";
        var all = organization.groupsOf("panel3-1").size();
        var formed = organization.formedGroupsOf(List.of("panel3-1")).get("panel3-1");
        assertThat(formed).contains(cycle + ":panel-1");

        for (var reader : List.of("general-1", "admin", "supervisor", "watch-1", "panel3-1")) {
            assertThat(people(reader, members)).as(reader).hasSize(5);
            assertThat(people(reader, "q=panel3-1").get(0).path("groups"))
                    .as(reader)
                    .hasSize(all);
        }
        for (var stranger : List.of("transport-contact", "lead-1", "panel1-1")) {
            assertThat(people(stranger, members)).as(stranger).isEmpty();
            assertThat(people(stranger, "q=panel3-1").get(0).path("groups"))
                    .as(stranger)
                    .hasSize(all - formed.size());
            assertThat(people(stranger, "group=assess-group-3")).as(stranger).hasSize(5);
        }
    }

    private JsonNode people(String reader, String query) {
        return new Caller(server(), reader)
                .get("/api/organization/people?" + query)
                .ok();
    }

    @Test
    void nobodySitsOnAPanelThatAssessesTheirOwnUnit() {
        post("transport", "副局长", "2024-01-01", null);

        assertThat(sentences(cycle())).containsExactly("avoidance.belongs 贾向东 交通运输局 副局长 第三考核组（市直部门）");
    }

    @Test
    void nobodySitsOnAPanelThatAssessesAUnitThatTheyBelongedToInTheYear() {
        post("agriculture", "科长", "2020-01-01", "2025-01-01");

        assertThat(sentences(cycle())).containsExactly("avoidance.belonged 贾向东 农业农村局 科长 第三考核组（市直部门）");
    }

    @Test
    void whoLeftAUnitBeforeTheYearMayAssessIt() {
        post("agriculture", "科长", "2020-01-01", "2024-12-31");

        assertThat(sentences(cycle())).isEmpty();
    }

    @Test
    void nobodySitsOnAPanelThatAssessesAUnitThatTheyAreResponsibleFor() {
        jdbc.sql("insert into organization_leader (unit, person, valid_from) values ('transport', 'panel3-2',"
                        + " '2024-06-01')")
                .update();

        assertThat(sentences(cycle())).containsExactly("avoidance.responsible 贾向东 交通运输局  第三考核组（市直部门）");
    }

    @Test
    void whoBelongsToAUnitOfAnotherPanelMaySit() {
        post("education", "副局长", "2024-01-01", null);

        assertThat(sentences(cycle())).isEmpty();
    }

    @Test
    void whoSupervisesDoesNotScore() {
        var task = form(cycle());
        var sent = shown(task);
        members(sent, 3).addObject().put("person", "panel3-3").put("role", "组员").put("chair", false);

        assertThat(validate(task, BUILDER, sent)).extracting(Fault::code).containsExactly("supervises-own-panel");
    }

    @Test
    void aRatedClassWithoutAPanelIsRefused() {
        var task = form(cycle());
        var sent = shown(task);
        ((ArrayNode) sent.path("panels")).remove(1);

        assertThat(validate(task, BUILDER, sent)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("class-without-panel");
            assertThat(fault.arguments()).containsExactly("县区");
        });
    }

    @Test
    void everyPanelHasOneChairAndNobodyTwice() {
        var task = form(cycle());
        var sent = shown(task);
        ((ObjectNode) members(sent, 0).get(0)).put("chair", false);
        members(sent, 0).add(members(sent, 0).get(1).deepCopy());
        members(sent, 1).addObject().put("person", "nobody").put("role", "组员").put("chair", false);
        members(sent, 2).removeAll();

        assertThat(validate(task, BUILDER, sent))
                .extracting(Fault::code)
                .containsExactlyInAnyOrder("panel-chair", "duplicate-id", "unknown-person", "panel-empty");
    }

    @Test
    void whatIsNoListOfPanelsIsRefused() {
        var task = form(cycle());

        assertThat(validate(task, BUILDER, tree("{'panels': 3}")))
                .extracting(Fault::code)
                .containsExactly("required");
        assertThat(validate(task, BUILDER, tree("{'panels': [null]}"))).isNotEmpty();
        assertThat(validate(task, BUILDER, tree("{'panels': [{'kind': 'jury', 'name': 'x', 'members': []}]}")))
                .extracting(Fault::code)
                .containsExactly("panel-kind");
        assertThat(validate(task, BUILDER, tree("{'panels': [{'kind': 'review', 'name': 'x', 'members': [{}]}]}")))
                .extracting(Fault::code)
                .containsExactly("panel-member");
    }

    @Test
    void theFieldShowsWhomATieBarsAndWhy() {
        post("transport", "副局长", "2024-01-01", null);

        var people = load(form(cycle()), BUILDER).path("people");

        assertThat(people)
                .filteredOn(person -> person.path("id").asText().equals("panel3-2"))
                .singleElement()
                .satisfies(person -> assertThat(
                                person.path("bars").get(0).path("text").asText())
                        .isEqualTo("贾向东任交通运输局副局长"));
    }

    private void formed(String cycle, Panel... panels) {
        repository.replace(cycle, List.of(panels), "general-1");
    }

    private static Panel panel(int number, String body, String chair) {
        var members = List.of(new PanelMember(chair, null, "组长", true));
        return new Panel(number, Panel.Kind.ASSESSMENT, "第" + number + "组", body, members);
    }

    private JsonNode resumed(TaskContext task, JsonNode loaded, JsonNode draft) {
        return as(task.person(), () -> builder.resume(task, tree(BUILDER), loaded, draft));
    }

    private List<String> sentences(String cycle) {
        var task = form(cycle);
        return validate(task, BUILDER, shown(task)).stream()
                .map(fault -> fault.text().substring("fault.".length())
                        + " "
                        + String.join(
                                " ",
                                fault.arguments().stream().map(String::valueOf).toList()))
                .toList();
    }

    /** What the field shows, sent as it is: the bodies' own members. */
    private ObjectNode shown(TaskContext task) {
        var sent = json.createObjectNode();
        var panels = sent.putArray("panels");
        for (var panel : load(task, BUILDER).path("panels")) {
            var one = panels.addObject();
            one.set("kind", panel.path("kind"));
            one.set("name", panel.path("name"));
            one.set("body", panel.path("body"));
            for (var member : panel.path("members"))
                one.withArray("members")
                        .addObject()
                        .put("person", member.path("person").asText())
                        .put("role", member.path("role").asText())
                        .put("chair", member.path("chair").asBoolean());
        }
        return sent;
    }

    private static ArrayNode members(ObjectNode sent, int panel) {
        return (ArrayNode) sent.path("panels").get(panel).path("members");
    }

    private void post(String unit, String title, String from, String to) {
        jdbc.sql("insert into organization_post (person, unit, role, title, valid_from, valid_to) values ('panel3-2',"
                        + " :unit, 'deputy', :title, cast(:from as date), cast(:to as date))")
                .param("unit", unit)
                .param("title", title)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static TaskContext form(String cycle) {
        return task(cycle, "prepareYear", "formPanels", null, "general-1");
    }
}
