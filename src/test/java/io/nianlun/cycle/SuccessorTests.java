package io.nianlun.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.PhaseTest;
import io.nianlun.cycle.Successor.Difference;
import io.nianlun.scheme.Schemes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Each test's organisation is as it was after it. */
@Transactional
class SuccessorTests extends PhaseTest {

    @Autowired
    private Successor successor;

    @Autowired
    private Schemes schemes;

    @Test
    void nextYearTakesTheSameUnitsOnTheSamePanels() {
        var cycle = cycle();

        var proposal = successor.of(cycle).cycle();

        assertThat(proposal.year()).isEqualTo(2026);
        assertThat(proposal.title()).isEqualTo("2026年度考核");
        assertThat(proposal.from()).isEqualTo(cycle);
        assertThat(proposal.units())
                .extracting(unit -> unit.id() + " " + unit.panel())
                .containsExactly("transport assess-group-3", "agriculture assess-group-3", "wangchao assess-group-1");
    }

    @Test
    void unitsThatTookNoPartAreListedAsNew() {
        var differences = successor.of(cycle()).differences();

        assertThat(differences).extracting(Difference::kind).containsOnly("unit-new");
        assertThat(differences)
                .extracting(Difference::item)
                .contains("education")
                .doesNotContain("transport");
    }

    @Test
    void aUnitThatIsNoMoreAndAPanelThatIsNoMoreAreListed() {
        var cycle = cycle();
        jdbc.sql("update cycle_participant set unit = 'dissolved' where cycle = ? and unit = 'agriculture'")
                .param(cycle)
                .update();
        jdbc.sql("update cycle_participant set panel = 'gone' where cycle = ? and unit = 'transport'")
                .param(cycle)
                .update();

        var proposal = successor.of(cycle);

        assertThat(proposal.differences())
                .extracting(difference -> difference.kind() + " " + difference.item())
                .contains("unit-ended dissolved", "panel-ended transport");
        assertThat(proposal.cycle().units())
                .extracting(unit -> unit.id() + " " + unit.panel())
                .containsExactly("transport null", "wangchao assess-group-1");
    }

    @Test
    void aNewerVersionOfTheSchemeIsProposedAndListed() {
        var cycle = cycle();
        jdbc.sql("update cycle set scheme_version = 99 where id = ?")
                .param(cycle)
                .update();

        var proposal = successor.of(cycle);

        var newest = schemes.newest("five-phases").orElseThrow().version();
        assertThat(proposal.cycle().version()).isEqualTo(newest);
        assertThat(proposal.differences())
                .filteredOn(difference -> difference.kind().equals("scheme-version"))
                .singleElement()
                .satisfies(difference -> assertThat(difference.before() + " " + difference.after())
                        .isEqualTo("99 " + newest));
    }
}
