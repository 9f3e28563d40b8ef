package io.nianlun.scoring;

import java.util.List;

/** Where the units' own reports come from; the room of the self-review implements it. */
public interface SelfReports {

    /** The accepted reports of a cycle's units; a unit whose report was not accepted has none. */
    List<SelfReport> of(String cycle);
}
