package io.nianlun.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.aggregation.FilledYear;
import io.nianlun.aggregation.Results;
import io.nianlun.aggregation.ResultsPublished;
import io.nianlun.inbox.TaskContext;
import io.nianlun.shared.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a unit may object to, who looks into it and who decides, and what becomes of what was upheld. */
class ObjectionsTests extends FilledYear {

    private static final String ANSWER = "{'type': 'feedbackAnswer', 'key': 'answer'}";
    private static final String HANDLE = "{'type': 'objectionSheet', 'key': 'findings', 'mode': 'handle'}";
    private static final String DECIDE = "{'type': 'objectionSheet', 'key': 'decisions', 'mode': 'decide'}";
    private static final String FIGURE = "indicator:recruitment";
    private static final String RATED = "indicator:duty";

    @Autowired
    private Letters letters;

    @Autowired
    private Objections objections;

    @Autowired
    private ObjectionBars bars;

    @Autowired
    private Results results;

    private String cycle;

    @BeforeEach
    void theCommitteeHasDecidedAndTheUnitsAreTold() {
        cycle = filledYear();
        step(() -> results.compute(cycle));
        step(() -> results.seal(cycle, 1));
        step(() -> letters.prepare(cycle));
        step(() -> letters.tell(cycle, "transport"));
    }

    private TaskContext read() {
        return task(cycle, "giveFeedback", "readFeedback", "transport", "transport-head");
    }

    private TaskContext handling(String person) {
        return task(cycle, "giveFeedback", "handleObjection", "transport", person);
    }

    private TaskContext deciding(String person) {
        return task(cycle, "giveFeedback", "decideObjection", "transport", person);
    }

    private List<String> codes(TaskContext task, String component, String value) {
        return validate(task, component, tree(value)).stream().map(Fault::code).toList();
    }

    private void objected(String... abouts) {
        var answer = json.createObjectNode().put("choice", "object");
        var items = answer.putArray("items");
        for (var about : abouts) items.addObject().put("about", about).put("reason", "有误");
        submit(read(), ANSWER, answer, "{}");
    }

    private void handled(String row) {
        submit(handling("supervision-1"), HANDLE, tree("{'rows': [" + row + "]}"), "{}");
    }

    private void decided(String about, String decision) {
        submit(
                deciding("lead-1"),
                DECIDE,
                tree("{'rows': [{'about': '%s', 'decision': '%s', 'reason': '同意'}]}".formatted(about, decision)),
                "{}");
    }

    private static String upheld(String about, String correction) {
        return "{'about': '%s', 'finding': 'uphold', 'reason': '属实', 'documents': '函', 'correction': {%s}}"
                .formatted(about, correction);
    }

    private String answerOf(String unit) {
        return jdbc.sql("select answer || ' ' || coalesce(answered_by, '-') from feedback_letter where cycle = :cycle"
                        + " and unit = :unit")
                .param("cycle", cycle)
                .param("unit", unit)
                .query(String.class)
                .single();
    }

    private List<String> journal(String action) {
        return jdbc.sql("select subject from journal_entry where cycle = :cycle and action = :action")
                .param("cycle", cycle)
                .param("action", action)
                .query(String.class)
                .list();
    }

    @Test
    void anAcceptedResultIsNoted() {
        submit(read(), ANSWER, tree("{'choice': 'accept'}"), "{}");

        assertThat(answerOf("transport")).isEqualTo("accepted transport-head");
        assertThat(journal("feedback-accepted")).containsExactly("unit:transport");
        assertThat(objections.of(cycle, "transport")).isEmpty();
    }

    @Test
    void silenceIsNotedAsAcceptance() {
        step(() -> letters.acceptInSilence(cycle, "transport"));

        assertThat(answerOf("transport")).isEqualTo("silent -");
        assertThat(journal("feedback-silent")).containsExactly("unit:transport");
    }

    @Test
    void aUnitHasSevenWorkingDays() {
        var letter = letters.newest(cycle, "transport").orElseThrow();

        // the end of the seventh working day: never less than 9 days, since a weekend lies between
        assertThat(java.time.Duration.between(letter.toldAt(), letter.answerBy())
                        .toDays())
                .isGreaterThanOrEqualTo(8);
        assertThat(letter.answer()).isNull();
    }

    @Test
    void whatIsSentMustBeAnAnswer() {
        assertThat(codes(read(), ANSWER, "{}")).containsExactly("answer-missing");
        assertThat(codes(read(), ANSWER, "{'choice': 'object', 'items': []}")).containsExactly("objection-empty");
        assertThat(codes(read(), ANSWER, "{'choice': 'accept', 'items': [{'about': 'grade', 'reason': 'x'}]}"))
                .containsExactly("accepted-with-objections");
        assertThat(codes(
                        read(),
                        ANSWER,
                        "{'choice': 'object', 'items': [{'about': 'indicator:nothing', 'reason': 'x'}]}"))
                .containsExactly("matter-unknown");
        assertThat(codes(read(), ANSWER, "{'choice': 'object', 'items': [{'about': 'grade'}]}"))
                .containsExactly("objection-reason-missing");
        assertThat(
                        codes(
                                read(),
                                ANSWER,
                                "{'choice': 'object', 'items': [{'about': 'grade', 'reason': 'x'}, {'about': 'grade', 'reason': 'y'}]}"))
                .containsExactly("matter-twice");
    }

    @Test
    void afterTheTimeAResultIsAcceptedButNotObjectedTo() {
        jdbc.sql("update feedback_letter set answer_by = now() - interval '1 minute' where cycle = :cycle")
                .param("cycle", cycle)
                .update();

        assertThat(codes(read(), ANSWER, "{'choice': 'object', 'items': [{'about': 'grade', 'reason': 'x'}]}"))
                .containsExactly("objection-late");
        assertThat(codes(read(), ANSWER, "{'choice': 'accept'}")).isEmpty();
    }

    @Test
    void aMatterIsObjectedToOnce() {
        objected(FIGURE);

        assertThat(codes(read(), ANSWER, "{'choice': 'object', 'items': [{'about': '" + FIGURE + "', 'reason': 'x'}]}"))
                .containsExactly("matter-decided");
        assertThat(load(read(), ANSWER).path("matters").toString())
                .doesNotContain(FIGURE)
                .contains(RATED);
    }

    @Test
    void whoJudgedTheUnitDoesNotLookIntoItsObjection() {
        objected(FIGURE);
        note(
                "scoring_audit (task, cycle, office, item, version, verdict, audited_by, audited_at) values ('a' || :cycle,"
                        + " :cycle, 'statistics', 'figure:transport/recruitment', 1, 'accepted', 'audit-group-2', now())");
        note("assessment_board (cycle, panel, version, task, fixed_by, fixed_at) values (:cycle, 'assess-group-3', 1,"
                + " 'b' || :cycle, 'panel3-4', now())");
        note("assessment_band (cycle, panel, version, unit, indicator, band) values (:cycle, 'assess-group-3', 1,"
                + " 'transport', 'duty', 'B0')");
        note("assessment_examination (cycle, panel, version, task, examined_by, examined_at) values (:cycle,"
                + " 'assess-group-3', 1, 'e' || :cycle, 'panel3-5', now())");
        note("assessment_verdict (cycle, panel, version, unit, claim, title, verdict) values (:cycle, 'assess-group-3',"
                + " 1, 'transport', 'c', '荣誉', 'accepted')");
        note("selfreview_review (cycle, unit, version, task, content, written_by, written_at) values (:cycle,"
                + " 'transport', 1, 'w' || :cycle, '{}', 'transport-contact', now())");
        note("selfreview_verdict (task, cycle, unit, version, choice, decided_by, decided_at) values ('s' || :cycle,"
                + " :cycle, 'transport', 1, 'approve', 'general-2', now())");
        note("selfreview_opinion (task, cycle, unit, version, item, verdict) values ('s' || :cycle, :cycle,"
                + " 'transport', 1, 'indicator:recruitment', 'accepted')");

        for (var judge : Map.of(
                        "panel3-1", "rated",
                        "statistics-1", "certified",
                        "general-1", "certified",
                        "style-1", "counted",
                        "audit-group-2", "audited",
                        "panel3-4", "banded",
                        "panel3-5", "examined",
                        "general-2", "checked")
                .entrySet())
            assertThat(bars.refusal(handling(judge.getKey())))
                    .as(judge.toString())
                    .get()
                    .isInstanceOf(JudgeOfUnit.class);
        assertThat(bars.refusal(handling("transport-contact"))).get().isInstanceOf(OwnObjection.class);
        assertThat(bars.refusal(handling("supervision-1"))).isEmpty();
    }

    private void note(String values) {
        jdbc.sql("insert into " + values).param("cycle", cycle).update();
    }

    @Test
    void whoLookedIntoAnObjectionDoesNotDecideIt() {
        objected(FIGURE);
        handled(upheld(FIGURE, "'actual': 90"));

        assertThat(bars.refusal(deciding("supervision-1"))).get().isInstanceOf(HandlerOfObjection.class);
        assertThat(bars.refusal(deciding("lead-1"))).isEmpty();
    }

    @Test
    void aFindingSaysWhyAndAnUpheldOneWhatInstead() {
        objected(FIGURE, RATED);
        var task = handling("supervision-1");

        assertThat(codes(task, HANDLE, "{'rows': []}")).containsExactly("finding-missing", "finding-missing");
        assertThat(codes(
                        task,
                        HANDLE,
                        "{'rows': [{'about': '%s', 'finding': 'uphold'}, {'about': '%s', 'finding': 'reject', 'reason': 'x'}]}"
                                .formatted(FIGURE, RATED)))
                .containsExactlyInAnyOrder("finding-reason-missing", "finding-basis-missing", "correction-missing");
        assertThat(codes(
                        task,
                        HANDLE,
                        "{'rows': [" + upheld(FIGURE, "'actual': 100") + "," + upheld(RATED, "'score': 101") + "]}"))
                .containsExactly("correction-nothing", "correction-out-of-range");
        assertThat(codes(
                        task,
                        HANDLE,
                        "{'rows': [" + upheld(FIGURE, "'points': 1") + "," + upheld(RATED, "'score': 95") + "]}"))
                .contains("correction-part-unknown");
    }

    @Test
    void whatWasNotUpheldIsSentBackBeforeItIs() {
        objected(RATED);
        handled("{'about': '" + RATED + "', 'finding': 'reject', 'reason': '无误'}");

        assertThat(codes(
                        deciding("lead-1"),
                        DECIDE,
                        "{'rows': [{'about': '" + RATED + "', 'decision': 'uphold', 'reason': 'x'}]}"))
                .containsExactly("uphold-without-finding");

        decided(RATED, "return");
        assertThat(objections.newest(cycle, "transport").orElseThrow().items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.decision()).isNull();
                    assertThat(item.decisionReason()).isEqualTo("同意");
                });
        assertThat(journal("objection-returned")).containsExactly("unit:transport");
    }

    @Test
    void nothingUpheldLeavesTheResultsSealed() {
        objected(RATED);
        handled("{'about': '" + RATED + "', 'finding': 'reject', 'reason': '无误'}");
        decided(RATED, "reject");

        step(() -> assertThat(objections.conclude(cycle).objectionUpheld()).isFalse());

        assertThat(results.outcome(cycle)).isPresent();
    }

    @Test
    void anUpheldFigureIsAVersionBesideTheOneThatWasCertified() {
        objected(FIGURE);
        handled(upheld(FIGURE, "'actual': 80"));
        decided(FIGURE, "uphold");

        step(() -> assertThat(objections.conclude(cycle).objectionUpheld()).isTrue());

        assertThat(jdbc.sql(
                                "select version || ' ' || source || ' ' || actual || ' ' || certified_by from scoring_figure"
                                        + " where cycle = :cycle and unit = 'transport' and indicator = 'recruitment' order by version")
                        .param("cycle", cycle)
                        .query(String.class)
                        .list())
                .containsExactly("1 certified 100 statistics-1", "2 objection 80 lead-1");
        assertThat(results.outcome(cycle)).isEmpty();
        // 15 points of 100 on goals, worth 50: 80 of 100 costs 20 % of 15, half of it in the total
        step(() -> results.compute(cycle));
        assertThat(score("transport")).isEqualTo("96.5");
        step(() -> assertThat(objections.conclude(cycle).objectionUpheld()).isFalse());
    }

    @Test
    void anUpheldRatingIsADecidedScoreAndTheRatingsStay() {
        objected(RATED);
        handled(upheld(RATED, "'score': 100"));
        decided(RATED, "uphold");

        step(() -> objections.conclude(cycle));
        step(() -> results.compute(cycle));

        // duty 60 of 100 on central, worth 30: 10 more of 100 are 1.8 more in the total of 98
        assertThat(score("transport")).isEqualTo("99.8");
        assertThat(jdbc.sql(
                                "select count(*) from assessment_rating where cycle = :cycle and unit = 'transport' and score = 90")
                        .param("cycle", cycle)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void anUpheldEventGivesWayToAnother() {
        objected("adjustment:honours");
        handled(upheld("adjustment:honours", "'points': 3"));
        decided("adjustment:honours", "uphold");

        step(() -> objections.conclude(cycle));
        step(() -> results.compute(cycle));

        assertThat(score("transport")).isEqualTo("100");
        assertThat(journal("events-corrected")).containsExactly("office:office-general");
    }

    @Test
    void onlyUnitsWhoseResultChangedOrWhoseObjectionWasDecidedAreToldAgain() {
        objected(FIGURE);
        handled(upheld(FIGURE, "'actual': 80"));
        decided(FIGURE, "uphold");
        step(() -> objections.conclude(cycle));
        step(() -> results.compute(cycle));
        step(() -> results.seal(cycle, 2));

        step(() -> letters.prepare(cycle));

        // transport falls from 98 (1) to 96.5 behind agriculture's 97, and wangchao is of another class
        assertThat(letters.of(cycle)).containsExactly("transport", "agriculture");
        assertThat(letters.newest(cycle, "agriculture")
                        .orElseThrow()
                        .content()
                        .at("/before/rank")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void publishedResultsAreNotOpenedAgain() {
        objected(FIGURE);
        handled(upheld(FIGURE, "'actual': 80"));
        decided(FIGURE, "uphold");
        step(() -> results.publish(cycle));

        assertThatThrownBy(() -> step(() -> objections.conclude(cycle))).isInstanceOf(ResultsPublished.class);
    }

    private String score(String unit) {
        for (JsonNode each : results.newest(cycle).orElseThrow().results().path("units"))
            if (each.path("unit").asText().equals(unit))
                return each.path("score").decimalValue().stripTrailingZeros().toPlainString();
        return null;
    }
}
