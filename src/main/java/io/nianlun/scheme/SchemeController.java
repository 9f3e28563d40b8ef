package io.nianlun.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.shared.Fault;
import io.nianlun.shared.ProblemAdvice;
import io.nianlun.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/schemes")
class SchemeController {

    private final Schemes schemes;
    private final ProblemAdvice problems;

    SchemeController(Schemes schemes, ProblemAdvice problems) {
        this.schemes = schemes;
        this.problems = problems;
    }

    record Summary(String id, int version, String title) {}

    record View(String id, int version, String title, JsonNode scheme) {}

    record Published(String id, int version, List<Map<String, Object>> warnings) {}

    @GetMapping
    List<Summary> all() {
        return schemes.newestOfAll().stream()
                .map(scheme -> new Summary(scheme.id(), scheme.version(), scheme.title()))
                .toList();
    }

    @GetMapping("/{id}")
    View newest(@PathVariable String id) {
        return schemes.newest(id).map(SchemeController::view).orElseThrow(() -> new SchemeUnknown(id));
    }

    @GetMapping("/{id}/versions/{version}")
    View version(@PathVariable String id, @PathVariable int version) {
        return schemes.version(id, version)
                .map(SchemeController::view)
                .orElseThrow(() -> new SchemeUnknown(id + " " + version));
    }

    @PostMapping
    ResponseEntity<Published> publish(@RequestBody Document scheme, HttpServletRequest call) {
        return published(schemes.publish(scheme.content()), Texts.language(call));
    }

    private ResponseEntity<Published> published(Schemes.Publication publication, Locale locale) {
        List<Fault> warnings = publication.warnings();
        return ResponseEntity.created(
                        URI.create("/api/schemes/" + publication.id() + "/versions/" + publication.version()))
                .body(new Published(publication.id(), publication.version(), problems.errors(warnings, locale)));
    }

    private static View view(PublishedScheme scheme) {
        return new View(scheme.id(), scheme.version(), scheme.title(), scheme.document());
    }
}
