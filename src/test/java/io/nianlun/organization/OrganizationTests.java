package io.nianlun.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.JourneyTest;
import io.nianlun.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each test's people are gone after it. */
@Transactional
class OrganizationTests extends JourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organization organization;

    @Autowired
    Texts texts;

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aPostCountsFromItsFirstToItsLastDay() {
        hire("newcomer");
        jdbc.sql("insert into organization_post (person, office, role, title, valid_from, valid_to) values ('newcomer',"
                        + " 'office-general', 'member', '科员', '2025-03-01', '2025-03-31')")
                .update();

        assertThat(on("2025-02-28").groupsOf("newcomer")).isEmpty();
        assertThat(on("2025-03-01").groupsOf("newcomer")).containsExactly("office-general");
        assertThat(on("2025-03-31").groupsOf("newcomer")).containsExactly("office-general");
        assertThat(on("2025-04-01").groupsOf("newcomer")).isEmpty();
        assertThat(on("2025-03-31").membersOf("office-general"))
                .extracting(Member::person)
                .contains("newcomer");
        assertThat(on("2025-04-01").membersOf("office-general"))
                .extracting(Member::person)
                .doesNotContain("newcomer");
    }

    @Test
    void aUnitsLeaderIsWhoIsResponsibleThatDay() {
        jdbc.sql("update organization_leader set valid_to = '2025-06-30' where unit = 'transport'")
                .update();
        jdbc.sql("insert into organization_leader (unit, person, valid_from) values ('transport', 'leader-1',"
                        + " '2025-07-01')")
                .update();

        assertThat(on("2025-06-30").membersOf("transport:leader"))
                .extracting(Member::person)
                .containsExactly("leader-5");
        assertThat(on("2025-07-01").membersOf("transport:leader"))
                .extracting(Member::person)
                .containsExactly("leader-1");
        assertThat(on("2025-07-01").groupsOf("leader-5")).doesNotContain("transport:leader");
        assertThat(on("2025-07-01").groupsOf("leader-1")).contains("transport:leader");
    }

    @Test
    void aDayBeginsInTheProductsZone() {
        hire("newcomer");
        jdbc.sql("insert into organization_post (person, office, role, title, valid_from) values ('newcomer',"
                        + " 'finance', 'member', '科员', '2025-03-01')")
                .update();
        var lateOnTheDayBeforeInLondon = Clock.fixed(
                LocalDate.parse("2025-03-01").atTime(7, 59).atZone(ZONE).toInstant(), ZONE);

        assertThat(new Organization(jdbc, lateOnTheDayBeforeInLondon, texts, List.of()).groupsOf("newcomer"))
                .containsExactly("finance");
    }

    @Test
    void oneWithManyPostsIsInAllTheirGroups() {
        hire("busy");
        for (var office : List.of("finance", "audit-group"))
            jdbc.sql("insert into organization_post (person, office, role, title, valid_from) values ('busy', ?,"
                            + " 'member', '组员', '2025-01-01')")
                    .param(office)
                    .update();
        jdbc.sql("insert into organization_post (person, unit, role, title, valid_from) values ('busy', 'health',"
                        + " 'contact', '科员', '2025-01-01')")
                .update();
        jdbc.sql("insert into organization_leader (unit, person, valid_from) values ('science', 'busy', '2025-01-01')")
                .update();

        assertThat(on("2025-05-01").groupsOf("busy"))
                .containsExactlyInAnyOrder("finance", "audit-group", "health:contact", "science:leader");
    }

    @Test
    void whoIsUnknownIsNowhere() {
        assertThat(organization.groupsOf("nobody")).isEmpty();
        assertThat(organization.person("nobody")).isEmpty();
        assertThat(organization.unit("nowhere")).isEmpty();
        assertThat(organization.office("nowhere")).isEmpty();
        assertThat(organization.membersOf("nowhere")).isEmpty();
        assertThat(organization.membersOf("nowhere:contact")).isEmpty();
    }

    @Test
    void membersComeWithTheirTitlesAndTheHeadFirst() {
        assertThat(organization.membersOf("assess-group-3")).hasSize(5).first().satisfies(member -> {
            assertThat(member.person()).isEqualTo("panel3-1");
            assertThat(member.role()).isEqualTo("组长");
        });
        assertThat(organization.membersOf("transport:head"))
                .extracting(Member::person)
                .containsExactly("transport-head");
    }

    @Test
    void groupsHaveNames() {
        var names = organization.groupNames(
                List.of("transport:contact", "transport:leader", "office-style", "transport:driver", "gone"));

        assertThat(names)
                .containsEntry("transport:contact", "交通运输局·联络员")
                .containsEntry("transport:leader", "交通运输局·分管领导")
                .containsEntry("office-style", "作风建设办公室")
                .containsEntry("transport:driver", "交通运输局·driver")
                .containsEntry("gone", "gone");
    }

    @Test
    void postsAreNamedInTheCallersLanguage() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(organization.groupNames(List.of("transport:contact")))
                .containsEntry("transport:contact", "交通运输局 · Contact");
    }

    @Test
    void namesOfManyAreAskedForAtOnceAndUnknownOnesAreAbsent() {
        assertThat(organization.unitNames(List.of("transport", "transport", "nowhere")))
                .containsOnlyKeys("transport");
        assertThat(organization.peopleNames(List.of())).isEmpty();
    }

    @Test
    void peopleAreFoundByAPartOfTheirName() {
        assertThat(organization.peopleLike("transport-", 10))
                .extracting(Person::id)
                .containsExactlyInAnyOrder("transport-contact", "transport-head");
        assertThat(organization.peopleLike("%", 10)).isEmpty();
        assertThat(organization.peopleLike("a", 3)).hasSize(3);
    }

    private void hire(String person) {
        jdbc.sql("insert into organization_person (id, name) values (?, '新来')")
                .param(person)
                .update();
    }

    private Organization on(String day) {
        return new Organization(
                jdbc, Clock.fixed(LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant(), ZONE), texts, List.of());
    }
}
