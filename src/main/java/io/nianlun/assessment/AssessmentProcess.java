package io.nianlun.assessment;

import io.nianlun.inbox.PrivateTasks;
import org.springframework.stereotype.Component;

/** The names that this room shares with its models. */
@Component
class AssessmentProcess implements PrivateTasks {

    static final String KEY = "assessCentrally";

    /** Stands where a panel would: the leaders rate every unit and belong to no panel. No panel can be called so. */
    static final String LEADERS = ":leaders";

    static final String ANNOUNCE_VISIT = "announceVisit";
    static final String HOLD_MEETING = "holdMeeting";
    static final String RECORD_TALKS = "recordTalks";
    static final String WITNESS_SESSION = "witnessSession";

    // talks are read through a call of their own, which notes who read them
    @Override
    public boolean of(String process, String taskName) {
        return process.equals(KEY) && taskName.equals(RECORD_TALKS);
    }
}
