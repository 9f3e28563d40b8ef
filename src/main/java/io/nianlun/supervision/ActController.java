package io.nianlun.supervision;

import io.nianlun.organization.Organization;
import io.nianlun.security.Access;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Problem;
import io.nianlun.shared.Rejected;
import io.nianlun.shared.Texts;
import io.nianlun.workflow.Collisions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What supervisors do about late work, over HTTP: nudge, put off, confirm. They change no content. */
@RestController
@RequestMapping("/api/desk")
class ActController {

    private static final int MOST = 500;

    private final Nudges nudges;
    private final Extensions extensions;
    private final ExtensionViews views;
    private final Organization organization;
    private final Access access;
    private final CurrentPerson caller;
    private final Collisions collisions;
    private final Texts texts;

    ActController(
            Nudges nudges,
            Extensions extensions,
            ExtensionViews views,
            Organization organization,
            Access access,
            CurrentPerson caller,
            Collisions collisions,
            Texts texts) {
        this.nudges = nudges;
        this.extensions = extensions;
        this.views = views;
        this.organization = organization;
        this.access = access;
        this.caller = caller;
        this.collisions = collisions;
        this.texts = texts;
    }

    /**
     * @param text what is said with it; absent: nothing
     * @param again also for tasks that somebody was nudged for on the last working day
     */
    record Many(
            @NotNull List<@NotBlank String> tasks,
            @Size(max = 500) String text,
            boolean again) {}

    /** @param code null where it was done */
    record Outcome(String id, int status, String code, String message) {}

    record Outcomes(List<Outcome> outcomes) {}

    record Later(
            @NotBlank String task,
            @NotNull LocalDate due,
            @NotBlank @Size(max = 2000) String reason) {}

    /** @param holds false: it waits for a second person */
    record Asked(boolean holds) {}

    record Why(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/nudges")
    Outcomes nudge(@Valid @RequestBody Many body, HttpServletRequest request) {
        requireSupervisor();
        if (body.tasks().size() > MOST)
            throw new Rejected(
                    "request-invalid",
                    List.of(Fault.variant(
                            "/tasks",
                            "too-many-tasks",
                            "desk",
                            MOST,
                            body.tasks().size())));
        var text = Objects.requireNonNullElse(body.text(), "").strip();
        var language = Texts.language(request);
        return new Outcomes(new LinkedHashSet<>(body.tasks())
                .stream()
                        .map(id -> outcome(id, () -> nudges.nudge(id, text, body.again()), language))
                        .toList());
    }

    @PostMapping("/extensions")
    Asked extend(@Valid @RequestBody Later body) {
        requireSupervisor();
        return new Asked(collisions.retried(() -> extensions.ask(body.task(), body.due(), body.reason())));
    }

    /** Those that wait for a second person. */
    @GetMapping("/extensions")
    List<ExtensionViews.View> extensions() {
        return views.of(extensions.waiting());
    }

    @PostMapping("/extensions/{id}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable long id) {
        requireSupervisor();
        collisions.retried(() -> {
            extensions.decide(id, true, null);
            return id;
        });
    }

    @PostMapping("/extensions/{id}/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable long id, @Valid @RequestBody Why why) {
        requireSupervisor();
        collisions.retried(() -> {
            extensions.decide(id, false, why.reason().strip());
            return id;
        });
    }

    // administrators look at the desk, but it is not theirs to act on
    private void requireSupervisor() {
        var person = caller.require();
        if (!access.maySupervise(organization.groupsOf(person)))
            throw new AccessDeniedException("supervision " + person);
    }

    private Outcome outcome(String id, Runnable act, Locale language) {
        try {
            act.run();
            return new Outcome(id, HttpStatus.NO_CONTENT.value(), null, null);
        } catch (Problem problem) {
            return new Outcome(
                    id,
                    problem.kind().status(),
                    problem.code(),
                    texts.of(language, "problem." + problem.code() + ".detail", problem.arguments()));
        }
    }
}
