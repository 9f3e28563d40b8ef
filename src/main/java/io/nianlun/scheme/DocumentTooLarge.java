package io.nianlun.scheme;

import io.nianlun.evaluation.DocumentSize;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.util.List;

/** What was sent is larger, deeper or, with its aliases expanded, wider than any scheme or year. */
class DocumentTooLarge extends Rejected {

    DocumentTooLarge() {
        this(List.of(Fault.of("", "too-large", DocumentSize.MOST_NODES, DocumentSize.DEEPEST)));
    }

    DocumentTooLarge(List<Fault> faults) {
        super("too-large", faults);
    }
}
