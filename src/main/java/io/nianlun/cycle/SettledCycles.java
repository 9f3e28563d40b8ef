package io.nianlun.cycle;

import io.nianlun.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The one place that refuses every call that would change a closed or cancelled cycle, before its room hears of it. The
 * schema refuses the same of whatever does not come as a call.
 */
@Component
class SettledCycles implements HandlerInterceptor, WebMvcConfigurer {

    private static final String CYCLES = "/api/cycles/{";

    /** Calls that only ask, with a body. */
    private static final Set<String> ASKING =
            Set.of("/api/cycles/{id}/what-if", "/api/cycles/{id}/result-versions/{version}/recompute");

    /** Calls about published results, which go on after the cycle. */
    private static final Set<String> AFTERWARDS = Set.of("/api/cycles/{id}/queries");

    private static final Set<String> READING =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    private final CycleRepository cycles;

    SettledCycles(CycleRepository cycles) {
        this.cycles = cycles;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/cycles/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (READING.contains(request.getMethod())) return true;
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (!pattern.startsWith(CYCLES) || ASKING.contains(pattern) || AFTERWARDS.contains(pattern)) return true;
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
            cycles.find(cycleIn(variables, pattern))
                    .filter(cycle -> cycle.state().isSettled())
                    .ifPresent(cycle -> {
                        throw refusal(cycle.state(), cycle.title());
                    });
        return true;
    }

    /** The cycle is the first part of the address that varies, whatever it is called. */
    private static String cycleIn(Map<?, ?> variables, String pattern) {
        var name = pattern.substring(CYCLES.length(), pattern.indexOf('}', CYCLES.length()));
        return String.valueOf(variables.get(name));
    }

    static Problem refusal(Cycle.State state, String title) {
        return state == Cycle.State.CANCELLED ? new CycleCancelled(title) : new CycleClosed(title);
    }
}
