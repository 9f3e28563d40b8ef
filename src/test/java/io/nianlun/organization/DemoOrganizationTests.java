package io.nianlun.organization;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.organization.OrganizationDocument.PersonEntry;
import io.nianlun.organization.OrganizationDocument.UnitEntry;
import org.junit.jupiter.api.Test;

class DemoOrganizationTests {

    private final OrganizationDocument demo = Founding.demo();

    @Test
    void hasTheThreeClassesOfTheFivePhaseProcedure() {
        assertThat(demo.units())
                .hasSize(24)
                .extracting(UnitEntry::unitClass)
                .containsOnly("county", "zone", "department");
        assertThat(demo.units()).contains(new UnitEntry("transport", "交通运输局", "department", "leader-5"));
    }

    @Test
    void everyUnitHasAContactAnotherPersonAsHeadAndAResponsibleLeader() {
        for (var unit : demo.units()) {
            assertThat(demo.people().stream().filter(person -> unit.id().equals(person.unit())))
                    .as(unit.name())
                    .extracting(PersonEntry::role)
                    .containsExactlyInAnyOrder("contact", "head");
            assertThat(demo.people()).extracting(PersonEntry::id).contains(unit.leader());
        }
    }

    @Test
    void everyOfficeHasAtLeastTwoPeopleAndOneOfThemInTheChair() {
        for (var office : demo.offices()) {
            var members = demo.people().stream()
                    .filter(person -> office.id().equals(person.office()))
                    .toList();
            assertThat(members).as(office.name()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(members)
                    .as(office.name())
                    .filteredOn(person -> "chair".equals(person.role()))
                    .hasSize(1);
        }
    }

    @Test
    void noTwoPeopleOrUnitsAreTakenForOneAnother() {
        assertThat(demo.people().stream().collect(groupingBy(PersonEntry::name, counting())))
                .allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
        assertThat(demo.people()).extracting(PersonEntry::id).doesNotHaveDuplicates();
        assertThat(demo.offices())
                .extracting(Office::id)
                .doesNotContainAnyElementsOf(
                        demo.units().stream().map(UnitEntry::id).toList());
    }
}
