package io.nianlun.cycle;

import io.nianlun.evaluation.Scheme;
import io.nianlun.scheme.Schemes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom a phase is opened for: the units, the departments that certify figures, or the panels of a cycle. */
@Component
class Subjects {

    /** Certifies what the scheme gives to no department, and the adjustments. */
    static final String DEFAULT_DEPARTMENT = "office-general";

    private final CycleRepository cycles;
    private final Schemes schemes;
    private final ObjectProvider<SubjectKind> kinds;

    /** @param kinds looked up late: the rooms that have them know the cycles */
    Subjects(CycleRepository cycles, Schemes schemes, ObjectProvider<SubjectKind> kinds) {
        this.cycles = cycles;
        this.schemes = schemes;
        this.kinds = kinds;
    }

    /** Whether a kind of subjects are units. */
    boolean areUnits(String kind) {
        return kind.equals(CycleProcess.UNITS) || other(kind).isPresent();
    }

    List<String> of(String cycle, String kind) {
        return switch (kind) {
            case CycleProcess.UNITS ->
                cycles.participants(cycle).stream().map(Participant::unit).toList();
            case CycleProcess.PANELS ->
                cycles.participants(cycle).stream()
                        .map(Participant::panel)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
            case CycleProcess.DEPARTMENTS -> departments(cycle);
            default ->
                other(kind)
                        .orElseThrow(() -> new IllegalArgumentException("nobody knows the subjects “" + kind + "”"))
                        .of(cycle);
        };
    }

    private Optional<SubjectKind> other(String kind) {
        return kinds.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }

    private List<String> departments(String cycle) {
        var departments = new LinkedHashSet<String>();
        scheme(cycle).leaves().stream()
                .map(leaf -> leaf.department())
                .filter(Objects::nonNull)
                .forEach(departments::add);
        departments.add(DEFAULT_DEPARTMENT);
        return List.copyOf(departments);
    }

    private Scheme scheme(String id) {
        var cycle = cycles.find(id).orElseThrow(() -> new CycleUnknown(id));
        return schemes.version(cycle.scheme(), cycle.schemeVersion())
                .orElseThrow()
                .scheme();
    }
}
