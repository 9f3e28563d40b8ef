package io.nianlun.assessment;

import io.nianlun.shared.Problem;

/** Nobody chairs a panel, so nobody could fix its bands. */
public class PanelWithoutChair extends Problem {

    PanelWithoutChair(String panel) {
        super(Kind.NOT_NOW, "panel-without-chair", panel);
    }
}
