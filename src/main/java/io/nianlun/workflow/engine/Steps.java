package io.nianlun.workflow.engine;

import io.nianlun.workflow.Step;
import io.nianlun.workflow.audit.rule.Surroundings;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Every step of the application. Found on the types of the beans; a bean itself is made at its first call, because the
 * engine is there before the beans that use it.
 */
public final class Steps implements Surroundings.Steps {

    /** What people who draw, and tests, may know of a step. */
    public record Described(
            String name,
            String title,
            String description,
            List<String> inputs,
            List<String> outputs,
            List<String> errors) {}

    private final Map<String, StepCall> calls = new TreeMap<>();

    /** @throws IllegalStateException a step that cannot be called, or two of one name */
    public Steps(ConfigurableListableBeanFactory beans) {
        for (var name : beans.getBeanDefinitionNames()) {
            var type = beans.getType(name, false);
            if (type == null || !type.getName().startsWith("io.nianlun")) continue;
            ReflectionUtils.doWithMethods(ClassUtils.getUserClass(type), method -> add(beans, name, method));
        }
    }

    /** The steps by name, as the engine calls them. */
    public Map<String, JavaDelegate> delegates() {
        return Collections.unmodifiableMap(calls);
    }

    @Override
    public boolean has(String name) {
        return calls.containsKey(name);
    }

    @Override
    public List<String> inputs(String name) {
        return has(name) ? calls.get(name).inputs() : List.of();
    }

    @Override
    public List<String> outputs(String name) {
        return has(name) ? calls.get(name).outputs() : List.of();
    }

    public List<Described> all() {
        return calls.values().stream().map(Steps::described).toList();
    }

    private void add(ConfigurableListableBeanFactory beans, String bean, Method method) {
        var step = AnnotatedElementUtils.findMergedAnnotation(method, Step.class);
        if (step == null || method.isBridge()) return;
        if (!Modifier.isPublic(method.getModifiers()))
            throw new IllegalStateException("a step is a public method: " + method.toGenericString());
        if (calls.put(step.name(), new StepCall(step, method, () -> beans.getBean(bean))) != null)
            throw new IllegalStateException("two steps are called " + step.name());
    }

    private static Described described(StepCall call) {
        var step = call.step();
        var errors = Arrays.stream(step.errors())
                .map(error -> error.getSimpleName()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                        .toLowerCase())
                .toList();
        return new Described(step.name(), step.title(), step.description(), call.inputs(), call.outputs(), errors);
    }
}
