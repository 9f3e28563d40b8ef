package io.nianlun.selfreview;

import io.nianlun.cycle.Sheets;
import io.nianlun.evidence.EvidenceTaker;
import io.nianlun.inbox.TaskContext;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** While a unit writes its self-review it attaches evidence to its indicators and claims. */
@Component
class ReviewEvidence implements EvidenceTaker {

    private static final String INDICATOR = "indicator:";
    private static final Pattern CLAIM = Pattern.compile("claim:" + ClaimRows.ID);

    private final Sheets sheets;

    ReviewEvidence(Sheets sheets) {
        this.sheets = sheets;
    }

    /** Of claims any: they are drafts until the self-review is submitted, and what belongs to none goes then. */
    @Override
    public boolean takes(TaskContext task, String about) {
        if (!task.process().equals(SelfReviewProcess.KEY) || !task.taskName().equals(SelfReviewProcess.WRITE))
            return false;
        if (about.startsWith(INDICATOR)) return hasIndicator(task, about.substring(INDICATOR.length()));
        return CLAIM.matcher(about).matches();
    }

    private boolean hasIndicator(TaskContext task, String id) {
        return !sheets.rows(task.cycle(), task.unit(), leaf -> leaf.id().equals(id))
                .isEmpty();
    }
}
