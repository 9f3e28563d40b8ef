package io.nianlun.survey;

import io.nianlun.inbox.PrivateTasks;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The names that this room shares with its model. */
@Component
class SurveyProcess implements PrivateTasks {

    static final String KEY = "evaluateSocially";

    // who reads the ballots again must not see what was read before
    private static final Set<String> BLIND = Set.of("enterBallots", "verifyBallots", "settleBallots");

    @Override
    public boolean of(String process, String taskName) {
        return process.equals(KEY) && BLIND.contains(taskName);
    }
}
