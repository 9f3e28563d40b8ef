package io.nianlun.workflow.engine;

import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;

/** A decision's cell may name juel as its language; it is refused when it is evaluated. */
class NoElInDecisions implements ElProvider {

    @Override
    public ElExpression createExpression(String expression) {
        throw new ModelRefused("decisions know FEEL only: " + expression);
    }
}
