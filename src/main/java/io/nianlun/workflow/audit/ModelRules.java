package io.nianlun.workflow.audit;

import io.nianlun.shared.Fault;
import io.nianlun.workflow.audit.rule.AllRules;
import io.nianlun.workflow.audit.rule.Surroundings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The audit: of one file, what may never reach the engine; of the files of a deployment, also what they lack. */
public final class ModelRules {

    private final Surroundings.Steps steps;
    private final Kind.Known known;
    private final FormConditions conditions;

    /** @param step whether the application has a step of this name; what it needs and gives is not asked */
    public ModelRules(Predicate<String> step, FormConditions conditions) {
        this(new NamesOnly(step), conditions);
    }

    public ModelRules(Surroundings.Steps steps, FormConditions conditions) {
        this.steps = steps;
        this.known = new Kind.Known(steps::has);
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

    /** Every fault of the files of one deployment, by name, as far as it can be seen from them alone. */
    public List<Fault> all(Map<String, byte[]> files) {
        return all(files, null);
    }

    /** @param given what is in use beside them */
    public List<Fault> all(Map<String, byte[]> files, Surroundings.Given given) {
        var faults = new ArrayList<Fault>();
        var processes = new LinkedHashMap<String, XmlFile.Element>();
        var decisions = new LinkedHashMap<String, XmlFile.Element>();
        var answers = new HashMap<String, Set<String>>();
        files.forEach((name, bytes) -> {
            faults.addAll(unsafe(name, bytes));
            var quiet = new Findings(name);
            if (name.endsWith(".bpmn")) put(processes, name, XmlFile.read(bytes, quiet));
            if (name.endsWith(".dmn")) put(decisions, name, XmlFile.read(bytes, quiet));
            if (name.endsWith(".form"))
                FormRules.read(bytes, quiet)
                        .ifPresent(form ->
                                answers.put(form.path("id").asText(), Set.copyOf(form.findValuesAsText("key"))));
        });
        var around = new Surroundings(
                answers.keySet(),
                answers,
                ids(decisions.values(), "decision"),
                ids(processes.values(), "process"),
                steps,
                given);
        processes.forEach((name, definitions) -> {
            var findings = new Findings(name);
            AllRules.IN_ORDER.forEach(rule -> rule.check(definitions, around, findings));
            faults.addAll(findings.all());
        });
        return faults;
    }

    private static Set<String> ids(Collection<XmlFile.Element> roots, String element) {
        return roots.stream()
                .flatMap(root -> root.all(element))
                .map(XmlFile.Element::id)
                .collect(Collectors.toSet());
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

    private record NamesOnly(Predicate<String> step) implements Surroundings.Steps {

        @Override
        public boolean has(String name) {
            return step.test(name);
        }

        @Override
        public List<String> inputs(String name) {
            return List.of();
        }

        @Override
        public List<String> outputs(String name) {
            return List.of();
        }
    }
}
