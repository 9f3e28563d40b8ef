package io.nianlun.modeling;

import io.nianlun.shared.Fault;
import io.nianlun.workflow.ModelAudit;
import io.nianlun.workflow.ModelFile;
import io.nianlun.workflow.ModelFile.Part;
import io.nianlun.workflow.ModelHasFaults;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
        var base = released.holding(new Part(main.kind(), main.id()));
        var inUse = base.map(released::files).orElse(Map.of());
        var subject = main.kind() == ModelFile.Kind.PROCESS ? main : userOf(main, inUse);
        var merged = new TreeMap<String, byte[]>(released.belonging(new Part(subject.kind(), subject.id()), inUse));
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
            else if (!isUnicode(bytes)) faults.add(Fault.of(name, "encoding-not-unicode"));
        });
        if (delivered.isEmpty()) faults.add(Fault.of("", "model-nowhere"));
        if (!faults.isEmpty()) throw new ModelHasFaults(faults);
        return files;
    }

    /** Refuses what no tool could open again; unfinished or unsafe it may be. */
    void requireReadable(Map<String, byte[]> files) {
        if (files.isEmpty()) throw new ModelHasFaults(List.of(Fault.of("", "model-nowhere")));
        outlines(files);
    }

    /** What people call the subject of the draft now. */
    String title(Draft draft, Map<String, byte[]> files) {
        return released.outlines(files).stream()
                .filter(file -> file.ids().contains(draft.subject()))
                .map(ModelFile::title)
                .findFirst()
                .orElse(draft.title());
    }

    private List<Fault> unreadable(String name, byte[] bytes) {
        var faults = audit.unsafe(Map.of(name, bytes));
        return faults.isEmpty() ? List.of(Fault.of(name, "model-about-nothing", name)) : faults;
    }

    /** The browser's editors read and write UTF-8 only. */
    private static boolean isUnicode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            var head = text.subSequence(0, Math.min(200, text.length())).toString();
            return !head.matches("(?is)\\s*<\\?xml[^>]*encoding\\s*=.*")
                    || head.matches("(?is).*encoding\\s*=\\s*.utf-8.*");
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** A form or a decision that comes alone belongs to the process that uses it. */
    private ModelFile userOf(ModelFile part, Map<String, byte[]> inUse) {
        return released.outlines(inUse).stream()
                .filter(file -> file.uses().contains(new Part(part.kind(), part.id())))
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
