package io.nianlun.workflow;

import io.nianlun.workflow.difference.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * What differs between the files of two versions: also inputs, outputs, forms and decisions, which the drawing tools'
 * own comparison does not see.
 */
@Component
public class ModelDifference {

    /** In the order of the files; what cannot be read on one side counts as not there. */
    public List<ModelChange> between(Map<String, byte[]> before, Map<String, byte[]> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var changes = new ArrayList<ModelChange>();
        for (var name : names) {
            var one = before.get(name);
            var other = after.get(name);
            if (!Arrays.equals(one, other)) changes.addAll(Comparison.of(name, one, other));
        }
        return changes;
    }
}
