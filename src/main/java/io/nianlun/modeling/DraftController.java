package io.nianlun.modeling;

import io.nianlun.modeling.DifferenceWords.Line;
import io.nianlun.modeling.Drafts.Audited;
import io.nianlun.modeling.FindingWords.Finding;
import io.nianlun.modeling.LibraryController.FileView;
import io.nianlun.modeling.LibraryController.PersonView;
import io.nianlun.organization.Organization;
import io.nianlun.shared.ProblemAdvice;
import io.nianlun.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts as people draw them in the browser. */
@RestController
@RequestMapping("/api/drafts")
class DraftController {

    private static final String NAME = "[A-Za-z0-9_.-]{1,100}\\.(bpmn|dmn|form)";

    private final Drafts drafts;
    private final DraftOrigins origins;
    private final Releases releases;
    private final Released released;
    private final FindingWords findings;
    private final DraftOptions options;
    private final Organization organization;
    private final ProblemAdvice problems;

    DraftController(
            Drafts drafts,
            DraftOrigins origins,
            Releases releases,
            Released released,
            FindingWords findings,
            DraftOptions options,
            Organization organization,
            ProblemAdvice problems) {
        this.drafts = drafts;
        this.origins = origins;
        this.releases = releases;
        this.released = released;
        this.findings = findings;
        this.options = options;
        this.organization = organization;
        this.problems = problems;
    }

    /** @param version of the process to begin from, the newest where none is given; or what the product brings anew */
    record Begin(@NotBlank @Size(max = 200) String process, Integer version, Boolean update) {}

    /** @param files those that are otherwise now, by name; null for one that is gone */
    record Save(@NotNull Integer revision, @NotNull Map<@Pattern(regexp = NAME) String, String> files) {}

    record Mend(
            @NotNull Integer revision,
            @NotBlank String rule,
            @NotBlank String path) {}

    record Seen(@NotNull Integer revision) {}

    record Propose(
            @NotNull Integer revision,
            @NotBlank @Size(max = 1000) String reason) {}

    record Summary(
            String id,
            String process,
            String feature,
            String title,
            String origin,
            String state,
            int revision,
            Instant changedAt,
            PersonView changedBy,
            PersonView proposedBy,
            String reason,
            List<String> can) {}

    record View(Summary draft, Integer base, List<FileView> files, List<Finding> findings) {}

    record Difference(Integer from, List<Line> changes) {}

    @GetMapping
    List<Summary> all() {
        var open = drafts.open();
        var names = names(open.stream());
        return open.stream().map(draft -> summary(draft, names)).toList();
    }

    @PostMapping
    ResponseEntity<View> begin(@Valid @RequestBody Begin body, HttpServletRequest call) {
        var draft = origins.begin(body.process(), body.version(), Boolean.TRUE.equals(body.update()));
        return ResponseEntity.created(URI.create("/api/drafts/" + draft.id())).body(one(draft.id(), call));
    }

    @GetMapping("/{id}")
    View one(@PathVariable String id, HttpServletRequest call) {
        return view(drafts.one(id), call);
    }

    @PutMapping("/{id}")
    View save(@PathVariable String id, @Valid @RequestBody Save body, HttpServletRequest call) {
        var changed = new HashMap<String, byte[]>();
        body.files()
                .forEach(
                        (name, text) -> changed.put(name, text == null ? null : text.getBytes(StandardCharsets.UTF_8)));
        return view(drafts.save(id, body.revision(), changed), call);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id) {
        drafts.discard(id);
    }

    @PostMapping("/{id}/audit")
    List<Finding> audit(@PathVariable String id, HttpServletRequest call) {
        return findings.of(drafts.one(id).faults(), Texts.language(call));
    }

    @PostMapping("/{id}/remedies")
    View mend(@PathVariable String id, @Valid @RequestBody Mend body, HttpServletRequest call) {
        return view(drafts.mend(id, body.revision(), body.rule(), body.path()), call);
    }

    /** Against what is in use, which a release would take the place of. */
    @GetMapping("/{id}/diff")
    Difference difference(@PathVariable String id, HttpServletRequest call) {
        return options.difference(drafts.one(id), Texts.language(call));
    }

    @PostMapping("/{id}/present")
    List<PersonView> present(@PathVariable String id) {
        var people = drafts.present(id);
        var names = organization.peopleNames(people);
        return people.stream()
                .map(person -> LibraryController.person(person, names))
                .toList();
    }

    @PostMapping("/{id}/propose")
    Summary propose(@PathVariable String id, @Valid @RequestBody Propose body) {
        return summary(releases.propose(id, body.revision(), body.reason()));
    }

    @PostMapping("/{id}/withdraw")
    Summary withdraw(@PathVariable String id, @Valid @RequestBody Seen body) {
        return summary(releases.withdraw(id, body.revision()));
    }

    @PostMapping("/{id}/follow")
    Summary follow(@PathVariable String id, @Valid @RequestBody Seen body) {
        return summary(releases.follow(id, body.revision()));
    }

    @PostMapping("/{id}/release")
    Summary release(@PathVariable String id, @Valid @RequestBody Seen body) {
        return summary(releases.release(id, body.revision()));
    }

    /** Both are in the caller's hands: what was sent, and what stands there now. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> changed(DraftChanged refusal, HttpServletRequest call) {
        var answer = problems.detail(HttpStatus.CONFLICT, refusal.code(), refusal.arguments(), Texts.language(call));
        answer.setProperty("theirs", one(refusal.draft(), call));
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer);
    }

    private View view(Audited audited, HttpServletRequest call) {
        return new View(
                summary(audited.draft()),
                options.baseVersion(audited.draft()),
                LibraryController.files(released, audited.files()),
                findings.of(audited.faults(), Texts.language(call)));
    }

    private Summary summary(Draft draft) {
        return summary(draft, names(Stream.of(draft)));
    }

    private Summary summary(Draft draft, Map<String, String> names) {
        return new Summary(
                draft.id(),
                draft.subject(),
                draft.feature(),
                draft.title(),
                draft.origin().word(),
                draft.state().word(),
                draft.revision(),
                draft.changedAt(),
                LibraryController.person(draft.changedBy(), names),
                LibraryController.person(draft.proposedBy(), names),
                draft.reason(),
                options.actions(draft));
    }

    private Map<String, String> names(Stream<Draft> some) {
        return organization.peopleNames(some.flatMap(draft -> Stream.of(draft.changedBy(), draft.proposedBy()))
                .filter(Objects::nonNull)
                .toList());
    }
}
