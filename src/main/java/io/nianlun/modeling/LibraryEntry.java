package io.nianlun.modeling;

import io.nianlun.cycle.VersionsInUse.Use;
import java.time.Instant;
import java.util.List;

/**
 * One process, decision, form or scheme with everything that was ever released of it, the newest first.
 *
 * @param update whether the product brings it anew, but left it aside because people released a version of their own
 */
record LibraryEntry(String kind, String id, String title, String feature, List<Version> versions, boolean update) {

    /**
     * @param deployment null for a scheme
     * @param file its name there
     * @param seed whether the product itself brought it
     * @param by who released it; null where the product did
     * @param proposedBy who asked for it
     * @param running how many instances of the process run on it; null for what does not run
     */
    record Version(
            int version,
            String deployment,
            String file,
            Instant at,
            boolean seed,
            String by,
            String proposedBy,
            String reason,
            Use use,
            Integer running) {}
}
