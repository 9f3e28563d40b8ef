package io.nianlun.selfreview;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.evidence.DocumentNumber;
import io.nianlun.shared.Fault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The claims as they were sent, with every fault of them. */
final class ClaimRows {

    static final String ID = "[a-z0-9-]{8,40}";

    private static final Set<String> FIELDS =
            Set.of("id", "adjustment", "title", "document", "issuedBy", "level", "date", "points", "note");
    private static final Set<String> LEVELS = Set.of("national", "province", "city", "county");
    private static final int MOST = 200;
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1000);

    /**
     * What the claims are read against.
     *
     * @param adjustments the bonuses that may be claimed, by id
     * @param numbers the keys of the document numbers that are attached to each claim, by its id
     * @param proven the claims that have evidence
     */
    record Known(int year, Map<String, String> adjustments, Map<String, Set<String>> numbers, Set<String> proven) {}

    private final Known known;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> claimedBy = new HashMap<>();

    private ClaimRows(Known known) {
        this.known = known;
    }

    static ClaimRows read(JsonNode sent, String path, Known known) {
        var rows = new ClaimRows(known);
        var list = sent.path("rows");
        if (list.isMissingNode() || list.isNull()) return rows;
        if (!list.isArray() || list.size() > MOST) {
            rows.faults.add(Fault.of(path, "claims-invalid", MOST));
            return rows;
        }
        var ids = new HashSet<String>();
        for (var i = 0; i < list.size(); i++) rows.take(list.get(i), path + "/rows/" + i, ids);
        return rows;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Fault> faults() {
        return faults;
    }

    private void take(JsonNode row, String path, Set<String> ids) {
        for (var name : (Iterable<String>) row::fieldNames)
            if (!FIELDS.contains(name)) faults.add(Fault.of(path + "/" + name, "unknown-field", name));
        var claim = new Claim(
                text(row, "id", path),
                text(row, "adjustment", path),
                text(row, "title", path),
                text(row, "document", path),
                text(row, "issuedBy", path),
                text(row, "level", path),
                date(row, path),
                points(row, path),
                text(row, "note", path));
        claims.add(claim);
        if (claim.id() == null || !claim.id().matches(ID) || !ids.add(claim.id()))
            faults.add(Fault.of(path + "/id", "claim-id-invalid"));
        if (claim.title() == null) faults.add(Fault.of(path + "/title", "claim-title-missing"));
        if (claim.adjustment() != null && !known.adjustments().containsKey(claim.adjustment()))
            faults.add(Fault.of(path + "/adjustment", "claim-adjustment-unknown", claim.adjustment()));
        if (claim.level() != null && !LEVELS.contains(claim.level()))
            faults.add(Fault.of(path + "/level", "claim-level-unknown"));
        prove(claim, path);
    }

    private void prove(Claim claim, String path) {
        if (claim.document() == null && !known.proven().contains(claim.id()))
            faults.add(Fault.of(path + "/document", "claim-unproven"));
        var numbers = new HashSet<>(known.numbers().getOrDefault(String.valueOf(claim.id()), Set.of()));
        var own = DocumentNumber.keyOf(claim.document());
        if (own != null) numbers.add(own);
        for (var number : numbers) {
            var other = claimedBy.putIfAbsent(number, claim.title() == null ? "" : claim.title());
            if (other != null) faults.add(Fault.of(path + "/document", "honour-claimed-twice", other));
        }
    }

    private String text(JsonNode row, String field, String path) {
        var value = row.path(field);
        if (value.isMissingNode() || value.isNull()) return null;
        var longest = field.equals("note") ? 2000 : 200;
        if (!value.isTextual()
                || value.asText().length() > longest
                || value.asText().indexOf('\0') >= 0) {
            faults.add(Fault.of(path + "/" + field, "claim-text-invalid", longest));
            return null;
        }
        return value.asText().isBlank() ? null : value.asText().strip();
    }

    private LocalDate date(JsonNode row, String path) {
        var value = row.path("date");
        if (value.isMissingNode() || value.isNull() || value.asText().isBlank()) {
            faults.add(Fault.of(path + "/date", "claim-date-missing"));
            return null;
        }
        try {
            var date = LocalDate.parse(value.asText());
            if (date.getYear() != known.year())
                faults.add(Fault.of(path + "/date", "claim-outside-year", value.asText(), known.year()));
            return date;
        } catch (DateTimeParseException unreadable) {
            faults.add(Fault.of(path + "/date", "claim-date-missing"));
            return null;
        }
    }

    private BigDecimal points(JsonNode row, String path) {
        var value = row.path("points");
        if (value.isMissingNode() || value.isNull()) return null;
        var number = value.isNumber() ? value.decimalValue().stripTrailingZeros() : null;
        if (number == null || number.signum() < 0 || number.compareTo(MOST_POINTS) > 0 || number.scale() > 4) {
            faults.add(Fault.of(path + "/points", "claim-points-invalid"));
            return null;
        }
        return number;
    }
}
