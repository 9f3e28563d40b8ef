package io.nianlun.inbox.form;

import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.List;

/** Every fault found so far. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String path, String code, Object... arguments) {
        found.add(Fault.of(path, code, arguments));
    }

    void addVariant(String path, String code, String variant, Object... arguments) {
        found.add(Fault.variant(path, code, variant, arguments));
    }

    void addAll(List<Fault> more) {
        found.addAll(more);
    }

    List<Fault> found() {
        return List.copyOf(found);
    }
}
