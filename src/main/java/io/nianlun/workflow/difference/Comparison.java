package io.nianlun.workflow.difference;

import io.nianlun.workflow.ModelChange;
import io.nianlun.workflow.ModelChange.Sort;
import io.nianlun.workflow.ModelFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Holds the parts of two versions of one file against each other. */
public final class Comparison {

    private static final Set<String> ENDS = Set.of("from", "to", "default", "attached");

    private final String file;
    private final ModelFile.Kind kind;
    private final List<ModelChange> changes = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();

    private Comparison(String file, ModelFile.Kind kind) {
        this.file = file;
        this.kind = kind;
    }

    /** @param before null where the file is new; {@code after} null where it is gone */
    public static List<ModelChange> of(String file, byte[] before, byte[] after) {
        var kind = file.endsWith(".form")
                ? ModelFile.Kind.FORM
                : file.endsWith(".dmn") ? ModelFile.Kind.DECISION : ModelFile.Kind.PROCESS;
        var comparison = new Comparison(file, kind);
        comparison.compare(parts(kind, before), parts(kind, after));
        return comparison.changes;
    }

    private static Map<String, Part> parts(ModelFile.Kind kind, byte[] bytes) {
        if (bytes == null) return Map.of();
        return switch (kind) {
            case PROCESS -> ProcessParts.of(bytes);
            case DECISION -> DecisionParts.of(bytes);
            case FORM -> FormParts.of(bytes);
        };
    }

    private void compare(Map<String, Part> before, Map<String, Part> after) {
        before.forEach((id, part) -> labels.put(id, part.label()));
        after.forEach((id, part) -> labels.put(id, part.label()));
        after.forEach((id, part) -> {
            var was = before.get(id);
            if (was == null) add(Sort.ADDED, part, null, null, null);
            else facts(was, part);
        });
        before.forEach((id, part) -> {
            if (!after.containsKey(id)) add(Sort.REMOVED, part, null, null, null);
        });
    }

    private void facts(Part was, Part is) {
        var names = new TreeSet<>(was.facts().keySet());
        names.addAll(is.facts().keySet());
        for (var name : names) {
            var one = was.facts().get(name);
            var other = is.facts().get(name);
            if (!Objects.equals(one, other)) add(Sort.CHANGED, is, name, said(name, one), said(name, other));
        }
        if (!Objects.equals(was.place(), is.place())) add(Sort.MOVED, is, null, null, null);
    }

    /** Another element is called by its label. */
    private String said(String name, String value) {
        return ENDS.contains(name) && value != null ? labels.getOrDefault(value, value) : value;
    }

    /** A flow without a label is called by what it joins. */
    private String label(Part part) {
        var from = part.facts().get("from");
        var to = part.facts().get("to");
        return part.label().equals(part.id()) && from != null && to != null
                ? said("from", from) + " → " + said("to", to)
                : part.label();
    }

    private void add(Sort sort, Part part, String what, String before, String after) {
        changes.add(new ModelChange(sort, file, kind, part.type(), part.id(), label(part), what, before, after));
    }
}
