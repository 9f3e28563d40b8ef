package io.nianlun.journey;

import static io.nianlun.Caller.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.PanelsAsShown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The people of the journey's year, each with their own account: they look into their inboxes, and fill and complete
 * what they find there. The plan is returned once, the transport bureau's targets twice, and the committee returns the
 * results once.
 */
final class YearWorkers {

    private static final List<String> OFFICE_WORKERS = List.of(
            "general-1",
            "target-1",
            "lead-1",
            "committee-1",
            "audit-group-1",
            "style-1",
            "style-2",
            "audit-group-1",
            "watch-1",
            "statistics-1",
            "petitions-1",
            "safety-1",
            "investment-1");

    private final String cycle;
    private final Map<String, Integer> returnsLeft =
            new HashMap<>(Map.of("approvePlan", 1, "approveTargets/transport", 2, "decideResults", 1));
    private final List<String> worked = new ArrayList<>();
    private final Map<String, JsonNode> objections = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private String server;

    YearWorkers(String server, String cycle) {
        this.server = server;
        this.cycle = cycle;
    }

    /** The office makes the cycle of the six units and starts it. */
    static String startYear(String server) {
        var office = new Caller(server, "general-1");
        var wanted = object().put("year", 2025).put("title", "2025年度目标责任制考核").put("scheme", "five-phases");
        var units = wanted.putArray("units");
        for (var unit : YearFigures.UNITS) {
            var unitClass = YearFigures.CLASS.get(unit);
            units.addObject()
                    .put("id", unit)
                    .put("class", unitClass)
                    .put("participation", "ranked")
                    .put("panel", YearFigures.PANEL.get(unitClass));
        }
        var id = office.post("/api/cycles", wanted).ok().path("id").asText();
        office.post("/api/cycles/" + id + "/start", object()).ok();
        return id;
    }

    /** When the unit reads its feedback the next time, it objects to these matters. */
    void objects(String unit, JsonNode items) {
        objections.put(unit, items);
    }

    /** From now on a test does these tasks itself. */
    void leave(String... tasks) {
        left.addAll(List.of(tasks));
    }

    /** From now on they do these tasks again. */
    void takeUp(String... tasks) {
        left.removeAll(Set.of(tasks));
    }

    /** After a restart the server has another address. */
    void moveTo(String server) {
        this.server = server;
    }

    /** What was completed, as {@code task/unit or person}, in its order. */
    List<String> worked() {
        return worked;
    }

    String state() {
        return new Caller(server, "general-1")
                .get("/api/cycles/" + cycle)
                .ok()
                .path("state")
                .asText();
    }

    /** The process of the first phase that is running; "" where none is. */
    Set<String> runningPhases() {
        var running = new LinkedHashSet<String>();
        for (var phase :
                new Caller(server, "general-1").get("/api/cycles/" + cycle).ok().path("phases"))
            if (phase.path("state").asText().equals("running"))
                running.add(phase.path("process").asText());
        return running;
    }

    /** Everyone completes what is in their inbox now; at most that many tasks, and only of those processes. */
    int work(int atMost, Set<String> processes) {
        var done = 0;
        for (var person : people())
            for (var item : inbox(person)) {
                if (done == atMost) return done;
                // who entered the ballots leaves their verification to a colleague
                if (item.path("task").asText().equals("verifyBallots") && worked.contains("enterBallots/" + person))
                    continue;
                if (left.contains(item.path("task").asText())) continue;
                if (!processes.isEmpty()
                        && !processes.contains(item.path("process").asText())) continue;
                complete(person, item);
                done++;
            }
        return done;
    }

    private Set<String> people() {
        var people = new LinkedHashSet<>(OFFICE_WORKERS);
        for (var unit : YearFigures.UNITS) {
            people.add(unit + "-contact");
            people.add(unit + "-head");
            people.add(YearFigures.LEADER.get(unit));
        }
        for (var panel = 1; panel <= 3; panel++)
            for (var member = 1; member <= (panel == 3 ? 5 : 4); member++) people.add("panel" + panel + "-" + member);
        return people;
    }

    private List<JsonNode> inbox(String person) {
        var items = new ArrayList<JsonNode>();
        new Caller(server, person)
                .get("/api/tasks?view=open&limit=200&cycle=" + cycle)
                .ok()
                .path("items")
                .forEach(items::add);
        return items;
    }

    private void complete(String person, JsonNode item) {
        var caller = new Caller(server, person);
        var path = "/api/tasks/" + item.path("id").asText();
        var opened = caller.get(path).ok();
        var can = new HashSet<String>();
        opened.path("can").forEach(action -> can.add(action.asText()));
        if (can.contains("claim")) caller.post(path + "/claim", object()).ok();
        var body = object().set("data", fill(person, opened));
        caller.send(
                        "POST",
                        path + "/complete",
                        body,
                        Map.of("Idempotency-Key", item.path("id").asText()))
                .ok();
        worked.add(item.path("task").asText() + "/"
                + (item.path("unit").isObject() ? item.path("unit").path("id").asText() : person));
    }

    private ObjectNode fill(String person, JsonNode opened) {
        var item = opened.path("task");
        var unit = item.path("unit").path("id").asText();
        var data = opened.path("data");
        var filled = object();
        switch (item.path("task").asText()) {
            case "draftPlan" -> filled.put("basis", "市委、市政府关于开展年度目标责任制考核的意见").put("arrangement", "按五个阶段组织实施");
            case "approvePlan" -> decide(filled, "approvePlan", "请补充参与单位说明");
            case "formPanels" -> filled.set("panels", PanelsAsShown.of(data.path("panels")));
            case "proposeTargets" -> {
                filled.set("targets", targets(unit, data.path("targets")));
                filled.put("note", "对照上年实绩提出");
            }
            case "reviewTargets" ->
                filled.set("opinions", rows(data.path("opinions"), (row, sent) -> sent.put("opinion", "accept")));
            case "issueTargets" -> filled.put("documentNumber", "滨考办〔2025〕3号");
            case "approveTargets" -> decide(filled, "approveTargets/" + unit, "招商引资目标偏低，请再上调");
            case "writeSelfReview" -> {
                filled.set("actuals", actuals(unit, data.path("actuals"), "actual"));
                filled.put("practice", "领导重视，健全制度，加强队伍建设");
                if (unit.equals("transport")) claims(filled.putObject("claims").putArray("rows"));
            }
            case "signSelfReview" -> {
                filled.put("truthful", true);
                decide(filled, "signSelfReview", "");
            }
            case "checkSelfReview" -> filled.set("check", accepted(data.path("check")));
            case "auditFigures" -> filled.set("audit", accepted(data.path("audit")));
            case "certifyFigures" -> {
                filled.set("figures", certified(data.path("figures")));
                if (data.has("events")) filled.set("events", events(person));
            }
            case "announceVisit" ->
                filled.put("visitDate", "2026-01-12").put("place", "本单位").put("notice", "集中考核的安排和要求");
            case "holdMeeting" ->
                filled.put("meetingDate", "2026-01-12").put("attendance", 120).put("record", "听取总结述职");
            case "examineEvidence" ->
                filled.set("verdicts", rows(data.path("verdicts"), (row, sent) -> sent.put("verdict", "accepted")));
            case "recordTalks" ->
                filled.set(
                        "talks",
                        rows(
                                data.path("talks"),
                                (row, sent) -> sent.put("heard", 5).put("achievements", "工作扎实")));
            case "fixBands" -> {
                filled.set("bands", rows(data.path("bands"), (row, sent) -> sent.put("band", "B0")));
                filled.put("minutes", "集体研究，一致同意");
            }
            case "reportSession" ->
                filled.set(
                        "reports",
                        rows(
                                data.path("reports"),
                                (row, sent) -> sent.put("comment", "完成较好")
                                        .put(
                                                "grade",
                                                data.path("reports")
                                                        .path("grades")
                                                        .path(0)
                                                        .asText())));
            case "witnessSession" -> decide(filled, "witnessSession", "");
            case "rateUnits" -> filled.set("ratings", ratings(person, data.path("ratings")));
            case "prepareBallots" -> filled.set("plan", plan(data.path("plan")));
            case "enterBallots", "verifyBallots" -> filled.set("ballots", ballots(data.path("ballots")));
            case "draftReport" -> {
                filled.set("results", seen(data.path("results")));
                filled.put("report", "全市年度考核工作已汇总完毕");
            }
            case "reviewResults", "decideResults" -> {
                filled.set("results", seen(data.path("results")));
                decide(filled, item.path("task").asText(), "请办公室补充说明分组情况");
                agree((ObjectNode) filled.path("decision"), data.path("decision"));
            }
            case "readFeedback" -> {
                var items = objections.remove(unit);
                filled.putObject("answer").put("choice", items == null ? "accept" : "object");
                if (items != null) ((ObjectNode) filled.path("answer")).set("items", items);
            }
            case "readAnswer" -> filled.put("acknowledged", true);
            case "publishResults" -> {
                filled.set("results", seen(data.path("results")));
                filled.put("publication", "internal").put("notice", "现将2025年度考核结果予以通报。");
            }
            case "recordRewards" ->
                filled.putObject("rewards").set("rates", data.path("rewards").path("rates"));
            default -> throw new AssertionError("nobody knows how to fill " + item);
        }
        return filled;
    }

    private static ObjectNode accepted(JsonNode shown) {
        var sheet = object();
        var rows = sheet.putArray("rows");
        for (var row : shown.path("rows"))
            rows.addObject().put("item", row.path("item").asText()).put("verdict", "accepted");
        return sheet;
    }

    private void decide(ObjectNode filled, String question, String reason) {
        var left = returnsLeft.merge(question, 0, Integer::sum);
        var decision = filled.putObject("decision");
        if (left > 0) {
            returnsLeft.put(question, left - 1);
            decision.put("choice", "return").put("reason", reason);
        } else decision.put("choice", "approve");
    }

    /** Everyone was there, and what was agreed is written down. */
    private static void agree(ObjectNode decision, JsonNode shown) {
        decision.put("mode", "consensus").put("statement", "一致同意");
        var members = decision.putArray("members");
        for (var member : shown.path("members"))
            members.addObject()
                    .put("person", member.path("person").path("id").asText())
                    .put("present", true);
    }

    private static ObjectNode targets(String unit, JsonNode shown) {
        return rows(
                shown,
                (row, sent) -> sent.put(
                        "target",
                        new BigDecimal(YearFigures.figure(unit, indicator(row)).target())));
    }

    private static ObjectNode actuals(String unit, JsonNode shown, String field) {
        return rows(
                shown,
                (row, sent) -> sent.put(
                        field,
                        new BigDecimal(YearFigures.figure(unit, indicator(row)).actual())));
    }

    private static ObjectNode certified(JsonNode shown) {
        return rows(shown, (row, sent) -> {
            var actual =
                    new BigDecimal(YearFigures.figure(unit(row), indicator(row)).actual());
            sent.put("actual", actual);
            var reported = row.path("reported");
            if (reported.isNumber() && reported.decimalValue().compareTo(actual) != 0) sent.put("note", "以部门台账为准");
        });
    }

    private static ObjectNode ratings(String person, JsonNode shown) {
        // panel3-1 is the head of its panel, the others are members
        var seat = Integer.parseInt(person.substring(person.indexOf('-') + 1)) - 1;
        return rows(
                shown,
                (row, sent) -> sent.put(
                        "score", YearFigures.ratings(unit(row), indicator(row)).get(seat)));
    }

    private static ObjectNode ballots(JsonNode shown) {
        return rows(shown, (row, sent) -> {
            var counts = YearFigures.ballots(unit(row), row.path("layer").asText());
            sent.put("layer", row.path("layer").asText());
            sent.putObject("counts")
                    .put("满意", counts.get(0))
                    .put("基本满意", counts.get(1))
                    .put("不满意", counts.get(2))
                    .put("不了解", counts.get(3));
        });
    }

    private static ObjectNode plan(JsonNode shown) {
        return rows(shown, (row, sent) -> {
            sent.put("layer", row.path("layer").asText());
            sent.put("sent", 20).put("returned", 15);
        });
    }

    /** What each office registers besides figures. */
    private static ObjectNode events(String person) {
        var sheet = object();
        var rows = sheet.putArray("rows");
        switch (person) {
            case "general-1" -> {
                event(rows, "transport", "adjustment", "honours", "1.5", "第九届市级文明单位");
                event(rows, "transport", "adjustment", "funding", "2", "向上争取资金4000万元，全县第一");
                event(rows, "agriculture", "adjustment", "violation", "1", "滨督字〔2025〕7号");
                rows.addObject()
                        .put("unit", "education")
                        .put("veto", "major-accident")
                        .put("document", "滨安委〔2025〕12号")
                        .put("reason", "校园重大安全责任事故");
            }
            case "safety-1" ->
                rows.addObject()
                        .put("unit", "agriculture")
                        .put("indicator", "work-safety")
                        .put("item", "一般事故")
                        .put("count", 1)
                        .put("document", "滨应急〔2025〕31号")
                        .put("reason", "农机一般事故一起");
            case "petitions-1" -> event(rows, "agriculture", "indicator", "petition-order", "1", "滨信访〔2025〕5号");
            default -> {
                // the other offices have nothing to register
            }
        }
        return sheet;
    }

    private static void event(ArrayNode rows, String unit, String kind, String id, String points, String document) {
        rows.addObject()
                .put("unit", unit)
                .put(kind, id)
                .put("points", new BigDecimal(points))
                .put("document", document)
                .put("reason", "经核实");
    }

    private static void claims(ArrayNode claims) {
        claims.addObject()
                .put("id", "civilised-unit")
                .put("adjustment", "honours")
                .put("level", "city")
                .put("title", "第九届市级文明单位")
                .put("document", "滨文明委〔2025〕3号")
                .put("issuedBy", "市文明委")
                .put("date", "2025-10-20");
        claims.addObject()
                .put("id", "funds-won")
                .put("adjustment", "funding")
                .put("title", "向上争取资金全县排名第一")
                .put("document", "滨财〔2025〕88号")
                .put("issuedBy", "财政局")
                .put("date", "2025-12-05");
    }

    private static ObjectNode seen(JsonNode shown) {
        return object().put("version", shown.path("version").asInt());
    }

    private interface Typing {
        void into(JsonNode row, ObjectNode sent);
    }

    private static ObjectNode rows(JsonNode shown, Typing typing) {
        var sheet = object();
        var rows = sheet.putArray("rows");
        for (var row : shown.path("rows")) {
            var sent = rows.addObject();
            sent.put("unit", unit(row)).put("indicator", indicator(row));
            typing.into(row, sent);
        }
        return sheet;
    }

    private static String unit(JsonNode row) {
        return row.path("unit").path("id").asText();
    }

    private static String indicator(JsonNode row) {
        return row.path("indicator").path("id").asText();
    }

    /** The results as anyone entitled reads them: unit, score, rank and grade. */
    static Map<String, String> results(Caller reader, String cycle) {
        var results = new TreeMap<String, String>();
        for (var unit :
                reader.get("/api/cycles/" + cycle + "/results?steps=false").ok().path("units"))
            results.put(
                    unit.path("unit").asText(),
                    new BigDecimal(unit.path("score").asText())
                                    .stripTrailingZeros()
                                    .toPlainString() + " " + unit.path("rank").asText() + " "
                            + unit.path("grade").asText());
        return results;
    }
}
