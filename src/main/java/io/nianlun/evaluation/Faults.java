package io.nianlun.evaluation;

import io.nianlun.shared.Fault;
import java.util.ArrayList;
import java.util.List;

/** Everything found wrong so far. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String path, String code, Object... arguments) {
        found.add(Fault.of(path, code, arguments));
    }

    void variant(String path, String code, String variant, Object... arguments) {
        found.add(Fault.variant(path, code, variant, arguments));
    }

    void add(Fault fault) {
        found.add(fault);
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(found);
    }

    /** The JSON pointer of a member or an element under a path. */
    static String at(String path, Object step) {
        var text = step.toString();
        var isPlain = text.indexOf('~') < 0 && text.indexOf('/') < 0;
        return path + "/" + (isPlain ? text : text.replace("~", "~0").replace("/", "~1"));
    }
}
