package io.nianlun.inbox;

import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;

/**
 * The place in a list after which the next page begins: the last row's keys, so that rows that come and go in between
 * neither repeat nor hide others.
 *
 * @param time the last row's due date, or when it was opened or done; null: no due date
 */
record Cursor(Sort sort, Instant time, int priority, String id) {

    private static final Instant LATEST =
            LocalDate.of(9999, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant EARLIEST = Instant.EPOCH;

    static Cursor of(Sort sort, TaskRow row) {
        var time = switch (sort) {
            case DUE, PRIORITY -> row.due();
            case CREATED -> row.created();
            case ENDED -> row.endedAt();
        };
        return new Cursor(sort, time, row.priority(), row.id());
    }

    String written() {
        var text = String.join("\n", sort.name(), time == null ? "" : time.toString(), "" + priority, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses what no answer has given, or what an answer gave for a list in another order. */
    static Cursor read(String written, Sort sort) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\n", -1);
            if (parts.length != 4 || !parts[0].equals(sort.name()) || parts[3].indexOf(0) >= 0) throw refused(written);
            var time = parts[1].isEmpty() ? null : Instant.parse(parts[1]);
            if (time != null && (time.isAfter(LATEST) || time.isBefore(EARLIEST))) throw refused(written);
            return new Cursor(sort, time, Integer.parseInt(parts[2]), parts[3]);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw refused(written);
        }
    }

    private static Rejected refused(String written) {
        return new Rejected("request-invalid", List.of(Fault.of("/after", "cursor-invalid", written)));
    }
}
