package io.nianlun.preparation;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.inbox.SentRows;
import io.nianlun.preparation.Detail.Responsible;
import io.nianlun.preparation.Detail.Share;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what was typed beside a target; a field that was not sent stays as the sheet showed it. */
final class DetailReader {

    static final Set<String> FIELDS = Set.of(
            "objective",
            "measures",
            "standard",
            "starts",
            "deadline",
            "unitOfMeasure",
            "points",
            "primary",
            "people",
            "shares");

    private static final int MOST_IN_A_LIST = 50;

    private final SentRows.Row sent;
    private final Detail shown;

    DetailReader(SentRows.Row sent, Detail shown) {
        this.sent = sent;
        this.shown = shown;
    }

    /** What cannot be read is null, with a fault in the row. */
    Detail read() {
        return new Detail(
                text("objective", shown.objective()),
                text("measures", shown.measures()),
                text("standard", shown.standard()),
                date("starts", shown.starts()),
                date("deadline", shown.deadline()),
                text("unitOfMeasure", shown.unitOfMeasure()),
                isSent("points") ? sent.number("points") : shown.points(),
                text("primary", shown.primary()),
                people(),
                shares());
    }

    private boolean isSent(String field) {
        return sent.json().has(field);
    }

    private String text(String field, String before) {
        return isSent(field) ? sent.text(field) : before;
    }

    private LocalDate date(String field, LocalDate before) {
        if (!isSent(field)) return before;
        var text = sent.text(field);
        if (text == null) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return sent.refuse(field, "not-a-date");
        }
    }

    private List<Responsible> people() {
        if (!isSent("people")) return shown.people();
        var people = new ArrayList<Responsible>();
        for (var one : list("people")) {
            var role = one.path("role").asText();
            var person = id(one.path("person"));
            if (!Detail.ROLES.contains(role) || person.isEmpty()) sent.refuse("people", "person-unclear");
            else people.add(new Responsible(role, person));
        }
        return people;
    }

    private List<Share> shares() {
        if (!isSent("shares")) return shown.shares();
        var shares = new ArrayList<Share>();
        for (var one : list("shares")) {
            var share = one.path("share");
            var unit = id(one.path("unit"));
            if (unit.isEmpty() || !share.isNumber() || !(one.path("lead").isBoolean() || !one.has("lead")))
                sent.refuse("shares", "share-unclear");
            else
                shares.add(new Share(
                        unit, plain(share.decimalValue()), one.path("lead").asBoolean()));
        }
        return shares;
    }

    private List<JsonNode> list(String field) {
        var value = sent.json().path(field);
        if (value.isNull()) return List.of();
        if (!value.isArray() || value.size() > MOST_IN_A_LIST) {
            sent.refuse(field, "list-invalid", MOST_IN_A_LIST);
            return List.of();
        }
        var list = new ArrayList<JsonNode>();
        value.forEach(list::add);
        return list;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    private static String id(JsonNode value) {
        return value.isObject() ? value.path("id").asText("") : value.asText("");
    }
}
