package io.nianlun.workflow.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * What the engine evaluates: only the language of {@link Expressions}, and in it only steps and variables. Every text
 * of a process model passes here when it is parsed, and again when an old version is loaded.
 */
class StepExpressions extends JuelExpressionManager {

    private final Map<String, ? extends JavaDelegate> steps;

    StepExpressions(Map<String, ? extends JavaDelegate> steps) {
        this.steps = steps;
    }

    @Override
    public Expression createExpression(String text) {
        if (!Expressions.admits(text)) throw new ModelRefused("not an expression that a model may hold: " + text);
        return super.createExpression(text);
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new NamesOnly());
        return resolver;
    }

    @Override
    public ElProvider toElProvider() {
        return new NoElInDecisions();
    }

    /** A step first, so that no variable can stand in for it; then a variable; never a property of either. */
    private class NamesOnly extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null || !(property instanceof String name)) return null;
            var scope = (VariableScope) context.getContext(VariableScope.class);
            if (steps.containsKey(name)) {
                context.setPropertyResolved(true);
                return steps.get(name);
            }
            if (scope == null || !scope.hasVariable(name)) return null;
            context.setPropertyResolved(true);
            return scope.getVariable(name);
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw new ModelRefused("a model never writes through an expression: " + property);
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }
    }
}
