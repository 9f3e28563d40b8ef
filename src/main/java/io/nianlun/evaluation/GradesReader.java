package io.nianlun.evaluation;

import io.nianlun.evaluation.Grades.Quota;
import io.nianlun.evaluation.Grades.Rounding;
import io.nianlun.evaluation.Grades.Rule;
import io.nianlun.evaluation.Grades.TieAtCut;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the ladder of grades and their rules. */
final class GradesReader {

    private static final Map<String, Rounding> ROUNDINGS = SchemeReader.ordered(
            "largestRemainder",
            Rounding.LARGEST_REMAINDER,
            "halfUp",
            Rounding.HALF_UP,
            "floor",
            Rounding.FLOOR,
            "ceiling",
            Rounding.CEILING);
    private static final Map<String, TieAtCut> TIES =
            SchemeReader.ordered("neither", TieAtCut.NEITHER, "both", TieAtCut.BOTH);

    private final Faults faults;
    private final Set<String> classes;

    GradesReader(Faults faults, Set<String> classes) {
        this.faults = faults;
        this.classes = classes;
    }

    /** Null where the scheme has no grades. */
    Grades read(Fields top) {
        var fields = top.object("grades");
        if (fields == null) return null;
        var ladder = ladder(fields);
        var rules = rules(fields, ladder);
        var rounding = Rounding.LARGEST_REMAINDER;
        var ties = TieAtCut.NEITHER;
        var quota = fields.object("quota");
        if (quota != null) {
            rounding = quota.choice("rounding", ROUNDINGS, rounding);
            ties = quota.choice("tieAtCut", TIES, ties);
            quota.close();
        }
        fields.close();
        return new Grades(ladder, rules, rounding, ties);
    }

    private List<String> ladder(Fields fields) {
        var ladder = new ArrayList<String>();
        if (!fields.require("ladder")) return ladder;
        fields.texts("ladder").forEach((path, grade) -> {
            if (ladder.contains(grade)) faults.add(path, "duplicate-id", grade);
            else ladder.add(grade);
        });
        return ladder;
    }

    private List<Rule> rules(Fields fields, List<String> ladder) {
        var rules = new ArrayList<Rule>();
        if (!fields.require("rules")) return rules;
        for (var rule : fields.objects("rules")) {
            var grade = rule.requiredText("grade");
            if (grade != null && !ladder.contains(grade)) faults.add(rule.at("grade"), "unknown-grade", grade);
            var min = rule.number("min");
            var quota = quota(rule);
            rule.close();
            rules.add(new Rule(grade, min, quota));
        }
        if (rules.isEmpty() && fields.raw("rules").isArray()) faults.add(fields.at("rules"), "missing-field", "rules");
        return rules;
    }

    private Quota quota(Fields rule) {
        var quota = rule.object("quota");
        if (quota == null) return null;
        var share = quota.number("share");
        if (share != null) checkShare(share, quota.at("share"));
        var count = quota.number("count");
        if (count != null) checkCount(count, quota.at("count"));
        var shares = byClass(quota, "shareByClass", true);
        var counts = byClass(quota, "countByClass", false);
        quota.close();
        if (share != null && count != null)
            faults.variant(quota.at("count"), "parameter-invalid", "exclusive", "share", "count");
        for (var unitClass : counts.keySet())
            if (shares.containsKey(unitClass))
                faults.variant(
                        Faults.at(quota.at("countByClass"), unitClass),
                        "parameter-invalid",
                        "exclusive",
                        "shareByClass",
                        "countByClass");
        if (!quota.has("share") && !quota.has("count"))
            for (var unitClass : classes)
                if (!shares.containsKey(unitClass) && !counts.containsKey(unitClass)) {
                    faults.variant(quota.path(), "parameter-invalid", "quota-open", unitClass);
                    break;
                }
        return new Quota(share, count, shares, counts);
    }

    private Map<String, BigDecimal> byClass(Fields quota, String name, boolean isShare) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        quota.members(name, (unitClass, member) -> {
            if (!classes.contains(unitClass)) faults.add(member.path(), "unknown-class", unitClass);
            var number = quota.numberOf(member);
            if (number == null) return;
            if (isShare) checkShare(number, member.path());
            else checkCount(number, member.path());
            numbers.put(unitClass, number);
        });
        return numbers;
    }

    private void checkShare(BigDecimal share, String path) {
        if (share.signum() < 0 || share.compareTo(Decimals.ONE) > 0)
            faults.variant(path, "parameter-invalid", "range", share, 0, 1);
    }

    private void checkCount(BigDecimal count, String path) {
        if (count.signum() < 0 || !Decimals.isInteger(count)) faults.variant(path, "parameter-invalid", "whole", count);
    }
}
