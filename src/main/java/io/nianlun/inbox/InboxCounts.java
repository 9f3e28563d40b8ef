package io.nianlun.inbox;

import java.util.ArrayList;
import java.util.List;

/** How many open tasks a person has; nobody waits for an exact number over a thousand. */
record InboxCounts(int mine, int offered, int overdue) {

    static final int MOST = 1_000;

    /** Exact up to the most that is counted. */
    InboxCounts capped() {
        return new InboxCounts(Math.min(mine, MOST), Math.min(offered, MOST), Math.min(overdue, MOST));
    }

    /** The names of those that are more than what is counted. */
    List<String> cappedNames() {
        var names = new ArrayList<String>();
        if (mine > MOST) names.add("mine");
        if (offered > MOST) names.add("offered");
        if (overdue > MOST) names.add("overdue");
        return names;
    }
}
