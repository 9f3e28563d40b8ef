package io.nianlun.workflow.engine;

import io.nianlun.shared.Problem;
import io.nianlun.workflow.Step;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.helper.ErrorDeclarationForProcessInstanceFinder;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.tree.ActivityExecutionHierarchyWalker;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.lang.Nullable;

/** One step as the engine calls it: parameters from the variables of the same names, the answer back into variables. */
class StepCall implements JavaDelegate {

    private static final Set<Class<?>> TYPES = Set.of(
            String.class,
            Boolean.class,
            boolean.class,
            Integer.class,
            int.class,
            Long.class,
            long.class,
            Date.class,
            List.class);

    private final Step step;
    private final Method method;
    private final Supplier<Object> bean;

    StepCall(Step step, Method method, Supplier<Object> bean) {
        this.step = step;
        this.method = method;
        this.bean = bean;
        method.setAccessible(true);
        var types = Stream.concat(
                Arrays.stream(method.getParameterTypes()),
                Arrays.stream(outputs(method)).map(RecordComponent::getType));
        types.filter(type -> !TYPES.contains(type)).findFirst().ifPresent(type -> {
            throw new IllegalStateException(
                    "@Step %s: %s cannot be a process variable".formatted(step.name(), type.getName()));
        });
    }

    Step step() {
        return step;
    }

    List<String> inputs() {
        return Arrays.stream(method.getParameters()).map(Parameter::getName).toList();
    }

    List<String> outputs() {
        return Arrays.stream(outputs(method)).map(RecordComponent::getName).toList();
    }

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        var arguments = Arrays.stream(method.getParameters())
                .map(parameter -> argument(execution, parameter))
                .toArray();
        var answer = called(execution, arguments);
        for (var output : outputs(method)) {
            output.getAccessor().setAccessible(true);
            var value = output.getAccessor().invoke(answer);
            // A list is needed by the element that follows, in the same transaction; kept, it would be data.
            execution.setVariable(
                    output.getName(), value instanceof List ? Variables.untypedValue(value, true) : value);
        }
    }

    private Object called(DelegateExecution execution, Object[] arguments) throws Exception {
        try {
            return method.invoke(bean.get(), arguments);
        } catch (InvocationTargetException failure) {
            // Where the diagram draws no catch, the refusal goes to whoever began the work, as any other does.
            if (failure.getCause() instanceof Problem problem
                    && isNamed(problem)
                    && isCaught((ActivityExecution) execution, problem.code()))
                throw new BpmnError(problem.code(), problem.code(), problem);
            if (failure.getCause() instanceof Error error) throw error;
            throw (Exception) failure.getCause();
        }
    }

    private boolean isNamed(Problem problem) {
        return Arrays.stream(step.errors()).anyMatch(error -> error.isInstance(problem));
    }

    private static boolean isCaught(ActivityExecution execution, String code) {
        var finder = new ErrorDeclarationForProcessInstanceFinder(null, code, execution.getActivity());
        var scopes = new ActivityExecutionHierarchyWalker(execution);
        scopes.addScopePreVisitor(finder);
        scopes.walkUntil(scope -> scope == null || finder.getErrorEventDefinition() != null);
        return finder.getErrorEventDefinition() != null;
    }

    private Object argument(DelegateExecution execution, Parameter parameter) {
        var value = execution.getVariable(parameter.getName());
        var type = parameter.getType();
        if (value == null && parameter.isAnnotationPresent(Nullable.class)) return null;
        if (value instanceof Integer number && (type == long.class || type == Long.class)) return number.longValue();
        if (wrapper(type).isInstance(value)) return value;
        throw new IllegalStateException("step %s needs the variable %s as %s, but in %s it is %s"
                .formatted(
                        step.name(),
                        parameter.getName(),
                        type.getSimpleName(),
                        execution.getCurrentActivityId(),
                        value == null ? "not set" : "a " + value.getClass().getSimpleName()));
    }

    private static Class<?> wrapper(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static RecordComponent[] outputs(Method method) {
        var type = method.getReturnType();
        if (type == void.class) return new RecordComponent[0];
        if (!type.isRecord())
            throw new IllegalStateException("a step returns a record or nothing: " + method.toGenericString());
        return type.getRecordComponents();
    }
}
