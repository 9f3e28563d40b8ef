package io.nianlun.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.evaluation.AuditedScheme;
import io.nianlun.evaluation.SchemeReader;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.scheme.SchemeRepository.Origin;
import io.nianlun.scheme.SchemeRepository.Version;
import io.nianlun.shared.CurrentPerson;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The regimes: published in versions after an audit, and read for ever as they were published. */
@Component
@Transactional
public class Schemes {

    private record Key(String id, int version) {}

    private final SchemeRepository repository;
    private final SchemeAudit audit;
    private final Journal journal;
    private final CurrentPerson caller;
    private final Clock clock;
    private final Map<Key, PublishedScheme> unchanging = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> brought = new ConcurrentHashMap<>();

    Schemes(SchemeRepository repository, SchemeAudit audit, Journal journal, CurrentPerson caller, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** What came of a publication. */
    public record Publication(String id, int version, List<Fault> warnings) {}

    /** Publishes the next version of a scheme; refuses a document with faults, all of them named, and keeps nothing. */
    public Publication publish(JsonNode document) {
        return publish(document, Origin.PERSON, caller.require());
    }

    /**
     * Publishes what the product brings, where it has changed since the product last brought it and nobody has
     * published a version of their own since.
     */
    void publishSeed(JsonNode document) {
        var id = document.path("id").asText();
        brought.put(id, document);
        repository.hold(id);
        var newest = repository.newest(id);
        if (newest.isPresent()
                && (newest.get().origin() == Origin.PERSON
                        || newest.get().document().equals(document))) return;
        publish(document, Origin.SEED, null);
    }

    private Publication publish(JsonNode document, Origin origin, String person) {
        var audited = audited(document);
        var id = audited.scheme().id();
        repository.hold(id);
        var before = repository.newest(id).map(Version::version).orElse(0);
        repository.insert(
                new Version(id, before + 1, audited.scheme().title(), document, origin, clock.instant(), person));
        journal.record(new Entry(
                "scheme-published",
                "scheme:" + id,
                null,
                before == 0 ? null : Map.of("version", before),
                Map.of("version", before + 1),
                null));
        return new Publication(id, before + 1, audited.warnings());
    }

    private AuditedScheme audited(JsonNode document) {
        var audited = audit.of(document);
        if (!audited.faults().isEmpty()) throw new Rejected("scheme-invalid", audited.faults());
        return audited;
    }

    @Transactional(readOnly = true)
    public Optional<PublishedScheme> newest(String id) {
        return repository.newest(id).map(this::published);
    }

    @Transactional(readOnly = true)
    public Optional<PublishedScheme> version(String id, int version) {
        var known = unchanging.get(new Key(id, version));
        return known != null ? Optional.of(known) : repository.one(id, version).map(this::published);
    }

    /** The newest version of every scheme. */
    @Transactional(readOnly = true)
    public List<PublishedScheme> newestOfAll() {
        return repository.newestOfAll().stream().map(this::published).toList();
    }

    /** Every version of every scheme, the newest of each first. */
    @Transactional(readOnly = true)
    public List<SchemeVersion> history() {
        return repository.history();
    }

    /** What the product brings anew, where it was left aside because people published a version of their own. */
    @Transactional(readOnly = true)
    public Optional<JsonNode> update(String id) {
        var ours = Optional.ofNullable(brought.get(id));
        return ours.filter(document -> history().stream()
                .filter(version -> version.id().equals(id))
                .noneMatch(version -> repository
                        .one(id, version.version())
                        .orElseThrow()
                        .document()
                        .equals(document)));
    }

    private PublishedScheme published(Version version) {
        // a version never changes, so what was read of it once stays right
        return unchanging.computeIfAbsent(new Key(version.id(), version.version()), key -> read(version));
    }

    private static PublishedScheme read(Version version) {
        var audited = SchemeReader.read(version.document());
        return new PublishedScheme(
                version.id(),
                version.version(),
                version.title(),
                audited.scheme(),
                version.document(),
                version.publishedAt(),
                version.publishedBy(),
                audited.warnings());
    }
}
