package io.nianlun.workflow.audit.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a diagram can rely on.
 *
 * @param forms the ids of the forms of its own deployment
 * @param answers the keys of each of those forms, by its id
 * @param decisions the ids of the decisions of its own deployment
 * @param processes the ids of the processes of its own deployment
 * @param steps what the application can do
 * @param given what is known of other deployments; null where nothing is: then what depends on them is not asked
 */
public record Surroundings(
        Set<String> forms,
        Map<String, Set<String>> answers,
        Set<String> decisions,
        Set<String> processes,
        Steps steps,
        Given given) {

    /** The steps, as far as rules need to know them. */
    public interface Steps {

        boolean has(String step);

        List<String> inputs(String step);

        List<String> outputs(String step);
    }

    /** What is in use beside the deployment. */
    public interface Given {

        /** Whether a process of this id was ever released. */
        boolean hasProcess(String id);

        /** What a process calls, as it is in use. */
        Set<String> calls(String process);

        /** The variables with which others begin a process. */
        Set<String> variables(String process);
    }
}
