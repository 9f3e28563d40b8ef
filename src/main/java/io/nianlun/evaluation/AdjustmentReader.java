package io.nianlun.evaluation;

import io.nianlun.evaluation.Adjustment.Sign;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads bonuses and penalties. */
final class AdjustmentReader {

    private static final Map<String, Sign> SIGNS = SchemeReader.ordered("bonus", Sign.BONUS, "penalty", Sign.PENALTY);

    private final Faults faults;
    private final MeasureReader measures;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> measured = new HashSet<>();

    AdjustmentReader(Faults faults, MeasureReader measures) {
        this.faults = faults;
        this.measures = measures;
    }

    /** The ids of those that have a measure, so that figures may name them. */
    Set<String> measured() {
        return measured;
    }

    List<Adjustment> read(Fields top) {
        return top.objects("adjustments").stream()
                .map(fields -> {
                    fields.require("sign");
                    return adjustment(fields, fields.choice("sign", SIGNS, Sign.BONUS));
                })
                .toList();
    }

    private Adjustment nested(Fields fields, Sign inherited) {
        if (fields.choice("sign", SIGNS, inherited) != inherited)
            faults.variant(fields.at("sign"), "parameter-invalid", "inherited-sign");
        return adjustment(fields, inherited);
    }

    private Adjustment adjustment(Fields fields, Sign sign) {
        var id = fields.id("id");
        if (id != null && !ids.add(id)) faults.add(fields.at("id"), "duplicate-id", id);
        var title = fields.requiredText("title");
        var cap = fields.amount("cap");
        var children = fields.objects("children").stream()
                .map(child -> nested(child, sign))
                .toList();
        var tariff = measures.tariff(fields);
        if (fields.has("tariff") && (!children.isEmpty() || fields.has("measure")))
            faults.variant(fields.at("tariff"), "parameter-invalid", "tariff-without-events");
        Measure measure = null;
        if (fields.has("measure") && !children.isEmpty()) faults.add(fields.at("measure"), "measure-on-branch");
        else if (fields.has("measure")) {
            measure = measures.readForAdjustment(fields.object("measure"));
            measured.add(id);
        }
        fields.close();
        return new Adjustment(id, title, sign, cap, children, tariff, measure);
    }
}
