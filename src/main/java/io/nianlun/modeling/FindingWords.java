package io.nianlun.modeling;

import io.nianlun.shared.Fault;
import io.nianlun.shared.Texts;
import io.nianlun.workflow.ModelRemedies;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says what the audit found, at which element, what comes of it, and what one click would do. */
@Component
class FindingWords {

    private final ModelRemedies remedies;
    private final Texts texts;

    FindingWords(ModelRemedies remedies, Texts texts) {
        this.remedies = remedies;
        this.texts = texts;
    }

    /**
     * @param element its id; null where the whole file is meant
     * @param effect what happens if it stays so; null where that goes without saying
     * @param remedy the words of the button; null where nothing can be done by one click
     */
    record Finding(
            String rule, String path, String file, String element, String message, String effect, String remedy) {}

    List<Finding> of(List<Fault> faults, Locale locale) {
        return faults.stream().map(fault -> finding(fault, locale)).toList();
    }

    private Finding finding(Fault fault, Locale locale) {
        var parts = fault.path().split("#", 2);
        return new Finding(
                fault.code(),
                fault.path(),
                parts[0],
                parts.length > 1 ? parts[1] : null,
                texts.of(locale, fault.text(), fault.arguments()),
                texts.orNull(locale, "effect." + fault.code(), fault.arguments()),
                remedies.has(fault) ? texts.of(locale, "remedy." + fault.code(), fault.arguments()) : null);
    }
}
