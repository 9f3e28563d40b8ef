package io.nianlun.scoring;

import io.nianlun.inbox.TaskContext;
import java.util.List;

/** What a check sheet judges: a bean per {@code mode} that a form may give the field. */
public interface CheckMode {

    /**
     * A verdict on one item.
     *
     * @param opinion why it is returned; null where it is accepted without a word
     */
    record Verdict(String item, boolean returned, String opinion) {}

    /** The {@code mode} of the form's component: {@code selfReview}. */
    String mode();

    /** The items in the order in which they are judged. */
    List<CheckItem> items(TaskContext task);

    /** Keeps the verdicts, one for each item, in the transaction of the completion. */
    void complete(TaskContext task, List<Verdict> verdicts);
}
