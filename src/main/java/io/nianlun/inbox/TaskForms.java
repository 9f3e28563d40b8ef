package io.nianlun.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.inbox.form.Form;
import io.nianlun.inbox.form.FormWords;
import io.nianlun.shared.Texts;
import io.nianlun.workflow.WorkTasks;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The forms of tasks. One version of a process has one form for each of its tasks, so each is read once. */
@Component
class TaskForms {

    private static final int MOST_KEPT = 500;
    private static final String NONE = "{\"type\":\"default\",\"components\":[]}";

    private record InBoth(JsonNode source, Form chinese, Form english) {}

    private final WorkTasks work;
    private final ObjectMapper json;
    private final Map<String, InBoth> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, InBoth> eldest) {
            return size() > MOST_KEPT;
        }
    });

    TaskForms(WorkTasks work, ObjectMapper json) {
        this.work = work;
        this.json = json;
    }

    /** The form of an open task in the language of the call; an empty one where the task has none. */
    Form of(TaskRow task) {
        var form = inBoth(task);
        return Texts.language().equals(Locale.ENGLISH) ? form.english() : form.chinese();
    }

    /** The form of an open task as it was drawn, with the words of both languages: what is kept of a submission. */
    JsonNode source(TaskRow task) {
        return inBoth(task).source();
    }

    private InBoth inBoth(TaskRow task) {
        var name = task.definition() + "/" + task.task();
        var form = kept.get(name);
        if (form == null) {
            form = read(task.formRef() == null ? NONE : work.form(task.id()));
            kept.put(name, form);
        }
        return form;
    }

    private InBoth read(String schema) {
        try {
            var source = json.readTree(schema);
            return new InBoth(
                    source,
                    Form.of(FormWords.in(Locale.CHINESE, source)),
                    Form.of(FormWords.in(Locale.ENGLISH, source)));
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
