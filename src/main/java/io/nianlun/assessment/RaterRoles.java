package io.nianlun.assessment;

import io.nianlun.evaluation.Measure;
import io.nianlun.evaluation.RatingMeasure;
import org.springframework.stereotype.Component;

/** Which ratings a scheme asks of the leaders and which of the panels: its roles say so. */
@Component
class RaterRoles {

    private final AssessmentSettings settings;

    RaterRoles(AssessmentSettings settings) {
        this.settings = settings;
    }

    /** Whether every role of the measure is a leader's. */
    boolean areLeaders(Measure measure) {
        return measure instanceof RatingMeasure rating
                && rating.roles().keySet().stream()
                        .allMatch(role -> settings.responsibleRoles().contains(role)
                                || settings.otherRoles().contains(role));
    }

    /** Whether the panels' members rate in that role. */
    boolean asksPanel(Measure measure, String role) {
        return measure instanceof RatingMeasure rating && rating.roles().containsKey(role) && !areLeaders(measure);
    }

    /** What the measure calls a leader; null where it does not ask that kind of leader. */
    String leader(Measure measure, boolean responsible) {
        var called = responsible ? settings.responsibleRoles() : settings.otherRoles();
        return ((RatingMeasure) measure)
                .roles().keySet().stream().filter(called::contains).findFirst().orElse(null);
    }
}
