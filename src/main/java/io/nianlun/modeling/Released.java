package io.nianlun.modeling;

import io.nianlun.workflow.Deployments;
import io.nianlun.workflow.Deployments.Deployed;
import io.nianlun.workflow.ModelAudit;
import io.nianlun.workflow.ModelFile;
import io.nianlun.workflow.ModelFile.Part;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was released: the files of every deployment, what they are about, and which belong together. */
@Component
class Released {

    private final Deployments deployments;
    private final ModelAudit audit;
    private final Map<String, List<Held>> unchanging = new ConcurrentHashMap<>();

    Released(Deployments deployments, ModelAudit audit) {
        this.deployments = deployments;
        this.audit = audit;
    }

    /** Every file of every deployment, the newest deployment first. */
    List<Held> all() {
        return deployments.all().stream().flatMap(one -> held(one).stream()).toList();
    }

    /** The newest deployment that holds something of this id. */
    Optional<Deployed> holding(Part part) {
        return deployments.all().stream()
                .filter(deployed ->
                        held(deployed).stream().anyMatch(one -> one.file().holds(part)))
                .findFirst();
    }

    /** The same of what a draft is about: a process, where there is one of this id. */
    Optional<Deployed> holding(String subject) {
        return Stream.of(ModelFile.Kind.values())
                .flatMap(kind -> holding(new Part(kind, subject)).stream())
                .findFirst();
    }

    Map<String, byte[]> files(Deployed deployed) {
        return deployments.files(deployed.id());
    }

    /** What the files of a deployment are about: read once, because a deployment never changes. */
    List<Held> held(Deployed deployed) {
        return unchanging.computeIfAbsent(deployed.id(), id -> {
            var files = deployments.files(id);
            return outlines(files).stream()
                    .map(file -> new Held(deployed, file, digest(files.get(file.name()))))
                    .toList();
        });
    }

    /** What the files are about; those that cannot be read are left out. */
    List<ModelFile> outlines(Map<String, byte[]> files) {
        var outlines = new ArrayList<ModelFile>();
        files.forEach((name, bytes) -> audit.outline(name, bytes).ifPresent(outlines::add));
        return outlines;
    }

    /** Of the files of a deployment those that belong to one of them: it, and what it uses from the same deployment. */
    Map<String, byte[]> belonging(Part part, Map<String, byte[]> files) {
        var outlines = outlines(files);
        var names = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(part));
        while (!open.isEmpty()) {
            var wanted = open.pop();
            outlines.stream()
                    .filter(file -> file.holds(wanted) && names.add(file.name()))
                    .forEach(file -> open.addAll(file.uses()));
        }
        var belonging = new TreeMap<String, byte[]>();
        names.forEach(name -> belonging.put(name, files.get(name)));
        return belonging;
    }

    /** The same of what a draft is about: a process, where there is one of this id. */
    Map<String, byte[]> belonging(String subject, Map<String, byte[]> files) {
        return Stream.of(ModelFile.Kind.values())
                .map(kind -> belonging(new Part(kind, subject), files))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
