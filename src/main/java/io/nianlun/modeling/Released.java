package io.nianlun.modeling;

import io.nianlun.workflow.Deployments;
import io.nianlun.workflow.Deployments.Deployed;
import io.nianlun.workflow.ModelAudit;
import io.nianlun.workflow.ModelFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What is in use now: the newest released files of a process, with those that it takes from its own deployment. */
@Component
class Released {

    private final Deployments deployments;
    private final ModelAudit audit;
    private final Map<String, List<ModelFile>> unchanging = new ConcurrentHashMap<>();

    Released(Deployments deployments, ModelAudit audit) {
        this.deployments = deployments;
        this.audit = audit;
    }

    /** The newest deployment that holds something of this id. */
    Optional<Deployed> holding(String id) {
        return deployments.all().stream()
                .filter(deployed ->
                        outlines(deployed).stream().anyMatch(file -> file.ids().contains(id)))
                .findFirst();
    }

    Map<String, byte[]> files(Deployed deployed) {
        return deployments.files(deployed.id());
    }

    /** What the files of a deployment are about: read once, because a deployment never changes. */
    List<ModelFile> outlines(Deployed deployed) {
        return unchanging.computeIfAbsent(deployed.id(), id -> List.copyOf(outlines(deployments.files(id))));
    }

    /** What the files are about; those that cannot be read are left out. */
    List<ModelFile> outlines(Map<String, byte[]> files) {
        var outlines = new ArrayList<ModelFile>();
        files.forEach((name, bytes) -> audit.outline(name, bytes).ifPresent(outlines::add));
        return outlines;
    }

    /** Of the files of a deployment those that belong to one of them: it, and what it uses from the same deployment. */
    Map<String, byte[]> belonging(String id, Map<String, byte[]> files) {
        var outlines = outlines(files);
        var names = new LinkedHashSet<String>();
        var open = new ArrayDeque<String>(List.of(id));
        while (!open.isEmpty()) {
            var wanted = open.pop();
            outlines.stream()
                    .filter(file -> file.ids().contains(wanted) && names.add(file.name()))
                    .forEach(file -> open.addAll(file.uses()));
        }
        var belonging = new TreeMap<String, byte[]>();
        names.forEach(name -> belonging.put(name, files.get(name)));
        return belonging;
    }
}
