package io.nianlun.modeling;

import io.nianlun.cycle.VersionsInUse;
import io.nianlun.cycle.VersionsInUse.Use;
import io.nianlun.modeling.LibraryEntry.Version;
import io.nianlun.scheme.PublishedScheme;
import io.nianlun.scheme.SchemeVersion;
import io.nianlun.scheme.Schemes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The schemes as the library shows them, beside what runs by them. */
@Component
class SchemeShelf {

    static final String KIND = "scheme";

    private final Schemes schemes;
    private final VersionsInUse inUse;

    SchemeShelf(Schemes schemes, VersionsInUse inUse) {
        this.schemes = schemes;
        this.inUse = inUse;
    }

    List<LibraryEntry> all() {
        var uses = inUse.schemes();
        var byId = new LinkedHashMap<String, List<SchemeVersion>>();
        schemes.history()
                .forEach(version -> byId.computeIfAbsent(version.id(), id -> new ArrayList<>())
                        .add(version));
        return byId.entrySet().stream()
                .map(one -> entry(one.getKey(), one.getValue(), uses))
                .toList();
    }

    Content content(String id, int number) {
        var scheme = schemes.version(id, number).orElseThrow(() -> new ModelUnknown(id + " " + number));
        return new Content(KIND, id, scheme.title(), Map.of(id + ".json", written(scheme)));
    }

    static byte[] written(PublishedScheme scheme) {
        return scheme.document().toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private LibraryEntry entry(String id, List<SchemeVersion> newestFirst, Map<String, Use> uses) {
        var versions = newestFirst.stream()
                .map(one -> new Version(
                        one.version(),
                        null,
                        id + ".json",
                        one.publishedAt(),
                        one.seed(),
                        one.publishedBy(),
                        null,
                        null,
                        uses.getOrDefault(id + " " + one.version(), Use.NONE),
                        null))
                .toList();
        return new LibraryEntry(
                KIND,
                id,
                newestFirst.get(0).title(),
                KIND,
                versions,
                schemes.update(id).isPresent());
    }
}
