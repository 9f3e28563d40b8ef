package io.nianlun.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.Caller;
import io.nianlun.PhaseTest;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.NewCycle;
import io.nianlun.cycle.NewCycle.UnitChoice;
import io.nianlun.inbox.TaskContext;
import io.nianlun.selfreview.SelfReviews;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bands, ratings inside them and the leaders' ratings, under the scheme {@code three-in-one}. */
class SessionsTests extends PhaseTest {

    private static final String BANDS = "{'type': 'bandBoard', 'key': 'bands'}";
    private static final String SHEET = "{'type': 'ratingSheet', 'key': 'ratings'}";
    private static final String LEADERS = "{'type': 'ratingSheet', 'key': 'ratings', 'mode': 'leaders'}";
    private static final String CLAIMS = "{'type': 'claimVerdicts', 'key': 'verdicts'}";
    private static final String TALKS = "{'type': 'talkRecord', 'key': 'talks'}";

    @Autowired
    private Cycles cycles;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Ratings ratings;

    @Autowired
    private Leaders leaders;

    @Autowired
    private ClaimVerdictRepository verdicts;

    @Autowired
    private SelfReviews reviews;

    @Test
    void aPanelWhoseSchemeAsksForBandsFixesThemUnderItsChair() {
        var cycle = threeInOne();

        step(() -> {
            assertThat(sessions.convene(cycle, "assess-group-3"))
                    .isEqualTo(new Sessions.Convened("assess-group-3", "panel3-1", true));
            assertThat(sessions.convene(cycle(), "assess-group-3").bandsAsked()).isFalse();
        });
    }

    @Test
    void aBandOfANeedsAnAcceptedClaimOfInnovationOrExcellence() {
        var cycle = threeInOne();
        var task = chair(cycle, "fixBands");
        var board = bands(load(task, BANDS), "A0");
        assertThat(validate(task, BANDS, board))
                .hasSize(8)
                .first()
                .extracting(Fault::path, Fault::code)
                .containsExactly("/data/bands/rows/0/band", "band-needs-excellence");

        step(() -> verdicts.add(
                task(cycle, "assessCentrally", "examineEvidence", "assess-group-3", "audit-group-1"),
                List.of(
                        new Verdict("transport", "c1", "省级创新", "accepted", null, "key"),
                        new Verdict("transport", "c2", "旧荣誉", "rejected", "上年度", null))));

        assertThat(validate(task, BANDS, board))
                .extracting(Fault::path)
                .hasSize(7)
                .doesNotContain("/data/bands/rows/0/band");
    }

    @Test
    void aClaimIsExaminedBesideItsEvidenceAndItsVerdictIsNeverHalf() {
        var cycle = threeInOne();
        claim(cycle);
        var task = task(cycle, "assessCentrally", "examineEvidence", "assess-group-3", "audit-group-1");

        var shown = load(task, CLAIMS).path("rows").get(0);

        assertThat(shown.path("evidence"))
                .extracting(
                        item -> item.path("title").asText(),
                        item -> item.path("url").asText())
                .containsExactly(tuple("公示", "https://example.test/1"));
        assertThat(verdict(task, "'verdict': null")).containsExactly("verdict verdict-missing");
        assertThat(verdict(task, "'verdict': 'maybe'")).containsExactly("verdict unknown-verdict");
        assertThat(verdict(task, "'verdict': 'corrected'")).containsExactly("reason verdict-reason-missing");
        assertThat(verdict(task, "'verdict': 'rejected', 'reason': ' '"))
                .containsExactly("reason verdict-reason-missing");
        assertThat(verdict(task, "'verdict': 'accepted', 'excels': 'social'")).containsExactly("excels unknown-item");
        assertThat(verdict(task, "'verdict': 'rejected', 'reason': '上年度', 'excels': 'key'"))
                .containsExactly("excels rejected-excels");
        assertThat(verdict(task, "'verdict': 'accepted', 'excels': 'key'")).isEmpty();
        assertThat(validate(task, CLAIMS, tree("{'rows': []}")))
                .extracting(Fault::code)
                .containsExactly("row-missing");
        assertThat(validate(
                        task,
                        CLAIMS,
                        tree("{'rows': [{'unit': 'transport', 'indicator': 'civilised-unit', 'verdict': 'accepted'},"
                                + " {'unit': 'transport', 'indicator': 'unheard-of', 'verdict': 'accepted'}]}")))
                .extracting(Fault::code)
                .containsExactly("row-unknown");
    }

    private List<String> verdict(TaskContext task, String said) {
        return validate(
                        task,
                        CLAIMS,
                        tree("{'rows': [{'unit': 'transport', 'indicator': 'civilised-unit', " + said + "}]}"))
                .stream()
                .map(fault -> fault.path().substring(fault.path().lastIndexOf('/') + 1) + " " + fault.code())
                .toList();
    }

    /** The self-review of a unit with one claim and a link that shows it, signed and accepted. */
    private void claim(String cycle) {
        jdbc.sql("insert into evidence_item (id, cycle, unit, about, kind, title, url, attached_by, attached_at) values"
                        + " (gen_random_uuid(), ?, 'transport', 'claim:civilised-unit', 'link', '公示',"
                        + " 'https://example.test/1', 'transport-contact', now())")
                .param(cycle)
                .update();
        var claims = tree("{'rows': [{'id': 'civilised-unit', 'title': '市级文明单位',"
                + " 'document': '滨文明委〔2025〕3号', 'date': '2025-10-20'}]}");
        submit(
                task(cycle, "reviewSelf", "writeSelfReview", "transport", "transport-contact"),
                "{'type': 'claimSheet', 'key': 'claims'}",
                claims,
                "{'practice': '健全制度'}");
        submit(
                task(cycle, "reviewSelf", "signSelfReview", "transport", "transport-head"),
                "{'truthful': true, 'decision': {'choice': 'approve', 'reason': ''}}");
        step(() -> reviews.accept(cycle, "transport"));
    }

    @Test
    void whoSitsOnThePanelOfAnotherCycleFindsNothingOfThisOne() {
        var here = cycle();
        var there = cycle();
        formed(here, "panel3-1");
        formed(there, "panel1-1");
        var stranger = new Caller(server(), "panel1-1");
        var panel = "/api/cycles/" + here + "/panels/assess-group-3";

        for (var call : List.of("/session", "/talks", "/ratings"))
            assertThat(stranger.get(panel + call).status()).as(call).isEqualTo(404);
        assertThat(stranger.post(panel + "/ratings", tree("{'reason': '更正', 'ratings': {'rows': []}}"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(panel + "/halt", tree("{'reason': '停'}")).status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/cycles/" + here + "/sessions").ok()).isEmpty();
        assertThat(load(task(here, "assessCentrally", "rateUnits", "assess-group-3", "panel1-1"), SHEET)
                        .path("rows"))
                .isEmpty();

        assertThat(stranger.get("/api/cycles/" + there + "/panels/assess-group-3/session")
                        .status())
                .isEqualTo(200);
        assertThat(new Caller(server(), "panel3-1").get(panel + "/session").status())
                .isEqualTo(200);
    }

    private void formed(String cycle, String chair) {
        jdbc.sql("insert into panel (cycle, number, kind, name, body, formed_by, formed_at)"
                        + " values (?, 1, 'assessment', '第三组', 'assess-group-3', 'general-1', now())")
                .param(cycle)
                .update();
        jdbc.sql(
                        "insert into panel_member (cycle, number, person, role, chair, position) values (?, 1, ?, '组长', true, 0)")
                .params(cycle, chair)
                .update();
    }

    @Test
    void everyItemGetsABandThatThereIs() {
        var task = chair(threeInOne(), "fixBands");
        var board = bands(load(task, BANDS), "B0");
        ((ObjectNode) board.path("rows").get(0)).putNull("band");
        ((ObjectNode) board.path("rows").get(1)).put("band", "D+");

        assertThat(validate(task, BANDS, board))
                .extracting(Fault::path, Fault::code)
                .containsExactly(
                        tuple("/data/bands/rows/0/band", "band-missing"),
                        tuple("/data/bands/rows/1/band", "unknown-band"));
    }

    @Test
    void aScoreLiesInsideItsBandAndTheEdgeBelongsToTheBandAbove() {
        var cycle = threeInOne();
        fix(cycle, "B+");
        var task = rater(cycle, "panel3-2");

        assertThat(load(task, SHEET)
                        .path("rows")
                        .get(0)
                        .path("band")
                        .path("name")
                        .asText())
                .isEqualTo("B+");
        assertThat(validate(task, SHEET, filled(load(task, SHEET), "score", 88)))
                .isEmpty();
        assertThat(validate(task, SHEET, filled(load(task, SHEET), "score", 90)))
                .hasSize(8)
                .first()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("out-of-band");
                    assertThat(fault.arguments()).endsWith("B+", "A-");
                    assertThat(new BigDecimal(fault.arguments().get(0).toString()))
                            .isEqualByComparingTo("90");
                });
    }

    @Test
    void ratingsInBandsReachTheResultWithTheirBand() {
        var cycle = threeInOne();
        fix(cycle, "B+");
        var task = rater(cycle, "panel3-2");
        submit(task, SHEET, filled(load(task, SHEET), "score", 88), "{}");

        assertThat(ratings.of(cycle)).hasSize(8).allSatisfy(rating -> {
            assertThat(rating.band()).isEqualTo("B+");
            assertThat(rating.role()).isNull();
        });
    }

    @Test
    void aHundredAndLessThanSixtyAskForAReason() {
        var cycle = cycle();
        var task = rater(cycle, "panel3-2");
        for (var score : new int[] {100, 59}) {
            var sent = filled(load(task, SHEET), "score", score);
            assertThat(validate(task, SHEET, sent))
                    .extracting(Fault::path, Fault::code)
                    .contains(tuple("/data/ratings/rows/0/note", "reason-missing"))
                    .hasSize(4);
            sent.path("rows").forEach(row -> ((ObjectNode) row).put("note", "有据可查"));
            assertThat(validate(task, SHEET, sent)).isEmpty();
        }
        assertThat(validate(task, SHEET, filled(load(task, SHEET), "score", 60)))
                .isEmpty();
    }

    @Test
    void aStoppedSessionStrikesWhatWasSaidAndKeepsIt() {
        var cycle = cycle();
        var task = rater(cycle, "panel3-2");
        submit(task, SHEET, filled(load(task, SHEET), "score", 88), "{}");
        var watch = task(cycle, "assessCentrally", "witnessSession", "assess-group-3", "watch-1");
        submit(watch, "{'decision': {'choice': 'stop', 'reason': '会议记录不全'}}");

        step(() -> sessions.strike(cycle, "assess-group-3"));

        assertThat(ratings.of(cycle)).isEmpty();
        assertThat(jdbc.sql("select strike_reason from assessment_sheet where cycle = :cycle")
                        .param("cycle", cycle)
                        .query(String.class)
                        .single())
                .isEqualTo("会议记录不全");
    }

    @Test
    void everyLeaderRatesEveryUnitAndTheOrganisationSaysInWhichRole() {
        var cycle = threeInOne();
        step(() -> assertThat(leaders.call(cycle).leaders())
                .containsExactly("leader-1", "leader-2", "leader-3", "leader-4", "leader-5"));

        var rows = load(leader(cycle, "leader-5"), LEADERS).path("rows");

        assertThat(rows)
                .extracting(
                        row -> row.path("unit").path("id").asText(),
                        row -> row.path("role").asText())
                .containsExactly(tuple("transport", "分管领导"), tuple("agriculture", "非分管领导"));
    }

    @Test
    void whatALeaderSendsAsARoleIsRefusedForItIsNotTyped() {
        var cycle = threeInOne();
        step(() -> leaders.call(cycle));
        var task = leader(cycle, "leader-1");
        var sent = filled(load(task, LEADERS), "score", 80);
        ((ObjectNode) sent.path("rows").get(0)).put("role", "分管领导");

        assertThat(validate(task, LEADERS, sent)).extracting(Fault::code).containsExactly("unknown-field");
    }

    @Test
    void aLeaderWhoHasNotRatedIsRemindedByNameAndSeesIt() {
        var cycle = threeInOne();
        step(() -> leaders.call(cycle));
        var calls = "/api/cycles/" + cycle + "/leaders";
        assertThat(new Caller(server(), "panel3-1").get(calls).status()).isEqualTo(403);
        var task = leader(cycle, "leader-1");
        submit(task, LEADERS, filled(load(task, LEADERS), "score", 80), "{}");

        var list = new Caller(server(), "general-1").get(calls).ok();
        assertThat(list.path("waiting"))
                .extracting(unit -> unit.path("id").asText())
                .contains("transport");
        assertThat(list.path("leaders").get(0).path("can")).isEmpty();
        assertThat(remind(calls, "leader-1").body().path("code").asText()).isEqualTo("leader-has-rated");
        assertThat(remind(calls, "panel3-1").status()).isEqualTo(404);
        remind(calls, "leader-5").ok();

        var sheet = load(leader(cycle, "leader-5"), LEADERS);
        assertThat(sheet.path("reminded").path("by").asText()).isEqualTo("陈志远");
        assertThat(new Caller(server(), "general-1")
                        .get(calls)
                        .ok()
                        .path("leaders")
                        .get(4)
                        .path("reminders")
                        .asInt())
                .isEqualTo(1);
        assertThat(jdbc.sql("select person || ' ' || subject from journal_entry where cycle = :cycle"
                                + " and action = 'leader-reminded'")
                        .param("cycle", cycle)
                        .query(String.class)
                        .list())
                .containsExactly("general-1 person:leader-5");
    }

    private Caller.Answer remind(String calls, String leader) {
        return new Caller(server(), "general-1").post(calls + "/" + leader + "/reminders", Caller.object());
    }

    @Test
    void aSchemeWithoutALeadersLeafCallsNoLeader() {
        step(() -> assertThat(leaders.call(cycle()).leaders()).isEmpty());
    }

    @Test
    void talksNameHowManyWereHeardAndAreNotShownInTheTaskAgain() {
        var cycle = cycle();
        var task = task(cycle, "assessCentrally", "recordTalks", "assess-group-3", "panel3-2");
        var sent = filled(load(task, TALKS), "heard", 3);
        assertThat(validate(task, TALKS, sent)).extracting(Fault::code).containsExactly("talk-missing", "talk-missing");
        sent.path("rows").forEach(row -> ((ObjectNode) row).put("problems", "班子不够团结"));
        assertThat(validate(task, TALKS, sent)).isEmpty();
        submit(task, TALKS, sent, "{}");

        assertThat(load(task, TALKS).toString()).doesNotContain("班子不够团结");
        assertThat(jdbc.sql("select string_agg(after::text, '') from journal_entry where cycle = :cycle")
                        .param("cycle", cycle)
                        .query(String.class)
                        .single())
                .doesNotContain("班子不够团结");
    }

    private void fix(String cycle, String band) {
        var task = chair(cycle, "fixBands");
        submit(task, BANDS, bands(load(task, BANDS), band), "{}");
    }

    private ObjectNode bands(JsonNode shown, String band) {
        var board = filled(shown, "band", 0);
        board.path("rows").forEach(row -> ((ObjectNode) row).put("band", band));
        return board;
    }

    private static TaskContext chair(String cycle, String name) {
        return task(cycle, "assessCentrally", name, "assess-group-3", "panel3-1");
    }

    private static TaskContext rater(String cycle, String person) {
        return task(cycle, "assessCentrally", "rateUnits", "assess-group-3", person);
    }

    private static TaskContext leader(String cycle, String person) {
        return task(cycle, "evaluateSocially", "rateByLeader", null, person);
    }

    private String threeInOne() {
        return as(
                "general-1",
                () -> cycles.create(new NewCycle(
                                2025,
                                "2025年度三位一体考评",
                                "three-in-one",
                                null,
                                List.of(
                                        new UnitChoice("transport", "enforcement", null, "assess-group-3"),
                                        new UnitChoice("agriculture", "economy", null, "assess-group-3"))))
                        .id());
    }
}
