package io.nianlun.scheme;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.evaluation.AuditedScheme;
import io.nianlun.evaluation.Evaluation;
import io.nianlun.evaluation.Results.QuotaResult;
import io.nianlun.evaluation.Results.UnitResult;
import io.nianlun.evaluation.Steps;
import io.nianlun.evaluation.YearDataReader;
import io.nianlun.shared.Fault;
import io.nianlun.shared.ProblemAdvice;
import io.nianlun.shared.Rejected;
import io.nianlun.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trial calculation: a scheme, given or named, and data go in, results come out, nothing is stored. */
@RestController
class TrialController {

    private static final Set<String> MEMBERS = Set.of("scheme", "schemeId", "version", "data");

    private final Schemes schemes;
    private final SchemeAudit audit;
    private final ProblemAdvice problems;

    TrialController(Schemes schemes, SchemeAudit audit, ProblemAdvice problems) {
        this.schemes = schemes;
        this.audit = audit;
        this.problems = problems;
    }

    record TrialResults(List<UnitResult> units, List<QuotaResult> quotas, List<Map<String, Object>> warnings) {}

    @PostMapping("/api/trials")
    TrialResults tryOut(
            @RequestBody Document trial, @RequestParam(defaultValue = "true") boolean steps, HttpServletRequest call) {
        var sent = trial.content();
        var faults = new ArrayList<Fault>(faultsOf(sent));
        var audited = sent.has("scheme") ? given(sent.get("scheme")) : named(sent, faults);
        faults.addAll(under("/scheme", audited.faults()));
        if (audited.scheme() == null) throw new Rejected("scheme-invalid", faults);
        var read = YearDataReader.read(audited.scheme(), sent.path("data"));
        if (sent.has("data")) faults.addAll(under("/data", read.faults()));
        if (!faults.isEmpty()) throw new Rejected("data-invalid", faults);
        var language = Texts.language(call);
        var results = Evaluation.evaluate(audited.scheme(), read.data(), steps ? Steps.of(language) : Steps.NONE);
        var warnings = new ArrayList<>(audited.warnings());
        warnings.addAll(results.warnings());
        return new TrialResults(
                results.units(), results.quotas(), problems.errors(under("/scheme", warnings), language));
    }

    private static List<Fault> faultsOf(JsonNode sent) {
        var faults = new ArrayList<Fault>();
        sent.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) faults.add(Fault.of(at(name), "unknown-field", name));
        });
        if (!sent.has("data")) faults.add(Fault.of("/data", "missing-field", "data"));
        if (sent.has("scheme") && (sent.has("schemeId") || sent.has("version")))
            faults.add(Fault.of(sent.has("schemeId") ? "/schemeId" : "/version", "scheme-given-twice"));
        return faults;
    }

    private AuditedScheme given(JsonNode scheme) {
        try {
            return audit.of(scheme);
        } catch (DocumentTooLarge tooLarge) {
            throw new DocumentTooLarge(under("/scheme", tooLarge.faults()));
        }
    }

    /** @throws SchemeUnknown where no such scheme, or no such version of it, was ever published */
    private AuditedScheme named(JsonNode sent, List<Fault> faults) {
        var version = sent.path("version");
        if (!sent.path("schemeId").isTextual()) faults.add(Fault.of("/scheme", "missing-field", "scheme"));
        if (sent.has("version") && !version.canConvertToInt())
            faults.add(Fault.variant("/version", "not-a-number", "integer", "version", 1, Integer.MAX_VALUE));
        if (!sent.path("schemeId").isTextual() || sent.has("version") && !version.canConvertToInt())
            throw new Rejected("request-invalid", faults);
        var id = sent.get("schemeId").asText();
        var scheme = sent.has("version")
                ? schemes.version(id, version.asInt()).orElseThrow(() -> new SchemeUnknown(id + " " + version.asInt()))
                : schemes.newest(id).orElseThrow(() -> new SchemeUnknown(id));
        return new AuditedScheme(scheme.scheme(), List.of(), scheme.warnings());
    }

    private static List<Fault> under(String prefix, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(prefix + fault.path(), fault.code(), fault.text(), fault.arguments()))
                .toList();
    }

    private static String at(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
