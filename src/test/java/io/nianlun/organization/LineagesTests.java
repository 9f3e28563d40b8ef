package io.nianlun.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.JourneyTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** old-b was renamed old-a; old-a (the main one) and old-c were merged into merged, which was renamed now. */
@Transactional
class LineagesTests extends JourneyTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Lineages lineages;

    @BeforeEach
    void unitsComeFromOthers() {
        for (var unit : List.of("old-b", "old-a", "old-c", "merged", "now"))
            jdbc.sql("insert into organization_unit (id, name, unit_class, position) values (?, ?, 'department', 99)")
                    .params(unit, unit)
                    .update();
        succeed("old-a", "old-b", "RENAMED", true);
        succeed("merged", "old-a", "MERGED", true);
        succeed("merged", "old-c", "MERGED", false);
        succeed("now", "merged", "RENAMED", true);
    }

    @Test
    void aUnitGoesOnWithTheYearsOfItsMainPredecessors() {
        assertThat(lineages.of("now")).isEqualTo(new Lineage("now", line(), line()));
    }

    @Test
    void theGradesOfAllThatWereMergedCountWhereTheOrganisationWishesSo() {
        assertThat(of(Inheritance.WORST).of("now").graded())
                .containsExactly("now", "merged", "old-a", "old-c", "old-b");
        assertThat(of(Inheritance.WORST).of("now").line()).isEqualTo(line());
    }

    @Test
    void aMergedUnitBeginsAnewWhereTheOrganisationWishesSoAndARenamedOneDoesNot() {
        assertThat(of(Inheritance.NONE).of("now").graded()).containsExactly("now", "merged");
        assertThat(of(Inheritance.NONE).of("old-a").graded()).containsExactly("old-a", "old-b");
    }

    @Test
    void aUnitThatCameFromNowhereHasOnlyItself() {
        assertThat(lineages.of("transport"))
                .isEqualTo(new Lineage("transport", List.of("transport"), List.of("transport")));
        assertThat(lineages.of("nowhere").line()).containsExactly("nowhere");
    }

    @Test
    void heirsAreFoundFromWhatTheyCameFrom() {
        assertThat(lineages.ofHeirs(List.of("old-c"))).containsOnlyKeys("old-c", "merged", "now");
    }

    @Test
    void aUnitHasOneMainPredecessor() {
        assertThatThrownBy(() -> succeed("merged", "old-b", "MERGED", true))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static List<String> line() {
        return List.of("now", "merged", "old-a", "old-b");
    }

    private Lineages of(Inheritance inheritance) {
        return new Lineages(jdbc, new OrganizationSettings(inheritance));
    }

    private void succeed(String unit, String predecessor, String kind, boolean main) {
        jdbc.sql("insert into organization_predecessor (unit, predecessor, kind, since, main) values (?, ?, ?,"
                        + " '2025-01-01', ?)")
                .params(unit, predecessor, kind, main)
                .update();
    }
}
