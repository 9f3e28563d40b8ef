package io.nianlun.approval;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.inbox.SentText;
import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A decision as it was sent: choice, attendance and votes, questions, changed grades, with every fault of them. */
final class SentVote {

    private static final Set<String> FIELDS =
            Set.of("choice", "reason", "mode", "statement", "members", "questions", "changes");
    private static final Set<String> VOTES = Set.of("for", "against", "abstain");
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_QUESTIONS = 20;

    /** What a decision may name. */
    record Known(
            Map<String, String> members,
            Map<String, String> askable,
            Map<String, UnitGrade> units,
            List<String> ladder,
            boolean mayChange,
            int quorum) {}

    /** @param tied the members who belong to the unit or are responsible for it, by name */
    record UnitGrade(String name, String grade, Map<String, String> tied) {}

    record Asked(String addressee, String text) {}

    record Changed(String unit, String before, String after, String reason) {}

    private final Known known;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Vote.Ballot> ballots = new ArrayList<>();
    private final List<Asked> questions = new ArrayList<>();
    private final List<Changed> changes = new ArrayList<>();
    private String choice;
    private Vote vote;

    private SentVote(Known known) {
        this.known = known;
    }

    static SentVote read(JsonNode value, String path, Known known) {
        var read = new SentVote(known);
        if (value.isObject()) read.take(value, path);
        else read.faults.add(Fault.of(path, "vote-missing"));
        return read;
    }

    List<Fault> faults() {
        return faults;
    }

    String choice() {
        return choice;
    }

    /** Null unless the results were approved. */
    Vote vote() {
        return vote;
    }

    List<Asked> questions() {
        return questions;
    }

    List<Changed> changes() {
        return changes;
    }

    private void take(JsonNode value, String path) {
        for (var name : (Iterable<String>) value::fieldNames)
            if (!FIELDS.contains(name)) faults.add(Fault.of(path + "/" + name, "unknown-field", name));
        choice = value.path("choice").asText("");
        var reason = text(value, "reason", path);
        switch (choice) {
            case "approve" -> approve(value, path);
            case "return" -> {
                if (reason == null) faults.add(Fault.of(path + "/reason", "return-reason-missing"));
            }
            case "ask" -> ask(value.path("questions"), path + "/questions");
            default -> faults.add(Fault.of(path + "/choice", "vote-choice-missing"));
        }
    }

    private void approve(JsonNode value, String path) {
        var mode = value.path("mode").asText("");
        var statement = text(value, "statement", path);
        if (!mode.equals("vote") && !mode.equals("consensus"))
            faults.add(Fault.of(path + "/mode", "vote-mode-missing"));
        if (mode.equals("consensus") && statement == null)
            faults.add(Fault.of(path + "/statement", "statement-missing"));
        members(value.path("members"), mode.equals("vote"), path + "/members");
        if (known.mayChange()) changes(value.path("changes"), path + "/changes");
        else if (!value.path("changes").isEmpty()) faults.add(Fault.of(path + "/changes", "unknown-field", "changes"));
        if (!faults.isEmpty()) return;
        vote = new Vote(mode.equals("vote") ? Vote.Mode.VOTE : Vote.Mode.CONSENSUS, statement, List.copyOf(ballots));
        if (vote.present() < known.quorum())
            faults.add(
                    Fault.of(path + "/members", "no-quorum", known.members().size(), vote.present(), known.quorum()));
        else if (!vote.carried())
            faults.add(Fault.of(
                    path + "/members", "not-carried", vote.votes("for"), vote.votes("against"), vote.votes("abstain")));
    }

    private void members(JsonNode sent, boolean counted, String path) {
        var left = new LinkedHashMap<>(known.members());
        for (var i = 0; i < sent.size(); i++) {
            var at = path + "/" + i;
            var person = sent.get(i).path("person").asText("");
            var name = left.remove(person);
            if (name == null)
                faults.add(Fault.of(at, "member-unknown", known.members().getOrDefault(person, person)));
            else ballots.add(ballot(sent.get(i), name, counted, at));
        }
        left.values().forEach(name -> faults.add(Fault.of(path, "member-missing", name)));
    }

    private Vote.Ballot ballot(JsonNode sent, String name, boolean counted, String path) {
        if (!sent.path("present").isBoolean()) faults.add(Fault.of(path + "/present", "presence-missing", name));
        var present = sent.path("present").asBoolean();
        var avoids = sent.path("avoids").asBoolean();
        var reason = text(sent, "reason", path);
        if (avoids && reason == null) faults.add(Fault.of(path + "/reason", "avoidance-reason-missing", name));
        var vote = sent.path("vote").asText(null);
        var votes = counted && present && !avoids;
        if (votes && (vote == null || !VOTES.contains(vote)))
            faults.add(Fault.of(path + "/vote", "vote-of-member-missing", name));
        if (votes && "against".equals(vote) && reason == null)
            faults.add(Fault.of(path + "/reason", "against-reason-missing", name));
        return new Vote.Ballot(sent.path("person").asText(), present, avoids, votes ? vote : null, reason);
    }

    private void ask(JsonNode sent, String path) {
        if (sent.isEmpty() || sent.size() > MOST_QUESTIONS)
            faults.add(Fault.of(path, "questions-missing", MOST_QUESTIONS));
        for (var i = 0; i < sent.size(); i++) {
            var to = sent.get(i).path("to").asText("");
            var text = text(sent.get(i), "text", path + "/" + i);
            if (!known.askable().containsKey(to)) faults.add(Fault.of(path + "/" + i + "/to", "addressee-unknown", to));
            if (text == null) faults.add(Fault.of(path + "/" + i + "/text", "question-missing"));
            questions.add(new Asked(to, text));
        }
    }

    private void changes(JsonNode sent, String path) {
        var seen = new HashSet<String>();
        for (var i = 0; i < sent.size(); i++) {
            var at = path + "/" + i;
            var unit = sent.get(i).path("unit").asText("");
            var grade = sent.get(i).path("grade").asText("");
            var reason = text(sent.get(i), "reason", at);
            var now = known.units().get(unit);
            if (now == null || !seen.add(unit)) {
                faults.add(Fault.of(at + "/unit", now == null ? "change-unit-unknown" : "change-twice", unit));
                continue;
            }
            if (!known.ladder().contains(grade)) faults.add(Fault.of(at + "/grade", "change-grade-unknown", grade));
            else if (grade.equals(now.grade()))
                faults.add(Fault.of(at + "/grade", "change-nothing", now.name(), grade));
            if (reason == null) faults.add(Fault.of(at + "/reason", "change-reason-missing", now.name()));
            for (var ballot : ballots)
                if (ballot.mayVote() && now.tied().containsKey(ballot.person()))
                    faults.add(Fault.of(at, "must-avoid", now.tied().get(ballot.person()), now.name()));
            changes.add(new Changed(unit, now.grade(), grade, reason));
        }
    }

    private String text(JsonNode node, String field, String path) {
        return SentText.of(node, field, path, LONGEST_TEXT, faults);
    }
}
