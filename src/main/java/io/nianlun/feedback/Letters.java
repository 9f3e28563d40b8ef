package io.nianlun.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.aggregation.Computed;
import io.nianlun.aggregation.ExplainedResults;
import io.nianlun.aggregation.Results;
import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.Participant;
import io.nianlun.cycle.SubjectKind;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.workflow.Step;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the units are told of their results, written once for all of them, so that no unit's task works through the
 * whole year; and until when each may object.
 */
@Component
class Letters implements SubjectKind {

    private final LetterRepository letters;
    private final ObjectionRepository objections;
    private final Results results;
    private final ExplainedResults explained;
    private final Cycles cycles;
    private final ObjectionDays days;
    private final Journal journal;
    private final Clock clock;

    Letters(
            LetterRepository letters,
            ObjectionRepository objections,
            Results results,
            ExplainedResults explained,
            Cycles cycles,
            ObjectionDays days,
            Journal journal,
            Clock clock) {
        this.letters = letters;
        this.objections = objections;
        this.results = results;
        this.explained = explained;
        this.cycles = cycles;
        this.days = days;
        this.journal = journal;
        this.clock = clock;
    }

    /** Until when the unit may answer. */
    public record Told(Date answerBy) {}

    @Step(
            name = "prepareFeedback",
            title = "准备反馈书",
            description = "把确定的结果写成各单位的反馈书：本单位得分及理由、与同类最好水平和往年的差距。再次审定后只写给结果有变化或异议已裁定的单位。")
    public void prepare(String cycle) {
        var decided = results.current(cycle);
        var last = letters.lastRound(cycle);
        var content = new LetterContent(decided.results(), decided.inputs());
        var before = last.flatMap(round -> results.version(cycle, round.version()))
                .map(told -> new LetterContent(told.results(), told.inputs()));
        var round = last.map(LetterRepository.Round::round).orElse(0) + 1;
        var told = new ArrayList<Map.Entry<String, JsonNode>>();
        for (var unit : toTell(cycle, content, before, round - 1))
            told.add(Map.entry(
                    unit, content.of(unit, before.map(old -> old.result(unit)).orElse(null))));
        letters.add(cycle, round, decided.version(), told);
        var units = new HashSet<String>();
        told.forEach(letter -> units.add(letter.getKey()));
        explain(decided, round, "steps", Locale.CHINESE, units);
        explain(decided, round, "stepsEn", Locale.ENGLISH, units);
        var written = Map.of("round", round, "version", decided.version(), "units", told.size());
        journal.record(new Entry("feedback-prepared", "cycle:" + cycle, cycle, null, written, null));
    }

    private List<String> toTell(String cycle, LetterContent now, Optional<LetterContent> before, int lastRound) {
        var units = cycles.participants(cycle).stream()
                .map(Participant::unit)
                .filter(now.units()::contains)
                .toList();
        if (before.isEmpty()) return units;
        var decided = new HashSet<>(objections.unitsDecided(cycle, lastRound));
        return units.stream()
                .filter(unit -> decided.contains(unit)
                        || before.get().result(unit) == null
                        || !explained.same(now.result(unit), before.get().result(unit)))
                .toList();
    }

    private void explain(Computed decided, int round, String name, Locale language, HashSet<String> units) {
        var steps = new ArrayList<Map.Entry<String, JsonNode>>();
        explained.tell(decided, language, (unit, result) -> {
            if (units.contains(unit)) steps.add(Map.entry(unit, LetterContent.steps(result)));
        });
        letters.explain(decided.cycle(), round, name, steps);
    }

    @Override
    public String kind() {
        return "toldUnits";
    }

    @Override
    public List<String> of(String cycle) {
        return letters.unitsOfLastRound(cycle);
    }

    @Step(name = "tellUnit", title = "送达反馈书", description = "把反馈书送达单位；“answerBy”是认可或提出异议的期限，按工作日计算。")
    public Told tell(String cycle, String unit) {
        var letter = letters.newest(cycle, unit).orElseThrow(() -> new LetterMissing(unit));
        var now = clock.instant();
        var by = days.after(now, ObjectionSettings::days);
        letters.told(letter, OffsetDateTime.ofInstant(now, clock.getZone()), by);
        return new Told(Date.from(by.toInstant()));
    }

    @Step(name = "acceptInSilence", title = "登记逾期认可", description = "单位在期限内没有答复，视为认可本单位的结果，并记入日志。")
    public void acceptInSilence(String cycle, String unit) {
        var letter = letters.newest(cycle, unit).orElseThrow(() -> new LetterMissing(unit));
        letters.answered(letter, "silent", null, OffsetDateTime.now(clock));
        var told = Map.of("round", letter.round(), "version", letter.version());
        journal.record(new Entry("feedback-silent", "unit:" + unit, cycle, null, told, null));
    }

    Optional<Letter> newest(String cycle, String unit) {
        return letters.newest(cycle, unit);
    }
}
