package io.nianlun.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.shared.Fault;
import io.nianlun.workflow.audit.ModelRules;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The product's own models pass the audit that holds for everybody's. */
class SeedAuditTests {

    @Test
    void everySeedIsAdmitted() throws Exception {
        var rules = new ModelRules(step -> true, ModelAudit::isFormCondition);
        var faults = new ArrayList<Fault>();

        for (var feature : Models.features()) faults.addAll(rules.all(Models.folder(feature)));

        assertThat(faults).isEmpty();
    }
}
