package io.nianlun.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.PhaseTest;
import io.nianlun.cycle.NewCycle.UnitChoice;
import io.nianlun.organization.Organization;
import io.nianlun.scheme.Schemes;
import io.nianlun.shared.Rejected;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

/** A unit is in one cycle of a year and level; the tests' own server lets it be in many, so this one asks as others do. */
@Transactional
class UnitOnceTests extends PhaseTest {

    @Autowired
    private CycleRepository cycles;

    @Autowired
    private Schemes schemes;

    @Autowired
    private Organization organization;

    private CycleAudit audit;
    private String first;

    @BeforeEach
    void aCycleOfItsYear() {
        audit = new CycleAudit(schemes, organization, cycles, new CycleSettings(200, 3, "region", true));
        first = cycle();
        jdbc.sql("update cycle_participant set exclusive = true where cycle = ?")
                .param(first)
                .update();
    }

    @Test
    void aUnitInAnotherCycleOfTheYearAndLevelIsRefusedWithThatCyclesName() {
        assertThatThrownBy(() -> audit.check(wanted(2025, null), ""))
                .isInstanceOfSatisfying(Rejected.class, refusal -> {
                    assertThat(refusal.faults()).singleElement().satisfies(fault -> {
                        assertThat(fault.code()).isEqualTo("unit-in-another-cycle");
                        assertThat(fault.path()).isEqualTo("/units/0/id");
                        assertThat(fault.arguments()).containsExactly("交通运输局", 2025, "2025年度考核");
                    });
                });
    }

    @Test
    void anotherYearOrAnotherLevelIsNoOther() {
        assertThat(audit.check(wanted(2024, null), "").level()).isEqualTo("region");
        assertThat(audit.check(wanted(2025, "department"), "").level()).isEqualTo("department");
    }

    @Test
    void aCyclesOwnUnitsAreNotElsewhere() {
        assertThat(audit.check(wanted(2025, null), first).participants()).hasSize(1);
    }

    @Test
    void anUnknownLevelIsRefused() {
        assertThatThrownBy(() -> audit.check(wanted(2024, "village"), ""))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.faults().get(0).code()).isEqualTo("unknown-level"));
    }

    @Test
    void theDatabaseKeepsWhatTheCheckMisses() {
        var second = cycle();

        assertThatThrownBy(() -> jdbc.sql("update cycle_participant set exclusive = true where cycle = ?")
                        .param(second)
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    private static NewCycle wanted(int year, String level) {
        return new NewCycle(
                year,
                "另一个",
                "five-phases",
                null,
                List.of(new UnitChoice("transport", null, null, "assess-group-3")),
                level,
                null,
                null);
    }
}
