package io.nianlun.modeling;

import io.nianlun.cycle.VersionsInUse;
import io.nianlun.cycle.VersionsInUse.Use;
import io.nianlun.modeling.LibraryEntry.Version;
import io.nianlun.modeling.ReleaseRepository.Release;
import io.nianlun.workflow.Deployments;
import io.nianlun.workflow.ModelFile;
import io.nianlun.workflow.ModelFile.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the cycle is made of, with its versions: who released them, when, why, and what runs on them. */
@Component
@Transactional(readOnly = true)
public class Library {

    private final Released released;
    private final Deployments deployments;
    private final ReleaseRepository releases;
    private final VersionsInUse inUse;
    private final ProductUpdates updates;
    private final SchemeShelf schemes;

    Library(
            Released released,
            Deployments deployments,
            ReleaseRepository releases,
            VersionsInUse inUse,
            ProductUpdates updates,
            SchemeShelf schemes) {
        this.released = released;
        this.deployments = deployments;
        this.releases = releases;
        this.inUse = inUse;
        this.updates = updates;
        this.schemes = schemes;
    }

    private record Key(String kind, String id) {}

    /** What is asked of the engine and the cycles once for a whole list. */
    private record Facts(
            Map<String, Deployments.Version> byDeployment,
            Map<String, Release> releases,
            Map<String, Use> uses,
            Map<String, Integer> running) {

        Deployments.Version definition(Held held, String id) {
            return byDeployment.get(held.deployed().id() + " " + id);
        }
    }

    List<LibraryEntry> all() {
        var facts = facts();
        var groups = new LinkedHashMap<Key, List<Held>>();
        for (var held : released.all())
            for (var id : held.file().ids())
                groups.computeIfAbsent(new Key(held.file().kind().word(), id), key -> new ArrayList<>())
                        .add(held);
        var models = groups.entrySet().stream()
                .map(group -> entry(group.getKey(), group.getValue(), facts))
                .filter(entry -> !entry.versions().isEmpty());
        return Stream.concat(models, schemes.all().stream()).toList();
    }

    LibraryEntry one(String kind, String id) {
        return all().stream()
                .filter(entry -> entry.kind().equals(kind) && entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ModelUnknown(id));
    }

    /** A version with the files that belong to it; refuses one that never was with {@link ModelUnknown}. */
    Content content(String kind, String id, int number) {
        if (kind.equals(SchemeShelf.KIND)) return schemes.content(id, number);
        var entry = one(kind, id);
        var version = entry.versions().stream()
                .filter(one -> one.version() == number)
                .findFirst()
                .orElseThrow(() -> new ModelUnknown(id + " " + number));
        var files = deployments.files(version.deployment());
        return new Content(
                entry.feature(),
                id,
                entry.title(),
                released.belonging(new Part(ModelFile.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id), files));
    }

    private Facts facts() {
        return new Facts(
                deployments.processes().stream()
                        .collect(Collectors.toMap(one -> one.deployment() + " " + one.process(), one -> one)),
                releases.all(),
                inUse.processes(),
                deployments.running());
    }

    private LibraryEntry entry(Key key, List<Held> newestFirst, Facts facts) {
        var versions = key.kind().equals("process")
                ? processVersions(key, newestFirst, facts)
                : partVersions(key, newestFirst, facts);
        var newest = newestFirst.get(0);
        var update = key.kind().equals("process") && updates.isThereFor(key.id(), newest.deployed());
        return new LibraryEntry(
                key.kind(), key.id(), newest.file().title(), newest.deployed().feature(), versions, update);
    }

    private List<Version> processVersions(Key key, List<Held> newestFirst, Facts facts) {
        return newestFirst.stream()
                .filter(held -> facts.definition(held, key.id()) != null)
                .map(held -> {
                    var definition = facts.definition(held, key.id());
                    var use = facts.uses().getOrDefault(definition.definition(), Use.NONE);
                    var running = facts.running().getOrDefault(definition.definition(), 0);
                    return version(definition.version(), held, use, running, facts);
                })
                .toList();
    }

    /** A form or decision that a release left as it was is no version of its own. */
    private List<Version> partVersions(Key key, List<Held> newestFirst, Facts facts) {
        var versions = new ArrayList<Version>();
        for (var at = newestFirst.size() - 1; at >= 0; at--) {
            var held = newestFirst.get(at);
            var before = at + 1 < newestFirst.size() ? newestFirst.get(at + 1).digest() : null;
            var use = useOfPart(held, key.id(), facts);
            if (!held.digest().equals(before)) {
                versions.add(0, version(versions.size() + 1, held, use, null, facts));
            } else {
                var same = versions.get(0);
                versions.set(0, added(same, use));
            }
        }
        return versions;
    }

    private static Version added(Version same, Use more) {
        return new Version(
                same.version(),
                same.deployment(),
                same.file(),
                same.at(),
                same.seed(),
                same.by(),
                same.proposedBy(),
                same.reason(),
                new Use(same.use().cycles() + more.cycles(), same.use().units() + more.units()),
                same.running());
    }

    /** Whoever runs on a process of the deployment that uses the part runs on the part. */
    private Use useOfPart(Held part, String id, Facts facts) {
        return released.held(part.deployed()).stream()
                .map(Held::file)
                .filter(file -> file.kind() == ModelFile.Kind.PROCESS
                        && file.uses().contains(new Part(part.file().kind(), id)))
                .map(file -> facts.definition(part, file.id()))
                .filter(Objects::nonNull)
                .map(definition -> facts.uses().getOrDefault(definition.definition(), Use.NONE))
                .reduce(Use.NONE, (one, other) -> one.cycles() >= other.cycles() ? one : other);
    }

    private static Version version(int number, Held held, Use use, Integer running, Facts facts) {
        var release = facts.releases().get(held.deployed().id());
        return new Version(
                number,
                held.deployed().id(),
                held.file().name(),
                held.deployed().at(),
                held.deployed().seed(),
                release == null ? null : release.releasedBy(),
                release == null ? null : release.proposedBy(),
                release == null ? null : release.reason(),
                use,
                running);
    }
}
