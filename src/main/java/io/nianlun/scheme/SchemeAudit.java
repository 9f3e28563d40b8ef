package io.nianlun.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.evaluation.AuditedScheme;
import io.nianlun.evaluation.SchemeReader;
import io.nianlun.shared.Fault;
import io.nianlun.workflow.Processes;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** The whole audit of a scheme: what the document itself shows, and whether the processes that it names exist. */
@Component
class SchemeAudit {

    private static final String NONE = "none";

    private final Processes processes;

    SchemeAudit(Processes processes) {
        this.processes = processes;
    }

    AuditedScheme of(JsonNode document) {
        var audited = SchemeReader.read(document);
        var faults = new ArrayList<>(audited.faults());
        document.path("processes").properties().forEach(choice -> {
            var path = "/processes/" + choice.getKey().replace("~", "~0").replace("/", "~1");
            var wanted = choice.getValue().asText();
            if (processes.find(choice.getKey()).isEmpty())
                faults.add(Fault.of(path, "unknown-process", choice.getKey()));
            else if (!wanted.equals(NONE) && processes.find(wanted).isEmpty())
                faults.add(Fault.of(path, "unknown-process", wanted));
        });
        return new AuditedScheme(faults.isEmpty() ? audited.scheme() : null, faults, audited.warnings());
    }
}
