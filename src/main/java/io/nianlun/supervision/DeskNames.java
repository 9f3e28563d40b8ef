package io.nianlun.supervision;

import io.nianlun.shared.Texts;
import io.nianlun.workflow.Definition;
import io.nianlun.workflow.ModelWords;
import io.nianlun.workflow.Processes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What processes are called in the language of the call, by the newest version of each. */
@Component
class DeskNames {

    private final Processes processes;
    private final ModelWords words;

    DeskNames(Processes processes, ModelWords words) {
        this.processes = processes;
        this.words = words;
    }

    /** The newest version of a process; null of one that nobody knows. */
    String definition(String key) {
        return processes.find(key).map(Definition::id).orElse(null);
    }

    /** A process that nobody knows is absent. */
    Map<String, String> processes(Collection<String> keys) {
        var names = new HashMap<String, String>();
        for (var key : keys)
            processes
                    .find(key)
                    .ifPresent(definition -> names.put(key, words.process(definition.id(), Texts.language())));
        return names;
    }
}
