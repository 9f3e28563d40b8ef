package io.nianlun.survey;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.inbox.SentRows;
import io.nianlun.shared.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The counts of one row as they were sent: whole numbers of known answers, together no more than came back. */
final class Counts {

    static final long MOST = 100_000_000;

    private Counts() {}

    /** @param plan what came back; null where nobody said */
    static void check(BallotRows.BallotRow row, Distribution plan, SentRows.Row sent, List<Fault> faults) {
        var counts = sent.json().path("counts");
        var path = sent.path() + "/counts";
        if (!counts.isObject()) {
            faults.add(Fault.of(path, "counts-missing", row.words()));
            return;
        }
        var before = faults.size();
        for (var answer : (Iterable<String>) counts::fieldNames)
            if (!row.answers().contains(answer))
                faults.add(Fault.variant(path + "/" + pointer(answer), "unknown-answer", "ballot", answer));
        for (var answer : row.answers()) {
            var count = counts.path(answer);
            var at = path + "/" + pointer(answer);
            if (count.isMissingNode() || count.isNull()) faults.add(Fault.of(at, "count-missing", row.words(), answer));
            else if (!isCount(count)) faults.add(Fault.of(at, "count-invalid", MOST));
        }
        if (faults.size() > before || plan == null) return;
        var sum = read(row, sent).values().stream().mapToLong(Long::longValue).sum();
        if (sum > plan.returned())
            faults.add(Fault.of(path, "ballots-exceed-returned", row.words(), sum, plan.returned()));
    }

    static Map<String, Long> read(BallotRows.BallotRow row, SentRows.Row sent) {
        var counts = new LinkedHashMap<String, Long>();
        for (var answer : row.answers())
            counts.put(answer, sent.json().path("counts").path(answer).longValue());
        return counts;
    }

    static boolean isCount(JsonNode count) {
        return count.isIntegralNumber()
                && count.canConvertToLong()
                && count.longValue() >= 0
                && count.longValue() <= MOST;
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
