package io.nianlun.workflow;

import io.nianlun.workflow.audit.ModelRules;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Lets a browser be given only forms that the audit admits: the engine hands a form out as it lies in the database,
 * without reading it. What was admitted once is known again by its content.
 */
@Component
class AdmittedForms {

    private static final int MOST_KEPT = 500;

    private final ModelRules rules;
    private final Map<Integer, byte[]> admitted = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    });

    AdmittedForms(ModelRules rules) {
        this.rules = rules;
    }

    /** The same bytes; a form that was changed past every audit is a fault of the installation, not of its reader. */
    byte[] admit(byte[] form) {
        var key = Arrays.hashCode(form);
        if (Arrays.equals(admitted.get(key), form)) return form;
        var faults = rules.unsafe("deployed.form", form);
        if (!faults.isEmpty()) throw new IllegalStateException("a form in the database is not admitted: " + faults);
        admitted.put(key, form);
        return form;
    }
}
