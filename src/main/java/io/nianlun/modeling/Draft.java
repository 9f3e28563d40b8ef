package io.nianlun.modeling;

import java.time.Instant;
import java.util.Locale;

/**
 * A change to a process with its forms and decisions, as far as it was drawn.
 *
 * @param feature the deployment that it would become the next of
 * @param subject the process, or the decision or form that no process uses, that it is about
 * @param base the deployment that it began from; null where there was none
 * @param revision counts its saves, so that nobody saves over what they have not seen
 * @param reason why it should be released; null until that is proposed
 */
public record Draft(
        String id,
        String feature,
        String subject,
        String title,
        Origin origin,
        String base,
        State state,
        int revision,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        Instant proposedAt,
        String proposedBy,
        String reason) {

    enum Origin {
        BROWSER,
        DESKTOP,
        ARCHIVE,
        RESTORE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum State {
        OPEN,
        PROPOSED,
        RELEASED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Draft begun(String id, Content content, Origin origin, String base, String person, Instant now) {
        return new Draft(
                id,
                content.feature(),
                content.subject(),
                content.title(),
                origin,
                base,
                State.OPEN,
                1,
                now,
                person,
                now,
                person,
                null,
                null,
                null);
    }

    /** What is drawn after a proposal was not what was proposed: it has to be proposed again. */
    Draft changed(String called, String person, Instant now) {
        requireUnreleased();
        return new Draft(
                id,
                feature,
                subject,
                called,
                origin,
                base,
                State.OPEN,
                revision + 1,
                createdAt,
                createdBy,
                now,
                person,
                null,
                null,
                null);
    }

    Draft proposed(String person, String why, Instant now) {
        return with(State.PROPOSED, base, now, person, why);
    }

    Draft withdrawn() {
        return with(State.OPEN, base, null, null, null);
    }

    /** What is in use now is what it is to follow. */
    Draft following(String newest) {
        return with(State.OPEN, newest, null, null, null);
    }

    Draft released() {
        return with(State.RELEASED, base, proposedAt, proposedBy, reason);
    }

    private Draft with(State now, String from, Instant asked, String asker, String why) {
        return new Draft(
                id, feature, subject, title, origin, from, now, revision, createdAt, createdBy, changedAt, changedBy,
                asked, asker, why);
    }

    void requireUnreleased() {
        if (state == State.RELEASED) throw new DraftReleased(title);
    }
}
