package io.nianlun.workflow.audit;

import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.List;

/** The faults of one file, each at its element: {@code agree-targets.bpmn#userTask_approveTargets}. */
final class Findings {

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void add(String element, String code, Object... arguments) {
        var path = element == null || element.isEmpty() ? file : file + "#" + element;
        var fault = Fault.of(path, code, arguments);
        if (!faults.contains(fault)) faults.add(fault);
    }

    List<Fault> all() {
        return faults;
    }
}
