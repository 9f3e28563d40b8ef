package io.nianlun.workflow;

import io.nianlun.shared.Fault;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what in a model may not reach the engine. */
@Component
public class ModelAudit {

    /** Every fault of the files of one deployment, by name. */
    public List<Fault> faults(Map<String, byte[]> files) {
        return List.of();
    }

    void require(String feature, Map<String, byte[]> files) {
        var faults = faults(files);
        if (!faults.isEmpty()) throw new IllegalStateException("the seed " + feature + " has faults: " + faults);
    }
}
