package io.nianlun.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.inbox.form.Form;
import io.nianlun.workflow.WorkTasks;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The forms of tasks. One version of a process has one form for each of its tasks, so each is read once. */
@Component
class TaskForms {

    private static final int MOST_KEPT = 500;
    private static final String NONE = "{\"type\":\"default\",\"components\":[]}";

    private final WorkTasks work;
    private final ObjectMapper json;
    private final Map<String, Form> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Form> eldest) {
            return size() > MOST_KEPT;
        }
    });

    TaskForms(WorkTasks work, ObjectMapper json) {
        this.work = work;
        this.json = json;
    }

    /** The form of an open task; an empty one where the task has none. */
    Form of(TaskRow task) {
        var name = task.definition() + "/" + task.task();
        var form = kept.get(name);
        if (form == null) {
            form = read(task.formRef() == null ? NONE : work.form(task.id()));
            kept.put(name, form);
        }
        return form;
    }

    private Form read(String schema) {
        try {
            return Form.of(json.readTree(schema));
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
