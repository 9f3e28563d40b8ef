package io.nianlun.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a file of a deployment is about.
 *
 * @param ids of its processes or decisions, the first being the one it is named after; or of its form
 * @param title what people call the first; its id where it has no name
 * @param uses the forms, decisions and processes that it takes from its own deployment
 */
public record ModelFile(String name, Kind kind, List<String> ids, String title, Set<Part> uses) {

    /** What is named: a form and a process may have one id. */
    public record Part(Kind kind, String id) {}

    /** What a deployment is made of. */
    public enum Kind {
        PROCESS,
        DECISION,
        FORM;

        /** {@code process}, as addresses and answers have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the file holds it. */
    public boolean holds(Part part) {
        // which of the files' processes a variable names is known only when it runs
        return kind == part.kind() && (ids.contains(part.id()) || part.id().startsWith("$"));
    }

    /** The id of what the file is named after. */
    public String id() {
        return ids.get(0);
    }
}
