package io.nianlun.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.evaluation.YearData.Ballot;
import io.nianlun.evaluation.YearData.DecidedScore;
import io.nianlun.evaluation.YearData.Event;
import io.nianlun.evaluation.YearData.Figure;
import io.nianlun.evaluation.YearData.Participation;
import io.nianlun.evaluation.YearData.PastYear;
import io.nianlun.evaluation.YearData.Rating;
import io.nianlun.evaluation.YearData.Unit;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what is known of a year and checks it against a scheme; all faults are found at once. */
public final class YearDataReader {

    /** The data is there even where it has faults, so that a caller can show it. */
    public record ReadYearData(YearData data, List<Fault> faults) {}

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Map<String, Participation> PARTICIPATION = SchemeReader.ordered(
            "ranked", Participation.RANKED, "scored", Participation.SCORED, "apart", Participation.APART);

    private final Faults faults = new Faults();
    private final Fields top;

    private YearDataReader(JsonNode document) {
        this.top = new Fields(document, "", faults, "not-a-number");
    }

    public static ReadYearData read(Scheme scheme, JsonNode document) {
        var reader = new YearDataReader(document);
        var data = reader.read();
        var faults = new ArrayList<>(reader.faults.all());
        faults.addAll(data.check(scheme));
        return new ReadYearData(data, List.copyOf(faults));
    }

    private YearData read() {
        top.require("year");
        top.require("units");
        var data = new YearData(
                top.integer("year", FIRST_YEAR, LAST_YEAR),
                top.objects("units").stream().map(this::unit).toList(),
                top.objects("figures").stream().map(this::figure).toList(),
                top.objects("ratings").stream().map(this::rating).toList(),
                top.objects("ballots").stream().map(this::ballot).toList(),
                top.objects("events").stream().map(this::event).toList(),
                top.objects("decided").stream().map(this::decided).toList());
        top.close();
        return data;
    }

    private Unit unit(Fields fields) {
        var unit = new Unit(
                fields.id("id"),
                fields.requiredText("name"),
                fields.requiredText("class"),
                fields.choice("participation", PARTICIPATION, Participation.RANKED),
                fields.text("panel"),
                List.copyOf(fields.texts("without").values()),
                fields.numbers("points"),
                fields.objects("history").stream().map(this::pastYear).toList());
        fields.close();
        return unit;
    }

    private PastYear pastYear(Fields fields) {
        fields.require("year");
        var past = new PastYear(
                fields.integer("year", FIRST_YEAR, LAST_YEAR),
                fields.text("grade"),
                fields.number("score"),
                fields.number("rank"));
        fields.close();
        return past;
    }

    private Figure figure(Fields fields) {
        var figure = new Figure(
                fields.requiredText("unit"),
                fields.requiredText("indicator"),
                fields.number("actual"),
                fields.number("target"),
                fields.number("previous"),
                fields.number("benchmark"),
                fields.number("score"),
                fields.number("effect"),
                fields.numbers("more"));
        fields.close();
        return figure;
    }

    private Rating rating(Fields fields) {
        var rating = new Rating(
                fields.requiredText("unit"),
                fields.requiredText("indicator"),
                fields.text("rater"),
                fields.text("role"),
                fields.text("band"),
                fields.requiredNumber("score"));
        fields.close();
        return rating;
    }

    private Ballot ballot(Fields fields) {
        fields.require("counts");
        var ballot = new Ballot(
                fields.requiredText("unit"),
                fields.requiredText("indicator"),
                fields.text("layer"),
                fields.numbers("counts"));
        fields.close();
        return ballot;
    }

    private DecidedScore decided(Fields fields) {
        var decided = new DecidedScore(
                fields.requiredText("unit"), fields.requiredText("indicator"), fields.requiredNumber("score"));
        fields.close();
        return decided;
    }

    private Event event(Fields fields) {
        var event = new Event(
                fields.requiredText("unit"),
                fields.text("adjustment"),
                fields.text("indicator"),
                fields.text("veto"),
                fields.number("points"),
                fields.text("item"),
                fields.number("count"),
                fields.text("document"));
        fields.close();
        return event;
    }
}
