package io.nianlun.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.evaluation.AuditedScheme;
import io.nianlun.evaluation.SchemeReader;
import io.nianlun.shared.Fault;
import io.nianlun.workflow.Processes;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The whole audit of a scheme: what the document itself shows, and whether the processes that it names exist. */
@Component
class SchemeAudit {

    private static final String NONE = "none";

    /** The processes of the year that a scheme may replace or leave out. */
    private static final Set<String> OF_THE_YEAR = Set.of(
            "prepareYear",
            "agreeTargets",
            "reviewSelf",
            "scoreFigures",
            "assessCentrally",
            "evaluateSocially",
            "aggregateYear",
            "approveResults",
            "giveFeedback",
            "publishYear");

    /** Without these a year has no results, or no end. */
    private static final Set<String> NEEDED = Set.of("aggregateYear", "approveResults", "publishYear");

    private final Processes processes;

    SchemeAudit(Processes processes) {
        this.processes = processes;
    }

    /** @throws DocumentTooLarge where it is no use to look any further */
    AuditedScheme of(JsonNode document) {
        var audited = SchemeReader.read(document);
        if (audited.faults().stream().anyMatch(fault -> fault.code().equals("too-large")))
            throw new DocumentTooLarge(audited.faults());
        var faults = new ArrayList<>(audited.faults());
        document.path("processes").properties().forEach(choice -> {
            var path = "/processes/" + choice.getKey().replace("~", "~0").replace("/", "~1");
            var wanted = choice.getValue().asText();
            if (wanted.equals(NONE) && NEEDED.contains(choice.getKey()))
                faults.add(Fault.variant(path, "parameter-invalid", "process-needed", choice.getKey()));
            else if (!OF_THE_YEAR.contains(choice.getKey()))
                faults.add(Fault.of(path, "unknown-process", choice.getKey()));
            else if (!wanted.equals(NONE) && processes.find(wanted).isEmpty())
                faults.add(Fault.of(path, "unknown-process", wanted));
        });
        return new AuditedScheme(faults.isEmpty() ? audited.scheme() : null, faults, audited.warnings());
    }
}
