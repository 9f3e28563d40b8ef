package io.nianlun.workflow;

import io.nianlun.shared.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** What mends a finding by one click: the file is changed for the person who draws. */
@Component
public class ModelRemedies {

    /** The findings that one change can mend, each with the change. */
    private static final Map<String, Remedy> REMEDIES = Map.of(
            "due-missing", (drawn, element, fault) -> drawn.set(element, "camunda:dueDate", "${due}"),
            "history-missing", (drawn, element, fault) -> drawn.set(element, "camunda:historyTimeToLive", "P3650D"),
            "process-not-executable", (drawn, element, fault) -> drawn.set(element, "isExecutable", "true"),
            "default-missing", (drawn, element, fault) -> drawn.makeDefault(drawn.wayForAllElse(element)),
            "condition-missing", (drawn, element, fault) -> drawn.makeDefault(element),
            "binding-missing", (drawn, element, fault) -> drawn.bindToNotedVersion(element),
            "attribute-not-admitted", (drawn, element, fault) -> drawn.remove(element, word(fault)),
            "form-missing", (drawn, element, fault) -> drawn.giveForm(element, null),
            "form-unknown", (drawn, element, fault) -> drawn.giveForm(element, word(fault)));

    private interface Remedy {

        void mend(DrawnFiles drawn, Element element, Fault fault);
    }

    /** Whether one click mends it; the words for the click stand under {@code remedy.<code>}. */
    public boolean has(Fault fault) {
        return fault.path().contains(".bpmn#") && REMEDIES.containsKey(fault.code());
    }

    /** The files with the finding mended; empty where it has no remedy, or its element is gone. */
    public Optional<Map<String, byte[]>> mended(Map<String, byte[]> files, Fault fault) {
        if (!has(fault)) return Optional.empty();
        var parts = fault.path().split("#", 2);
        if (!files.containsKey(parts[0])) return Optional.empty();
        var drawn = new DrawnFiles(new TreeMap<>(files), parts[0]);
        return drawn.find(parts[1]).map(element -> {
            REMEDIES.get(fault.code()).mend(drawn, element, fault);
            return drawn.written();
        });
    }

    private static String word(Fault fault) {
        return String.valueOf(
                fault.arguments().isEmpty() ? List.of("") : fault.arguments().get(0));
    }
}
