package io.nianlun.cycle;

import java.util.List;

/** Units for which a phase is opened that another room knows: a bean for each kind beside all units of the cycle. */
public interface SubjectKind {

    /** What a model puts into the variable {@code subjects}: {@code toldUnits}. */
    String kind();

    /** The ids of the units, in the order in which their processes are opened. */
    List<String> of(String cycle);
}
