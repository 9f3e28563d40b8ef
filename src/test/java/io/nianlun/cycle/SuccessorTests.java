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
    void aRenamedUnitAndTwoThatWereMergedTakePartUnderTheirNewName() {
        var cycle = cycle();
        for (var unit : new String[] {"mobility", "countryside"})
            jdbc.sql("insert into organization_unit (id, name, unit_class, position) values (?, ?, 'department', 99)")
                    .params(unit, unit)
                    .update();
        succeed("mobility", "transport", "RENAMED", true);
        succeed("countryside", "agriculture", "MERGED", true);
        succeed("countryside", "wangchao", "MERGED", false);

        var proposal = successor.of(cycle);

        assertThat(proposal.cycle().units())
                .extracting(unit -> unit.id() + " " + unit.panel())
                .containsExactly("mobility assess-group-3", "countryside assess-group-3");
        assertThat(proposal.differences())
                .filteredOn(difference -> difference.kind().equals("unit-became"))
                .extracting(difference -> difference.item() + " " + difference.after())
                .containsExactlyInAnyOrder("transport mobility", "agriculture countryside", "wangchao countryside");
    }

    @Test
    void aUnitThatWasMergedIntoAnotherThatTookPartLeavesItsPlaceToThatOne() {
        var cycle = cycle();
        succeed("transport", "wangchao", "MERGED", false);

        var proposal = successor.of(cycle);

        assertThat(proposal.cycle().units())
                .extracting(unit -> unit.id() + " " + unit.panel())
                .containsExactly("transport assess-group-3", "agriculture assess-group-3");
        assertThat(proposal.differences())
                .filteredOn(difference -> difference.kind().equals("unit-became"))
                .extracting(difference -> difference.item() + " " + difference.after())
                .containsExactly("wangchao 交通运输局");
    }

    private void succeed(String unit, String predecessor, String kind, boolean main) {
        jdbc.sql("insert into organization_predecessor (unit, predecessor, kind, since, main) values (?, ?, ?,"
                        + " '2026-01-01', ?)")
                .params(unit, predecessor, kind, main)
                .update();
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
