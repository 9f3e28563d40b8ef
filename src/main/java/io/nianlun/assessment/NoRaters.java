package io.nianlun.assessment;

import io.nianlun.shared.Problem;

/** A panel has nobody who could rate its units. */
public class NoRaters extends Problem {

    NoRaters(String panel) {
        super(Kind.NOT_NOW, "no-raters", panel);
    }
}
