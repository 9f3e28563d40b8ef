package io.nianlun.evidence;

import io.nianlun.inbox.TasksAtWork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EvidenceController {

    private final TasksAtWork tasks;
    private final Evidence evidence;
    private final Contents contents;
    private final EvidenceSettings settings;

    EvidenceController(TasksAtWork tasks, Evidence evidence, Contents contents, EvidenceSettings settings) {
        this.tasks = tasks;
        this.evidence = evidence;
        this.contents = contents;
        this.settings = settings;
    }

    /** A unit's evidence, and how much room there is; sizes in bytes. */
    record Shown(List<EvidenceItem> items, long used, long unitLimit, long fileLimit) {}

    /** What is said of a piece of evidence; what is absent is not known yet. */
    record Facts(String title, String number, String url, String issuedBy, String level, LocalDate issuedOn) {

        EvidenceFacts typed() {
            var named = title != null && !title.isBlank() ? title : number != null ? number : url;
            return new EvidenceFacts(named, number, url, issuedBy, level, issuedOn);
        }
    }

    /** A link or a document's number, attached to a matter. */
    record Reference(
            @NotBlank String about,
            @NotBlank @Pattern(regexp = "link|document") String kind,
            String title,
            String number,
            String url,
            String issuedBy,
            String level,
            LocalDate issuedOn) {

        EvidenceFacts facts() {
            var address = kind.equals("link") ? url : null;
            return new Facts(title, number, address, issuedBy, level, issuedOn).typed();
        }
    }

    @GetMapping("/api/cycles/{cycle}/units/{unit}/evidence")
    Shown of(@PathVariable String cycle, @PathVariable String unit) {
        return new Shown(
                evidence.readable(cycle, unit),
                evidence.bytes(cycle, unit),
                settings.unit().toBytes(),
                settings.file().toBytes());
    }

    /** Attaches the file that is the request's body. */
    @PostMapping(path = "/api/tasks/{id}/evidence", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceItem attach(
            @PathVariable String id,
            @RequestParam String about,
            @RequestParam String name,
            @RequestParam(required = false) String number,
            @RequestParam(required = false) String issuedBy,
            @RequestParam(required = false) String level,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate issuedOn,
            HttpServletRequest request)
            throws IOException {
        var facts = new EvidenceFacts(name, number, null, issuedBy, level, issuedOn);
        evidence.require(tasks.require(id), about, "file", facts);
        if (request.getContentLengthLong() > settings.file().toBytes()) throw contents.tooLarge(name);
        var received = contents.receive(request.getInputStream(), name);
        try {
            return evidence.attach(id, about, "file", facts, received);
        } catch (RuntimeException refused) {
            contents.drop(received);
            throw refused;
        }
    }

    @PostMapping(path = "/api/tasks/{id}/evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceItem attach(@PathVariable String id, @Validated @RequestBody Reference body) {
        return evidence.attach(id, body.about(), body.kind(), body.facts(), null);
    }

    @PutMapping("/api/tasks/{id}/evidence/{item}")
    EvidenceItem change(@PathVariable String id, @PathVariable UUID item, @RequestBody Facts body) {
        return evidence.change(id, item, body.typed());
    }

    @DeleteMapping("/api/tasks/{id}/evidence/{item}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable UUID item) {
        evidence.remove(id, item);
    }

    /** Always a download: whatever a file holds, no browser runs it as a page of ours. */
    @GetMapping("/api/evidence/{item}/content")
    void content(@PathVariable UUID item, HttpServletResponse response) throws IOException {
        var file = evidence.file(item);
        var name = ContentKind.nameFor(file.mediaType(), file.title());
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.ETAG, "\"" + file.sha256() + "\"");
        contents.write(file, response.getOutputStream());
    }
}
