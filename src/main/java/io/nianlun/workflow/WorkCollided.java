package io.nianlun.workflow;

import io.nianlun.shared.Problem;

/** Somebody else changed the same work at the same moment, and trying again did not help. */
public class WorkCollided extends Problem {

    WorkCollided() {
        super(Kind.NOT_NOW, "work-collided");
    }
}
