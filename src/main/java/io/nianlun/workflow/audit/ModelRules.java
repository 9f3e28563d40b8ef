package io.nianlun.workflow.audit;

import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The audit: of one file, what may never reach the engine; of the files of a deployment, also what they lack. */
public final class ModelRules {

    private final Kind.Known known;
    private final FormConditions conditions;

    /** @param step whether the application has a step of this name */
    public ModelRules(Predicate<String> step, FormConditions conditions) {
        this.known = new Kind.Known(step);
        this.conditions = conditions;
    }

    /** What makes a file one that the engine must not read: held against every file, also against old versions. */
    public List<Fault> unsafe(String name, byte[] bytes) {
        var findings = new Findings(name);
        if (name.matches("[\\w.-]+\\.bpmn")) safe(bytes, BpmnVocabulary.TABLE, findings);
        else if (name.matches("[\\w.-]+\\.dmn")) safe(bytes, DmnVocabulary.TABLE, findings);
        else if (name.matches("[\\w.-]+\\.form")) new FormRules(findings, conditions).check(bytes);
        else findings.add("", "file-not-admitted", name);
        return findings.all();
    }

    /** Every fault of the files of one deployment, by name. */
    public List<Fault> all(Map<String, byte[]> files) {
        var faults = new ArrayList<Fault>();
        var processes = new LinkedHashMap<String, XmlFile.Element>();
        var decisions = new LinkedHashMap<String, XmlFile.Element>();
        var forms = new HashSet<String>();
        files.forEach((name, bytes) -> {
            var unsafe = unsafe(name, bytes);
            faults.addAll(unsafe);
            var quiet = new Findings(name);
            if (name.endsWith(".bpmn")) put(processes, name, XmlFile.read(bytes, quiet));
            if (name.endsWith(".dmn")) put(decisions, name, XmlFile.read(bytes, quiet));
            if (name.endsWith(".form")) forms.add(new FormRules(quiet, conditions).check(bytes));
        });
        var keys = BpmnRules.idsOf(List.copyOf(processes.values()), "process");
        var tables = BpmnRules.idsOf(List.copyOf(decisions.values()), "decision");
        processes.forEach((name, definitions) -> {
            var findings = new Findings(name);
            new BpmnRules(forms, tables, keys, findings).check(definitions);
            new LoopRules(findings).check(definitions);
            faults.addAll(findings.all());
        });
        return faults;
    }

    private void safe(byte[] bytes, Vocabulary vocabulary, Findings findings) {
        var root = XmlFile.read(bytes, findings);
        if (root == null) return;
        if (!root.name.equals("definitions")) findings.add("", "element-not-admitted", root.name);
        else vocabulary.check(root, findings, known);
    }

    private static void put(Map<String, XmlFile.Element> files, String name, XmlFile.Element root) {
        if (root != null) files.put(name, root);
    }
}
