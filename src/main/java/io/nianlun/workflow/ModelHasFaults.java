package io.nianlun.workflow;

import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.util.List;

/** A model with faults never reaches the engine; all of them are named. */
public class ModelHasFaults extends Rejected {

    public ModelHasFaults(List<Fault> faults) {
        super("model-has-faults", faults);
    }
}
