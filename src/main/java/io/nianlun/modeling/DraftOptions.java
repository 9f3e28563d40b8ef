package io.nianlun.modeling;

import io.nianlun.modeling.DraftController.Difference;
import io.nianlun.modeling.Drafts.Audited;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.workflow.Deployments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands around a draft: what it would take the place of, and what the caller may do with it. */
@Component
class DraftOptions {

    private final Released released;
    private final Deployments deployments;
    private final DifferenceWords differences;
    private final CurrentPerson caller;

    DraftOptions(Released released, Deployments deployments, DifferenceWords differences, CurrentPerson caller) {
        this.released = released;
        this.deployments = deployments;
        this.differences = differences;
        this.caller = caller;
    }

    /** The version that the draft began from; null where it is the first. */
    Integer baseVersion(Draft draft) {
        return deployments.processes().stream()
                .filter(one -> one.process().equals(draft.subject())
                        && one.deployment().equals(draft.base()))
                .map(Deployments.Version::version)
                .findFirst()
                .orElse(null);
    }

    /** What the actions would do that succeed now; a release of what somebody else drew and proposed. */
    List<String> actions(Draft draft) {
        var actions = new ArrayList<String>();
        if (draft.state() == Draft.State.RELEASED) return actions;
        actions.addAll(List.of("save", "discard"));
        if (draft.state() == Draft.State.OPEN) actions.add("propose");
        else actions.add("withdraw");
        var person = caller.require();
        if (draft.state() == Draft.State.PROPOSED
                && !person.equals(draft.proposedBy())
                && !person.equals(draft.changedBy())) actions.add("release");
        if (!released.holding(draft.subject())
                .map(one -> one.id().equals(draft.base()))
                .orElse(true)) actions.add("follow");
        return actions;
    }

    Difference difference(Audited audited, Locale locale) {
        var draft = audited.draft();
        var before = released.holding(draft.subject())
                .map(newest -> released.belonging(draft.subject(), released.files(newest)))
                .orElse(Map.of());
        var version = deployments.newest(draft.subject()).map(Deployments.Version::version);
        return new Difference(version.orElse(null), differences.between(before, audited.files(), locale));
    }
}
