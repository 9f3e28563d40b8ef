package io.nianlun.modeling;

import io.nianlun.modeling.DifferenceWords.Line;
import io.nianlun.organization.Organization;
import io.nianlun.shared.Texts;
import io.nianlun.workflow.ModelFile;
import io.nianlun.workflow.Palette;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What there is, in which versions, and what differs between them. */
@RestController
@RequestMapping("/api/library")
class LibraryController {

    private final Library library;
    private final Releases releases;
    private final DifferenceWords differences;
    private final Released released;
    private final Palette palette;
    private final Organization organization;

    LibraryController(
            Library library,
            Releases releases,
            DifferenceWords differences,
            Released released,
            Palette palette,
            Organization organization) {
        this.library = library;
        this.releases = releases;
        this.differences = differences;
        this.released = released;
        this.palette = palette;
        this.organization = organization;
    }

    record PersonView(String id, String name) {}

    record VersionView(
            int version,
            Instant at,
            boolean seed,
            PersonView by,
            PersonView proposedBy,
            String reason,
            int cycles,
            int units,
            Integer running) {}

    record EntryView(
            String kind,
            String id,
            String name,
            String feature,
            boolean update,
            int versions,
            int cycles,
            int units,
            VersionView newest) {}

    record HistoryView(
            String kind, String id, String name, String feature, boolean update, List<VersionView> versions) {}

    record FileView(String name, String kind, String id, String title, String content) {}

    record SourceView(String kind, String id, String name, int version, List<FileView> files) {}

    record DifferenceView(int from, int to, List<Line> changes) {}

    record Restore(@NotBlank @Size(max = 1000) String reason) {}

    record Proposed(String draft) {}

    record PaletteView(List<Palette.Offered> steps, List<PersonView> groups) {}

    @GetMapping
    List<EntryView> all() {
        var entries = library.all();
        var names = names(
                entries.stream().flatMap(entry -> entry.versions().stream().limit(1)));
        return entries.stream()
                .map(entry -> new EntryView(
                        entry.kind(),
                        entry.id(),
                        entry.title(),
                        entry.feature(),
                        entry.update(),
                        entry.versions().size(),
                        entry.versions().stream()
                                .mapToInt(one -> one.use().cycles())
                                .sum(),
                        entry.versions().stream()
                                .mapToInt(one -> one.use().units())
                                .sum(),
                        view(entry.versions().get(0), names)))
                .toList();
    }

    /** What people who draw place: the steps there are, and whom tasks can be offered to. */
    @GetMapping("/palette")
    PaletteView palette() {
        var groups = new LinkedHashMap<String, String>();
        organization.offices().forEach(office -> groups.put(office.id(), office.name()));
        return new PaletteView(
                palette.steps(),
                groups.entrySet().stream()
                        .map(one -> new PersonView(one.getKey(), one.getValue()))
                        .toList());
    }

    @GetMapping("/{kind}/{id}")
    HistoryView one(@PathVariable String kind, @PathVariable String id) {
        var entry = library.one(kind, id);
        var names = names(entry.versions().stream());
        return new HistoryView(
                kind,
                id,
                entry.title(),
                entry.feature(),
                entry.update(),
                entry.versions().stream().map(one -> view(one, names)).toList());
    }

    /** A version as it was released, with the forms and decisions that it was drawn with; for reading. */
    @GetMapping("/{kind}/{id}/versions/{version}")
    SourceView source(@PathVariable String kind, @PathVariable String id, @PathVariable int version) {
        var content = library.content(kind, id, version);
        return new SourceView(kind, id, content.title(), version, files(released, content.files()));
    }

    @GetMapping("/{kind}/{id}/diff")
    DifferenceView difference(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam int from,
            @RequestParam int to,
            HttpServletRequest call) {
        var before = library.content(kind, id, from).files();
        var after = library.content(kind, id, to).files();
        var locale = Texts.language(call);
        return new DifferenceView(
                from,
                to,
                kind.equals(SchemeShelf.KIND)
                        ? differences.betweenDocuments(before, after, locale)
                        : differences.between(before, after, locale));
    }

    /** Proposes an earlier version again; another person releases it as the newest. */
    @PostMapping("/process/{id}/versions/{version}/restore")
    @ResponseStatus(HttpStatus.CREATED)
    Proposed restore(@PathVariable String id, @PathVariable int version, @Valid @RequestBody Restore body) {
        var content = library.content("process", id, version);
        return new Proposed(releases.restore(content, body.reason()).id());
    }

    static List<FileView> files(Released released, Map<String, byte[]> files) {
        var outlines = new LinkedHashMap<String, ModelFile>();
        released.outlines(files).forEach(file -> outlines.put(file.name(), file));
        return files.entrySet().stream()
                .map(file -> {
                    var about = outlines.get(file.getKey());
                    return new FileView(
                            file.getKey(),
                            about == null ? null : about.kind().word(),
                            about == null ? null : about.id(),
                            about == null ? file.getKey() : about.title(),
                            new String(file.getValue(), StandardCharsets.UTF_8));
                })
                .toList();
    }

    private Map<String, String> names(Stream<LibraryEntry.Version> versions) {
        return organization.peopleNames(versions.flatMap(one -> Stream.of(one.by(), one.proposedBy()))
                .filter(Objects::nonNull)
                .toList());
    }

    private static VersionView view(LibraryEntry.Version version, Map<String, String> names) {
        return new VersionView(
                version.version(),
                version.at(),
                version.seed(),
                person(version.by(), names),
                person(version.proposedBy(), names),
                version.reason(),
                version.use().cycles(),
                version.use().units(),
                version.running());
    }

    static PersonView person(String id, Map<String, String> names) {
        return id == null ? null : new PersonView(id, names.getOrDefault(id, id));
    }
}
