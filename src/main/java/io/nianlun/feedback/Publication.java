package io.nianlun.feedback;

import java.time.OffsetDateTime;

/**
 * How a cycle's results were made known.
 *
 * @param way {@code internal}: by circular; {@code public}: to everyone; {@code both}
 * @param notice the circular to those who are assessed and who assess
 * @param announcement the words to the public; null where none was made
 * @param copies to whom the circular is copied; null where to nobody
 */
record Publication(
        String cycle, String way, String notice, String announcement, String copies, OffsetDateTime releasedAt) {

    boolean isPublic() {
        return !way.equals("internal");
    }
}
