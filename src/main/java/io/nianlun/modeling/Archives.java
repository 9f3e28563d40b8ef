package io.nianlun.modeling;

import io.nianlun.cycle.Cycles;
import io.nianlun.cycle.VersionsInUse;
import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.modeling.Draft.Origin;
import io.nianlun.scheme.Schemes;
import io.nianlun.shared.Fault;
import io.nianlun.workflow.Deployments;
import io.nianlun.workflow.ModelAudit;
import io.nianlun.workflow.ModelFile;
import io.nianlun.workflow.ModelHasFaults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that a cycle is made of as one file, out of one installation and into another. */
@Component
@Transactional
public class Archives {

    private final Released released;
    private final Deployments deployments;
    private final ModelAudit audit;
    private final Drafts drafts;
    private final Schemes schemes;
    private final Cycles cycles;
    private final VersionsInUse inUse;
    private final SchemeImport schemeImport;
    private final Journal journal;

    Archives(
            Released released,
            Deployments deployments,
            ModelAudit audit,
            Drafts drafts,
            Schemes schemes,
            Cycles cycles,
            VersionsInUse inUse,
            SchemeImport schemeImport,
            Journal journal) {
        this.released = released;
        this.deployments = deployments;
        this.audit = audit;
        this.drafts = drafts;
        this.schemes = schemes;
        this.cycles = cycles;
        this.inUse = inUse;
        this.schemeImport = schemeImport;
        this.journal = journal;
    }

    /** @param state {@code new}, {@code same} or {@code different} from what is in use here */
    record Item(String path, String kind, String id, String title, String state) {}

    /** What became of an archive: a draft for every process that is new or different, and the schemes published. */
    record Imported(List<String> drafts, List<String> schemes) {}

    /** Of one cycle what it runs on; of none, what the next one would run on. */
    @Transactional(readOnly = true)
    public byte[] of(String cycle) {
        var files = new TreeMap<String, byte[]>();
        var noted = cycle == null
                ? Map.<String, String>of()
                : inUse.of(cycles.one(cycle).id());
        for (var version : deployments.processes()) {
            var wanted = cycle == null
                    ? deployments
                            .newest(version.process())
                            .filter(version::equals)
                            .isPresent()
                    : version.definition().equals(noted.get(version.process()));
            if (wanted) add(files, version);
        }
        if (cycle == null) schemes.newestOfAll().forEach(one -> files.put(path(one.id()), SchemeShelf.written(one)));
        else files.put(path(cycles.one(cycle).scheme()), SchemeShelf.written(cycles.scheme(cycle)));
        return Archive.packed(files);
    }

    private void add(Map<String, byte[]> files, Deployments.Version version) {
        var all = deployments.files(version.deployment());
        var feature = deployments.all().stream()
                .filter(one -> one.id().equals(version.deployment()))
                .findFirst()
                .orElseThrow()
                .feature();
        released.belonging(version.process(), all).forEach((name, bytes) -> {
            var root = name.endsWith(".form") ? "forms/" : "processes/";
            files.put(root + feature + "/" + name, bytes);
        });
    }

    /** What an archive holds, each beside what is in use here. Nothing changes. */
    @Transactional(readOnly = true)
    public List<Item> preview(byte[] archive) {
        var items = new ArrayList<Item>();
        var models = new TreeMap<String, byte[]>();
        Archive.unpacked(archive).forEach((path, bytes) -> {
            if (path.startsWith("schemes/")) items.add(schemeImport.item(path, bytes));
            else models.put(path, bytes);
        });
        checked(models).forEach((path, file) -> items.add(item(path, file, models.get(path))));
        return items;
    }

    /** Takes an archive in: models as drafts, which are audited and released as any other; schemes by their audit. */
    public Imported take(byte[] archive) {
        var files = Archive.unpacked(archive);
        var models = new TreeMap<>(files);
        models.keySet().removeIf(path -> path.startsWith("schemes/"));
        var about = checked(models);
        var begun = new ArrayList<String>();
        about.forEach((path, file) -> {
            if (file.kind() != ModelFile.Kind.PROCESS) return;
            var feature = path.split("/")[1];
            var content = new Content(
                    feature, file.id(), file.title(), released.belonging(file.id(), folder(models, feature)));
            if (differs(content))
                begun.add(drafts.begin(content, Origin.ARCHIVE).id());
        });
        var published = schemeImport.publish(files);
        journal.record(new Entry(
                "archive-imported", "archive:models", null, null, Map.of("drafts", begun, "schemes", published), null));
        return new Imported(begun, published);
    }

    private boolean differs(Content content) {
        return released.holding(content.subject())
                .map(one -> released.belonging(content.subject(), released.files(one)))
                .filter(used -> Drafts.same(used, content.files()))
                .isEmpty();
    }

    private static Map<String, byte[]> folder(Map<String, byte[]> models, String feature) {
        return models.entrySet().stream()
                .filter(one -> one.getKey().split("/")[1].equals(feature))
                .collect(Collectors.toMap(one -> one.getKey().split("/")[2], Map.Entry::getValue));
    }

    /** What each file is about; refuses an archive with anything that may never reach the engine. */
    private Map<String, ModelFile> checked(Map<String, byte[]> models) {
        var about = new TreeMap<String, ModelFile>();
        var faults = new ArrayList<Fault>();
        models.forEach((path, bytes) -> {
            var name = path.substring(path.lastIndexOf('/') + 1);
            audit.unsafe(Map.of(name, bytes))
                    .forEach(one -> faults.add(new Fault(
                            path + one.path().substring(name.length()), one.code(), one.text(), one.arguments())));
            var outline = audit.outline(name, bytes);
            outline.ifPresent(file -> about.put(path, file));
            if (outline.isEmpty() && faults.isEmpty()) faults.add(Fault.of(path, "model-about-nothing", name));
        });
        if (!faults.isEmpty()) throw new ModelHasFaults(faults);
        return about;
    }

    private Item item(String path, ModelFile file, byte[] bytes) {
        var used = released.holding(new ModelFile.Part(file.kind(), file.id()))
                .flatMap(one -> released.held(one).stream()
                        .filter(held -> held.file().holds(new ModelFile.Part(file.kind(), file.id())))
                        .findFirst()
                        .map(held -> released.files(one).get(held.file().name())));
        var state = used.isEmpty() ? "new" : Arrays.equals(used.get(), bytes) ? "same" : "different";
        return new Item(path, file.kind().word(), file.id(), file.title(), state);
    }

    private static String path(String scheme) {
        return "schemes/" + scheme + ".json";
    }
}
