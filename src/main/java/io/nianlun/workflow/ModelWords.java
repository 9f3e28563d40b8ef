package io.nianlun.workflow;

import io.nianlun.shared.Texts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What models call their parts, in the reader's language. A version of a model never changes, so each is read once and
 * kept; a model without English is shown in its own words.
 */
@Component
public class ModelWords {

    private static final int MOST_KEPT = 200;

    private final Processes processes;
    private final Map<String, EnglishModel> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EnglishModel> eldest) {
            return size() > MOST_KEPT;
        }
    });

    ModelWords(Processes processes) {
        this.processes = processes;
    }

    /**
     * The English name of a user task.
     *
     * @param definition the version of its process
     * @param task its name without the type: {@code writeSelfReview}
     * @return null where the model gives none
     */
    public String englishOfTask(String definition, String task) {
        var model = english(definition);
        var name = model.name("userTask_" + task);
        return name == null ? model.name(task) : name;
    }

    /** The name of a user task: in English where that is asked for and the model has it, else the one given. */
    public String task(String definition, String task, String name, Locale locale) {
        if (!isEnglish(locale)) return name;
        var english = englishOfTask(definition, task);
        return english == null ? name : english;
    }

    /** The name of a user task as its model has it; its own id where the model draws none or gives it no name. */
    public String task(String definition, String task, Locale locale) {
        var model = english(definition);
        var drawn = model.ownName("userTask_" + task);
        var name = drawn == null ? model.ownName(task) : drawn;
        return task(definition, task, name == null || name.isBlank() ? task : name, locale);
    }

    /** The name of a process. */
    public String process(String definition, Locale locale) {
        var model = english(definition);
        var english = isEnglish(locale) ? model.name(model.process()) : null;
        return english == null ? model.processName() : english;
    }

    /** The diagram of one version, as BPMN XML, with its labels in the language. */
    public String diagram(String definition, Locale locale) {
        return isEnglish(locale) ? english(definition).diagram() : processes.diagram(definition);
    }

    private EnglishModel english(String definition) {
        var model = kept.get(definition);
        if (model == null) {
            model = EnglishModel.of(processes.diagram(definition));
            kept.put(definition, model);
        }
        return model;
    }

    private static boolean isEnglish(Locale locale) {
        return Texts.language(locale).equals(Locale.ENGLISH);
    }
}
