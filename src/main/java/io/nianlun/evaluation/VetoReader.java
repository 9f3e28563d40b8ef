package io.nianlun.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads vetoes and lifts. */
final class VetoReader {

    private final Faults faults;
    private final MeasureReader measures;
    private final Grades grades;
    private final Set<String> ids = new HashSet<>();

    VetoReader(Faults faults, MeasureReader measures, Grades grades) {
        this.faults = faults;
        this.measures = measures;
        this.grades = grades;
    }

    List<Veto> read(Fields top) {
        return top.objects("vetoes").stream().map(this::veto).toList();
    }

    private Veto veto(Fields fields) {
        var id = fields.id("id");
        if (id != null && !ids.add(id)) faults.add(fields.at("id"), "duplicate-id", id);
        var title = fields.requiredText("title");
        var atMost = grade(fields, "gradeAtMost");
        var atLeast = grade(fields, "gradeAtLeast");
        var when = measures.condition(fields, "when");
        fields.close();
        if (fields.has("gradeAtMost") && fields.has("gradeAtLeast"))
            faults.variant(fields.at("gradeAtLeast"), "parameter-invalid", "exclusive", "gradeAtMost", "gradeAtLeast");
        if (!fields.has("gradeAtLeast")) fields.require("gradeAtMost");
        return new Veto(id, title, atMost, atLeast, when);
    }

    private String grade(Fields fields, String name) {
        var grade = fields.text(name);
        if (grade != null && (grades == null || grades.order(grade) < 0))
            faults.add(fields.at(name), "unknown-grade", grade);
        return grade;
    }
}
