package io.nianlun.workflow.audit;

import io.nianlun.shared.Fault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The faults of one file, each at its element: {@code agree-targets.bpmn#userTask_approveTargets}. */
public final class Findings {

    /** Nobody reads more, and whoever mends them audits again. */
    private static final int MOST = 500;

    private final String file;
    private final Set<Fault> faults = new LinkedHashSet<>();

    public Findings(String file) {
        this.file = file;
    }

    public void add(String element, String code, Object... arguments) {
        var path = element == null || element.isEmpty() ? file : file + "#" + element;
        if (faults.size() < MOST) faults.add(Fault.of(path, code, arguments));
    }

    public List<Fault> all() {
        return List.copyOf(faults);
    }
}
