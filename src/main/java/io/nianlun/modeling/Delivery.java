package io.nianlun.modeling;

import io.nianlun.shared.Fault;
import io.nianlun.workflow.ModelAudit;
import io.nianlun.workflow.ModelFile;
import io.nianlun.workflow.ModelHasFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Makes of files that come from elsewhere the content of a draft: beside what is in use, and under its names. */
@Component
class Delivery {

    private final Released released;
    private final ModelAudit audit;

    Delivery(Released released, ModelAudit audit) {
        this.released = released;
        this.audit = audit;
    }

    /** Refuses files that cannot be read, each of them named. */
    Content content(Map<String, byte[]> delivered) {
        var files = outlines(delivered);
        var main = files.stream()
                .filter(file -> file.kind() == ModelFile.Kind.PROCESS)
                .findFirst()
                .orElse(files.get(0));
        var base = released.holding(main.id());
        var inUse = base.map(released::files).orElse(Map.of());
        var subject = main.kind() == ModelFile.Kind.PROCESS ? main : userOf(main, inUse);
        var merged = new TreeMap<String, byte[]>(released.belonging(subject.id(), inUse));
        var known = released.outlines(inUse);
        files.forEach(file -> merged.put(nameOf(file, known), delivered.get(file.name())));
        return new Content(
                base.map(deployed -> deployed.feature()).orElse(kebab(subject.id())),
                subject.id(),
                subject.title(),
                merged);
    }

    /** The deployment that the draft begins from; null where there is none yet. */
    String base(Content content) {
        return released.holding(content.subject()).map(one -> one.id()).orElse(null);
    }

    private List<ModelFile> outlines(Map<String, byte[]> delivered) {
        var faults = new ArrayList<Fault>();
        var files = new ArrayList<ModelFile>();
        delivered.forEach((name, bytes) -> {
            var outline = released.outlines(Map.of(name, bytes));
            files.addAll(outline);
            if (outline.isEmpty()) faults.addAll(unreadable(name, bytes));
        });
        if (delivered.isEmpty()) faults.add(Fault.of("", "model-nowhere"));
        if (!faults.isEmpty()) throw new ModelHasFaults(faults);
        return files;
    }

    private List<Fault> unreadable(String name, byte[] bytes) {
        var faults = audit.unsafe(Map.of(name, bytes));
        return faults.isEmpty() ? List.of(Fault.of(name, "model-about-nothing", name)) : faults;
    }

    /** A form or a decision that comes alone belongs to the process that uses it. */
    private ModelFile userOf(ModelFile part, Map<String, byte[]> inUse) {
        return released.outlines(inUse).stream()
                .filter(file -> file.uses().contains(part.id()))
                .findFirst()
                .orElse(part);
    }

    /** What is in use keeps the name of its file; a desktop's may be anything. */
    private static String nameOf(ModelFile file, List<ModelFile> known) {
        return known.stream()
                .filter(other -> other.kind() == file.kind() && other.id().equals(file.id()))
                .map(ModelFile::name)
                .findFirst()
                .orElseGet(() ->
                        kebab(file.id()) + file.name().substring(file.name().lastIndexOf('.')));
    }

    /** {@code approveResults} is {@code approve-results}. */
    static String kebab(String id) {
        return id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
