package io.nianlun.preparation;

import io.nianlun.inbox.SentRows;
import io.nianlun.preparation.Detail.Responsible;
import io.nianlun.preparation.Detail.Share;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what stands beside one target; the sums over several are {@link PointsCheck}'s. */
final class DetailCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    // a number and a sum of money are two targets, never one: “家、万元”
    private static final String SEVERAL = ".*[、，,；;].*";

    private final int year;
    private final Set<String> indicators;
    private final Map<String, String> peopleNames;
    private final Map<String, String> unitNames;

    /** The people and units are those that were named anywhere in the sheet, as far as they are known. */
    DetailCheck(int year, Set<String> indicators, Map<String, String> peopleNames, Map<String, String> unitNames) {
        this.year = year;
        this.indicators = indicators;
        this.peopleNames = peopleNames;
        this.unitNames = unitNames;
    }

    /** @param primaries by indicator, which one counts for the same thing */
    void check(SentRows.Row row, String unit, String indicator, Detail detail, Map<String, String> primaries) {
        if (detail.objective() == null && isEmpty(row, "objective")) row.refuse("objective", "objective-missing");
        checkDates(row, detail);
        if (detail.unitOfMeasure() != null && detail.unitOfMeasure().matches(SEVERAL))
            row.refuse("unitOfMeasure", "several-measures", detail.unitOfMeasure());
        checkPrimary(row, indicator, detail.primary(), primaries);
        checkPeople(row, detail.people());
        checkShares(row, unit, detail.shares());
    }

    private void checkDates(SentRows.Row row, Detail detail) {
        if (detail.deadline() == null) {
            if (isEmpty(row, "deadline")) row.refuse("deadline", "deadline-missing");
            return;
        }
        if (detail.deadline().getYear() != year) row.refuse("deadline", "deadline-outside-year", year);
        if (detail.starts() != null && detail.starts().getYear() != year)
            row.refuse("starts", "start-outside-year", year);
        if (detail.starts() != null && detail.deadline().isBefore(detail.starts()))
            row.refuse(
                    "deadline",
                    "deadline-before-start",
                    detail.deadline().toString(),
                    detail.starts().toString());
    }

    private void checkPrimary(SentRows.Row row, String indicator, String primary, Map<String, String> primaries) {
        if (primary == null) return;
        if (primary.equals(indicator) || !indicators.contains(primary))
            row.refuse("primary", "primary-unknown", primary);
        else if (primaries.get(primary) != null) row.refuse("primary", "primary-is-secondary");
    }

    private void checkPeople(SentRows.Row row, List<Responsible> people) {
        var seen = new HashSet<Responsible>();
        for (var one : people) {
            if (!peopleNames.containsKey(one.person())) row.refuse("people", "person-unknown", one.person());
            else if (!seen.add(one)) row.refuse("people", "person-twice", peopleNames.get(one.person()));
        }
    }

    private void checkShares(SentRows.Row row, String unit, List<Share> shares) {
        if (shares.isEmpty()) return;
        var seen = new HashSet<String>();
        for (var one : shares) {
            if (!unitNames.containsKey(one.unit())) row.refuse("shares", "share-unit-unknown", one.unit());
            else if (!seen.add(one.unit())) row.refuse("shares", "share-twice", unitNames.get(one.unit()));
            if (one.share().signum() <= 0) row.refuse("shares", "share-not-positive");
        }
        if (!seen.contains(unit)) row.refuse("shares", "share-of-own-missing");
        if (shares.stream().filter(Share::lead).count() != 1) row.refuse("shares", "lead-not-one");
        var sum = shares.stream().map(Share::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) row.refuse("shares", "shares-not-hundred", sum);
    }

    // what was typed and cannot be read has its fault already
    private static boolean isEmpty(SentRows.Row row, String field) {
        var value = row.json().path(field);
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isBlank();
    }
}
