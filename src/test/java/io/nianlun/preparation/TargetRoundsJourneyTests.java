package io.nianlun.preparation;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 三上三下: the targets of one unit, negotiated by those who own the tasks until they are issued. */
class TargetRoundsJourneyTests extends JourneyTest {

    private Caller general;
    private Caller contact;
    private Caller office;
    private Caller leader;
    private String cycle;

    @BeforeEach
    void aYearWhoseUnitsAreAsked() {
        general = new Caller(server(), "general-1");
        contact = new Caller(server(), "transport-contact");
        office = new Caller(server(), "target-1");
        leader = new Caller(server(), "leader-5");
        var wanted = object().put("year", 2025).put("title", "三上三下").put("scheme", "five-phases");
        for (var unit : List.of("transport", "agriculture"))
            wanted.withArray("units")
                    .addObject()
                    .put("id", unit)
                    .put("class", "department")
                    .put("participation", "ranked")
                    .put("panel", "assess-group-3");
        cycle = general.post("/api/cycles", wanted).ok().path("id").asText();
        general.post("/api/cycles/" + cycle + "/start", object()).ok();
        complete(general, "draftPlan", object().put("basis", "依据").put("arrangement", "安排"));
        complete(new Caller(server(), "lead-1"), "approvePlan", decision("approve", null));
        formPanels();
    }

    /** The panels as they are proposed, where the preparation asks for them before the units are asked. */
    private void formPanels() {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> has(general, "formPanels") || has(contact, "proposeTargets"));
        if (!has(general, "formPanels")) return;
        var sent = object();
        var panels = sent.putObject("panels").putArray("panels");
        for (var panel : open(general, "formPanels").path("data").path("panels").path("panels")) {
            var one = panels.addObject();
            for (var field : List.of("kind", "name", "body")) one.set(field, panel.path(field));
            var members = one.putArray("members");
            for (var member : panel.path("members"))
                members.addObject()
                        .put("person", member.path("person").asText())
                        .put("role", member.path("role").asText())
                        .put("chair", member.path("chair").asBoolean());
        }
        complete(general, "formPanels", sent);
    }

    private boolean has(Caller person, String task) {
        return person.get("/api/tasks?view=open&cycle=" + cycle)
                .ok()
                .findValuesAsText("task")
                .contains(task);
    }

    @Test
    void threeRoundsWithOpinionsEndInATaskBook() {
        propose(8_260);
        assertThat(holder().path("offeredTo").get(0).path("name").asText()).isEqualTo("目标管理办公室");
        assertThat(holder().path("workingDays").asInt()).isZero();
        review("amend", "8000", "上年实绩偏高，先按八千");
        propose(8_000);
        review("accept", null, null);
        complete(leader, "approveTargets", decision("return", "再核一次口径"));
        propose(8_100);
        review("accept", null, null);
        complete(leader, "approveTargets", decision("approve", null));
        complete(general, "issueTargets", object().put("documentNumber", "滨考办〔2025〕3号"));

        await().atMost(Duration.ofSeconds(20)).until(() -> holder().isNull());
        var rounds = contact.get(targets() + "/rounds").ok().path("rounds");
        assertThat(rounds)
                .flatExtracting(round -> round.path("verdicts").findValuesAsText("step"))
                .containsExactly("reviewTargets", "reviewTargets", "approveTargets", "reviewTargets", "approveTargets");
        assertThat(rounds)
                .flatExtracting(round -> round.path("verdicts").findValuesAsText("choice"))
                .containsExactly("return", "approve", "return", "approve", "approve");
        assertThat(rounds.get(0).path("opinions").get(2).path("comment").asText())
                .contains("先按八千");
        assertThat(rounds.get(2).path("documentNumber").asText()).isEqualTo("滨考办〔2025〕3号");
        assertThat(rounds.get(2).path("locked").asBoolean()).isTrue();

        assertThat(changes(1, 3)).containsExactly(tuple("investment-amount", "target", "8260", "8100"));
        assertThat(changes(2, 3)).containsExactly(tuple("investment-amount", "target", "8000", "8100"));
        assertThat(changes(3, 3)).isEmpty();

        var book = contact.get(targets()).ok();
        assertThat(book.path("documentNumber").asText()).isEqualTo("滨考办〔2025〕3号");
        assertThat(book.path("lockedAt").asText()).isNotBlank();
        assertThat(book.path("rows").get(0).path("target").decimalValue()).isEqualByComparingTo("8100");
        assertThat(new Caller(server(), "audit-group-1")
                        .get("/api/journal?subject=unit:transport&cycle=" + cycle)
                        .ok()
                        .path("items")
                        .findValuesAsText("action"))
                .startsWith("targets-locked", "targets-issued", "targets-approved", "targets-reviewed")
                .contains("targets-sent-back", "targets-returned");
    }

    @Test
    void whatTheOfficeSaidStandsBesideTheNextProposalAndItsReasonAbove() {
        propose(8_260);
        review("return", null, "请说明口径");

        var opened = open(contact, "proposeTargets");

        assertThat(opened.path("data")
                        .path("targets")
                        .path("rounds")
                        .get(0)
                        .path("opinions")
                        .findValuesAsText("comment"))
                .contains("请说明口径");
        assertThat(opened.path("data")
                        .path("targets")
                        .path("rows")
                        .get(0)
                        .path("target")
                        .decimalValue())
                .isEqualByComparingTo("8260");
    }

    @Test
    void theReviewerSeesPeersOfTheClass() {
        complete(new Caller(server(), "agriculture-contact"), "proposeTargets", proposal("agriculture-contact", 5_000));
        propose(8_260);

        var row = open(office, "reviewTargets")
                .path("data")
                .path("opinions")
                .path("rows")
                .get(0);

        assertThat(row.path("target").decimalValue()).isEqualByComparingTo("8260");
        assertThat(row.path("peers").path("count").asInt()).isEqualTo(1);
        assertThat(row.path("peers").path("median").decimalValue()).isEqualByComparingTo("5000");
        assertThat(row.path("peers")
                        .path("units")
                        .get(0)
                        .path("unit")
                        .path("name")
                        .asText())
                .isEqualTo("农业农村局");
        assertThat(row.path("deadline").asText()).isEqualTo("2025-12-31");
    }

    @Test
    void aReviewWithoutItsOpinionsOrItsReasonsIsRefused() {
        propose(8_260);
        var path = path(office, "reviewTargets");
        var rows = opinions(open(office, "reviewTargets"), "accept", null, null);
        var sent = rows.path("opinions").path("rows");
        ((ObjectNode) sent.get(0)).putNull("opinion");
        ((ObjectNode) sent.get(1)).put("opinion", "return");
        ((ObjectNode) sent.get(2)).put("opinion", "amend").put("amended", 3).put("comment", " ");
        ((ObjectNode) sent.get(3)).put("amended", 3);
        ((ObjectNode) sent.get(4)).put("opinion", "maybe");

        var answer = office.post(path + "/complete", object().set("data", rows));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors"))
                .extracting(one ->
                        one.path("code").asText() + " " + one.path("path").asText())
                .containsExactly(
                        "opinion-missing /data/opinions/rows/0/opinion",
                        "opinion-unexplained /data/opinions/rows/1/comment",
                        "opinion-unexplained /data/opinions/rows/2/comment",
                        "amended-without-opinion /data/opinions/rows/3/amended",
                        "opinion-unknown /data/opinions/rows/4/opinion");
        assertThat(contact.get(targets() + "/rounds").ok().path("rounds").get(0).path("verdicts"))
                .isEmpty();
    }

    @Test
    void otherUnitsDoNotKnowOfThem() {
        propose(8_260);

        for (var path : List.of(targets(), targets() + "/rounds", targets() + "/diff?from=1&to=1"))
            for (var person : List.of("health-contact", "leader-2", "style-1"))
                assertThat(new Caller(server(), person).get(path).status())
                        .as(person + path)
                        .isEqualTo(404);
        for (var person : List.of("transport-head", "leader-5", "target-2", "general-1", "supervisor"))
            assertThat(new Caller(server(), person).get(targets() + "/rounds").status())
                    .as(person)
                    .isEqualTo(200);
        assertThat(contact.get(targets() + "/diff?from=1&to=2").status()).isEqualTo(422);
    }

    private void propose(int amount) {
        complete(contact, "proposeTargets", proposal("transport-contact", amount));
    }

    private ObjectNode proposal(String person, int amount) {
        var filled = object().put("note", "说明");
        var rows = filled.putObject("targets").putArray("rows");
        for (var row : open(new Caller(server(), person), "proposeTargets")
                .path("data")
                .path("targets")
                .path("rows")) {
            var id = row.path("indicator").path("id").asText();
            rows.addObject()
                    .put("unit", row.path("unit").path("id").asText())
                    .put("indicator", id)
                    .put("target", id.equals("investment-amount") ? amount : 100);
        }
        return filled;
    }

    /** All are accepted, but for the first. */
    private void review(String opinion, String amended, String comment) {
        complete(office, "reviewTargets", opinions(open(office, "reviewTargets"), opinion, amended, comment));
    }

    private static ObjectNode opinions(JsonNode opened, String opinion, String amended, String comment) {
        var filled = object();
        var rows = filled.putObject("opinions").putArray("rows");
        for (var row : opened.path("data").path("opinions").path("rows")) {
            var id = row.path("indicator").path("id").asText();
            var sent = rows.addObject()
                    .put("unit", row.path("unit").path("id").asText())
                    .put("indicator", id);
            if (!id.equals("investment-amount")) sent.put("opinion", "accept");
            else
                sent.put("opinion", opinion)
                        .put("amended", amended == null ? null : new BigDecimal(amended))
                        .put("comment", comment);
        }
        return filled;
    }

    private List<org.assertj.core.groups.Tuple> changes(int from, int to) {
        var items =
                contact.get(targets() + "/diff?from=" + from + "&to=" + to).ok().path("items");
        var changes = new java.util.ArrayList<org.assertj.core.groups.Tuple>();
        for (var item : items)
            for (var change : item.path("changes"))
                changes.add(tuple(
                        item.path("indicator").path("id").asText(),
                        change.path("field").asText(),
                        change.path("before").asText(),
                        change.path("after").asText()));
        return changes;
    }

    private JsonNode holder() {
        return contact.get(targets() + "/rounds").ok().path("holder");
    }

    private String targets() {
        return "/api/cycles/" + cycle + "/units/transport/targets";
    }

    private static ObjectNode decision(String choice, String reason) {
        var decision = object();
        decision.putObject("decision").put("choice", choice).put("reason", reason);
        return decision;
    }

    private JsonNode open(Caller person, String task) {
        return person.get(path(person, task)).ok();
    }

    private void complete(Caller person, String task, ObjectNode data) {
        var path = path(person, task);
        var answer = person.post(path + "/complete", object().set("data", data));
        assertThat(answer.status()).as(task + ": " + answer.body()).isEqualTo(204);
    }

    /** The task of the transport bureau, or of no unit, or of the person's own unit. */
    private String path(Caller person, String task) {
        var found = new String[1];
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    for (var item : person.get("/api/tasks?view=open&cycle=" + cycle)
                            .ok()
                            .path("items"))
                        if (item.path("task").asText().equals(task)
                                && (!person.equals(office)
                                        || item.path("unit").path("id").asText().equals("transport")))
                            found[0] = "/api/tasks/" + item.path("id").asText();
                    return found[0] != null;
                });
        return found[0];
    }
}
