package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Problem;
import io.nianlun.shared.Rejected;
import io.nianlun.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The same done to many tasks in one call: each by itself, so that one refusal undoes nothing of the others. */
@RestController
class BulkController {

    private static final int MOST = 500;

    /**
     * @param to to whom tasks are assigned
     * @param data what each is completed with; absent: nothing was typed
     */
    record Many(@NotBlank String action, @NotNull List<@NotBlank String> ids, String to, JsonNode data) {}

    /** @param code null where it was done */
    record Outcome(String id, int status, String code, String message) {}

    record Outcomes(List<Outcome> outcomes) {}

    private final TaskClaims claims;
    private final TaskCompletions completions;
    private final Texts texts;

    BulkController(TaskClaims claims, TaskCompletions completions, Texts texts) {
        this.claims = claims;
        this.completions = completions;
        this.texts = texts;
    }

    @PostMapping("/api/tasks/bulk")
    Outcomes act(@Valid @RequestBody Many body, HttpServletRequest request) {
        if (body.ids().size() > MOST)
            throw refused(Fault.of("/ids", "too-many-tasks", MOST, body.ids().size()));
        var action = action(body);
        var locale = Texts.language(request);
        return new Outcomes(new LinkedHashSet<>(body.ids())
                .stream().map(id -> outcome(id, action, locale)).toList());
    }

    private Consumer<String> action(Many body) {
        return switch (body.action()) {
            case "claim" -> claims::claim;
            case "release" -> claims::release;
            case "assign" -> {
                if (body.to() == null || body.to().isBlank())
                    throw refused(new Fault("/to", "missing-field", "fault.request.missing-field", List.of("to")));
                yield id -> claims.assign(id, body.to());
            }
            // A form that asks for what was not sent refuses it; each completion is checked against its own.
            case "complete" -> {
                var data = Typed.of(body.data() == null ? JsonNodeFactory.instance.objectNode() : body.data());
                yield id -> completions.complete(id, data, null);
            }
            default ->
                throw refused(
                        new Fault("/action", "value-invalid", "fault.request.value-invalid", List.of(body.action())));
        };
    }

    private Outcome outcome(String id, Consumer<String> action, Locale locale) {
        try {
            action.accept(id);
            return new Outcome(id, HttpStatus.NO_CONTENT.value(), null, null);
        } catch (Problem problem) {
            var fault = problem.faults().stream().findFirst();
            var message = fault.map(one -> texts.of(locale, one.text(), one.arguments()))
                    .orElseGet(() -> texts.of(locale, "problem." + problem.code() + ".detail", problem.arguments()));
            return new Outcome(id, problem.kind().status(), problem.code(), message);
        } catch (AccessDeniedException refused) {
            var message = texts.of(locale, "problem.not-allowed.detail", List.of());
            return new Outcome(id, HttpStatus.FORBIDDEN.value(), "not-allowed", message);
        }
    }

    private static Rejected refused(Fault fault) {
        return new Rejected("request-invalid", List.of(fault));
    }
}
