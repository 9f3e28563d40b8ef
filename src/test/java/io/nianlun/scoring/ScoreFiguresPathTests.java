package io.nianlun.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.workflow.BareEngine;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScoreFiguresPathTests {

    private static final Date DUE = new Date(1_770_000_000_000L);

    @RegisterExtension
    final BareEngine engine = BareEngine.of("scoring");

    @Test
    void theDepartmentCertifiesItsFigures() {
        var figures = engine.start("scoreFigures", Map.of("cycle", "2025-1", "subject", "statistics", "due", DUE));
        assertThat(figures.groups("userTask_certifyFigures")).containsExactly("statistics");
        assertThat(figures.due("userTask_certifyFigures")).isEqualTo(DUE);

        figures.complete("userTask_certifyFigures");
        assertThat(figures.groups("userTask_auditFigures")).containsExactly("audit-group");
        figures.complete("userTask_auditFigures", Map.of("audit", "approve"));

        assertThat(figures.ended()).isTrue();
        assertThat(figures.passed()).endsWith("endEvent_figuresCertified");
    }

    @Test
    void whatTheAuditGroupReturnsIsCertifiedAgain() {
        var figures = engine.start("scoreFigures", Map.of("cycle", "2025-1", "subject", "statistics", "due", DUE));

        figures.complete("userTask_certifyFigures").complete("userTask_auditFigures", Map.of("audit", "return"));

        assertThat(figures.tasks()).containsExactly("userTask_certifyFigures");
    }
}
