package io.nianlun.consequence;

import io.nianlun.shared.Problem;

/** A rectification is closed only when every measure was found done. */
public class MeasuresNotDone extends Problem {

    MeasuresNotDone() {
        super(Kind.NOT_NOW, "measures-not-done");
    }
}
