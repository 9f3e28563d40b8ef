package io.nianlun.modeling;

import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.util.List;

/** An archive that is not one of a cycle's models, or holds what may not be in one; nothing of it was taken. */
class ArchiveRefused extends Rejected {

    ArchiveRefused(List<Fault> faults) {
        super("archive-refused", faults);
    }

    ArchiveRefused(String path, String code, Object... arguments) {
        this(List.of(Fault.of(path, code, arguments)));
    }
}
