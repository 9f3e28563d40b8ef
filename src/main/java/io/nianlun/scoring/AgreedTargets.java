package io.nianlun.scoring;

import java.util.List;

/** Where the binding targets come from; the room that agrees them implements it. */
public interface AgreedTargets {

    /** The binding targets of all units of a cycle; where none was agreed there is no entry. */
    List<AgreedTarget> of(String cycle);

    /** Those of one unit; nothing of any other is read. */
    List<AgreedTarget> ofUnit(String cycle, String unit);
}
