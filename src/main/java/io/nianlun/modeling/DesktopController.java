package io.nianlun.modeling;

import io.nianlun.modeling.Drafts.Audited;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Problem;
import io.nianlun.shared.ProblemAdvice;
import io.nianlun.shared.Texts;
import io.nianlun.workflow.Deployments;
import io.nianlun.workflow.ModelFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The three calls that Camunda Modeler makes when it deploys. They look like the engine's own, but nothing of it
 * stands behind them: what is deployed becomes a draft.
 */
@RestController
@RequestMapping("/engine-rest")
class DesktopController {

    private static final String VERSION = "7.24.0";
    private static final int MOST_FILES = 100;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final Drafts drafts;
    private final Released released;
    private final Deployments deployments;
    private final Texts texts;
    private final ProblemAdvice problems;

    DesktopController(Drafts drafts, Released released, Deployments deployments, Texts texts, ProblemAdvice problems) {
        this.drafts = drafts;
        this.released = released;
        this.deployments = deployments;
        this.texts = texts;
        this.problems = problems;
    }

    record Engine(String version) {}

    /** A process as the tool keeps it beside the diagram; its version is the one that a release would make. */
    record Definition(
            String id, String key, String name, int version, String resource, String deploymentId, boolean suspended) {}

    /** What the engine answers, and what the audit found besides. */
    record Deployment(
            String id,
            String name,
            String source,
            String deploymentTime,
            Map<String, Definition> deployedProcessDefinitions,
            String draft,
            String message,
            List<Map<String, Object>> findings) {}

    /** The tool only asks whether anybody answers. */
    @GetMapping("/deployment")
    List<Deployment> deployments() {
        return List.of();
    }

    @GetMapping("/version")
    Engine version() {
        return new Engine(VERSION);
    }

    @PostMapping(path = "/deployment/create", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Deployment create(MultipartHttpServletRequest call) throws IOException {
        var delivered = drafts.deliver(files(call));
        var locale = Texts.language(call);
        var name = call.getParameter("deployment-name");
        return new Deployment(
                delivered.draft().id(),
                name == null || name.isBlank() ? delivered.draft().title() : name,
                call.getParameter("deployment-source"),
                moment(delivered.draft().changedAt()),
                definitions(delivered),
                "/library/drafts/" + delivered.draft().id(),
                texts.of(
                        locale,
                        delivered.faults().isEmpty() ? "modeling.delivered" : "modeling.delivered-with-faults",
                        List.of(delivered.draft().title(), delivered.faults().size())),
                problems.errors(delivered.faults(), locale));
    }

    /** The tool shows {@code message} and nothing else. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem, HttpServletRequest call) {
        var locale = Texts.language(call);
        var status = HttpStatus.valueOf(problem.kind().status());
        var answer = problems.detail(status, problem.code(), problem.arguments(), locale);
        if (!problem.faults().isEmpty()) answer.setProperty("errors", problems.errors(problem.faults(), locale));
        answer.setProperty("message", message(problem, locale));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer);
    }

    private String message(Problem problem, Locale locale) {
        var sentences = Stream.of("detail", "action")
                .map(part -> texts.of(locale, "problem." + problem.code() + "." + part, problem.arguments()));
        var faults = problem.faults().stream().map(fault -> sentence(fault, locale));
        return Stream.concat(sentences, faults).collect(Collectors.joining("\n"));
    }

    private String sentence(Fault fault, Locale locale) {
        return fault.path() + ": " + texts.of(locale, fault.text(), fault.arguments());
    }

    private static Map<String, byte[]> files(MultipartHttpServletRequest call) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var part : call.getMultiFileMap().values())
            for (var file : part) {
                var name = file.getOriginalFilename();
                if (files.size() < MOST_FILES && name != null && !name.isBlank()) files.put(name, file.getBytes());
                else throw new FilesTooMany(MOST_FILES);
            }
        return files;
    }

    private Map<String, Definition> definitions(Audited delivered) {
        var definitions = new LinkedHashMap<String, Definition>();
        for (var file : released.outlines(delivered.files())) {
            if (file.kind() != ModelFile.Kind.PROCESS) continue;
            var version = deployments
                            .newest(file.id())
                            .map(Deployments.Version::version)
                            .orElse(0)
                    + 1;
            var id = file.id() + ":" + version + ":" + delivered.draft().id();
            definitions.put(
                    id,
                    new Definition(
                            id,
                            file.id(),
                            file.title(),
                            version,
                            file.name(),
                            delivered.draft().id(),
                            false));
        }
        return definitions;
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZoneId.systemDefault()));
    }
}
