package io.nianlun.workflow;

import io.nianlun.evaluation.ConditionRefused;
import io.nianlun.evaluation.FormCondition;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Texts;
import io.nianlun.workflow.audit.ModelRules;
import io.nianlun.workflow.audit.Outline;
import io.nianlun.workflow.engine.ResourceGuard;
import io.nianlun.workflow.engine.Steps;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Says what in a model may not reach the engine: a deployed model is code. */
@Component
public class ModelAudit {

    private final ModelRules rules;
    private final ProcessesInUse inUse;
    private final Texts texts;

    ModelAudit(ModelRules rules, ProcessesInUse inUse, Texts texts) {
        this.rules = rules;
        this.inUse = inUse;
        this.texts = texts;
    }

    /**
     * Every fault of the files of one deployment, by name ({@code .bpmn}, {@code .dmn}, {@code .form}); a fault's path
     * is {@code <file>#<element>}. Empty: they can be released beside the processes that are in use.
     */
    public List<Fault> faults(Map<String, byte[]> files) {
        return rules.all(files, inUse);
    }

    /** The same of the product's own, before anything is in use. */
    List<Fault> faultsOfSeed(Map<String, byte[]> files) {
        return rules.all(files);
    }

    /** Of these, what makes a file one that neither the engine nor a browser may be given at all. */
    public List<Fault> unsafe(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .flatMap(file -> rules.unsafe(file.getKey(), file.getValue()).stream())
                .toList();
    }

    /** What a file is about; empty where it cannot be read, or is nothing that a deployment holds. */
    public Optional<ModelFile> outline(String name, byte[] bytes) {
        return Outline.of(name, bytes);
    }

    /** The faults for a log, in English. */
    String inWords(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.path() + ": " + texts.of(Locale.ENGLISH, fault.text(), fault.arguments()))
                .collect(Collectors.joining("\n"));
    }

    static boolean isFormCondition(String text) {
        try {
            FormCondition.parse(text);
            return true;
        } catch (ConditionRefused refused) {
            return false;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Rules {

        @Bean
        ModelRules modelRules(Steps steps) {
            return new ModelRules(steps, ModelAudit::isFormCondition);
        }

        /** The same rules once more where the engine reads, whichever way a file came there. */
        @Bean
        ResourceGuard resourceGuard(ModelRules rules) {
            return new ResourceGuard((name, bytes) -> rules.unsafe(name, bytes).stream()
                    .map(fault -> fault.path() + " " + fault.code() + " " + fault.arguments())
                    .toList());
        }
    }
}
