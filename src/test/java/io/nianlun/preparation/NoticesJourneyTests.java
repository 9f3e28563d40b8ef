package io.nianlun.preparation;

import static io.nianlun.Caller.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.JourneyTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesJourneyTests extends JourneyTest {

    private Caller office;
    private Caller lead;
    private String cycle;

    @BeforeEach
    void aYearThatRuns() {
        office = new Caller(server(), "general-1");
        lead = new Caller(server(), "lead-1");
        var wanted = object().put("year", 2025).put("title", "通知").put("scheme", "five-phases");
        for (var unit : new String[] {"transport", "agriculture"})
            wanted.withArray("units").addObject().put("id", unit).put("panel", "assess-group-3");
        cycle = office.post("/api/cycles", wanted).ok().path("id").asText();
    }

    @Test
    void aNoticeIsReturnedApprovedIssuedAndSignedByEveryUnit() {
        office.post("/api/cycles/" + cycle + "/start", object()).ok();
        office.post("/api/cycles/" + cycle + "/notices", object()).ok();
        complete(office, "draftNotice", notice("考核预告"));
        complete(lead, "approveNotice", decision("return", "写明时间"));
        var again = office.get(task(office, "draftNotice")).ok().path("data");
        assertThat(again.path("returnReason").asText()).isEqualTo("写明时间");
        assertThat(again.path("title").asText()).isEqualTo("考核预告");
        complete(office, "draftNotice", notice("关于开展考核的预告"));
        complete(lead, "approveNotice", decision("approve", null));

        var contact = new Caller(server(), "transport-contact");
        var shown = contact.get(task(contact, "signNotice")).ok();
        assertThat(shown.path("data").path("number").asText()).isEqualTo("滨考〔2025〕1号");
        assertThat(shown.path("task").path("due").isNull()).isFalse();
        complete(contact, "signNotice", object().put("received", true));

        var record = office.get("/api/cycles/" + cycle + "/notices").ok().get(0);
        assertThat(record.path("signed").asInt()).isEqualTo(1);
        assertThat(record.path("of").asInt()).isEqualTo(2);
        assertThat(record.path("content").path("title").asText()).isEqualTo("关于开展考核的预告");
        assertThat(record.has("receipts")).isFalse();
        var notice = "/api/cycles/" + cycle + "/notices/" + record.path("id").asText();
        var receipts = office.get(notice + "/receipts").ok();
        assertThat(receipts).hasSize(2);
        assertThat(receipts.get(0).path("name").asText()).isEqualTo("交通运输局");
        assertThat(receipts.get(0).path("signedBy").asText()).isEqualTo("transport-contact");
        assertThat(receipts.get(1).path("signedAt").isNull()).isTrue();
        assertThat(contact.get(notice + "/receipts").status()).isEqualTo(403);
        assertThat(office.get(notice + "0/receipts").status()).isEqualTo(404);
    }

    @Test
    void aTrainingIsAnnouncedWithItsMaterialAndTheUnitSaysHowManyAttend() {
        office.post("/api/cycles/" + cycle + "/start", object()).ok();
        office.post("/api/cycles/" + cycle + "/notices", object()).ok();
        complete(
                office,
                "draftNotice",
                notice("考核业务培训")
                        .put("kind", "training")
                        .put("occasion", "3月1日 市委党校")
                        .put("material", "滨考办〔2025〕5号"));
        complete(lead, "approveNotice", decision("approve", null));
        var contact = new Caller(server(), "transport-contact");
        var mine = "/api/cycles/" + cycle + "/units/transport/notices";
        complete(contact, "signNotice", object().put("received", true).put("attending", 3));

        var received = contact.get(mine).ok().get(0);
        assertThat(received.path("content").path("material").asText()).isEqualTo("滨考办〔2025〕5号");
        assertThat(received.path("attending").asInt()).isEqualTo(3);
        assertThat(new Caller(server(), "agriculture-contact").get(mine).status())
                .isEqualTo(404);
        var notice = office.get("/api/cycles/" + cycle + "/notices").ok().get(0);
        assertThat(office.get("/api/cycles/" + cycle + "/notices/"
                                + notice.path("id").asText() + "/receipts")
                        .ok()
                        .get(0)
                        .path("attending")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void aNoticeNeedsACycleThatRunsAndTheOffice() {
        assertThat(office.post("/api/cycles/" + cycle + "/notices", object()).status())
                .isEqualTo(409);
        assertThat(new Caller(server(), "transport-contact")
                        .post("/api/cycles/" + cycle + "/notices", object())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aNoticeThatNobodyHasDraftedIsListedWithoutContent() {
        office.post("/api/cycles/" + cycle + "/start", object()).ok();
        for (var i = 0; i < 2; i++)
            office.post("/api/cycles/" + cycle + "/notices", object()).ok();

        var listed = office.get("/api/cycles/" + cycle + "/notices").ok();

        assertThat(listed.findValuesAsText("id")).containsExactly(cycle + "-n2", cycle + "-n1");
        assertThat(listed.get(0).path("content").isNull()).isTrue();
        assertThat(listed.get(0).path("of").asInt()).isZero();
        assertThat(office.get("/api/cycles/" + cycle + "/notices/" + cycle + "-n1/receipts")
                        .ok())
                .isEmpty();
    }

    private void complete(Caller person, String task, ObjectNode data) {
        person.post(task(person, task) + "/complete", object().set("data", data))
                .ok();
    }

    private String task(Caller person, String name) {
        var found = new String[1];
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            for (JsonNode item :
                    person.get("/api/tasks?view=open&cycle=" + cycle).ok().path("items"))
                if (item.path("task").asText().equals(name))
                    found[0] = item.path("id").asText();
            return found[0] != null;
        });
        return "/api/tasks/" + found[0];
    }

    private static ObjectNode notice(String title) {
        return object().put("kind", "announcement")
                .put("title", title)
                .put("number", "滨考〔2025〕1号")
                .put("date", "2025-11-24")
                .put("text", "定于十二月开展年度考核。");
    }

    private static ObjectNode decision(String choice, String reason) {
        var data = object();
        data.putObject("decision").put("choice", choice).put("reason", reason);
        return data;
    }
}
