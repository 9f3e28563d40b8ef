package io.nianlun.workflow;

import java.time.Instant;
import java.util.List;

/**
 * A task as the engine holds it.
 *
 * @param process the key of its process: {@code reviewSelf}
 * @param task its element's name without the type: {@code writeSelfReview}
 * @param name its label
 * @param instance its process instance
 * @param cycle the variable of that name; null where the process has none (also {@code unit}, {@code subject})
 * @param subject whom the process instance is about: a unit, an office, a panel
 * @param assignee null while it is only offered
 * @param candidateGroups to which groups it is offered
 * @param due null where the model gives none
 * @param definition the id of the process definition, that is one version of the model
 */
public record WorkTask(
        String id,
        String process,
        String task,
        String name,
        String instance,
        String businessKey,
        String cycle,
        String unit,
        String subject,
        String assignee,
        List<String> candidateGroups,
        Instant due,
        Instant created,
        int priority,
        String formRef,
        String definition) {}
