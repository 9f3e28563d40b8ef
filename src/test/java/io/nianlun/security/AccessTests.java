package io.nianlun.security;

import static io.nianlun.security.Access.Who.ADMINISTRATOR;
import static io.nianlun.security.Access.Who.ANYONE;
import static io.nianlun.security.Access.Who.CYCLE_OFFICE;
import static io.nianlun.security.Access.Who.JOURNAL;
import static io.nianlun.security.Access.Who.SIGNED_IN;
import static io.nianlun.security.Access.Who.SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.security.Access.TaskFacts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTests {

    private static final Set<String> CONTACT = Set.of("transport:contact");
    private static final Set<String> OTHER_CONTACT = Set.of("health:contact");
    private static final Set<String> SUPERVISOR = Set.of("office-supervision");
    private static final Set<String> WATCH = Set.of("supervision-group");
    private static final Set<String> ADMIN = Set.of("process-admin");
    private static final Set<String> GENERAL = Set.of("office-general");

    private static final TaskFacts OFFERED = new TaskFacts(null, List.of("transport:contact"), true);
    private static final TaskFacts CLAIMED = new TaskFacts("me", List.of("transport:contact"), true);
    private static final TaskFacts DONE = new TaskFacts("me", List.of("transport:contact"), false);
    private static final TaskFacts OWN = new TaskFacts("me", List.of(), true);

    private final Access access = new Access();

    @Test
    void whoSitsOnAPanelIsForWhoRunsCyclesAndWhoSupervises() {
        assertThat(List.of(GENERAL, ADMIN, SUPERVISOR, WATCH)).allMatch(access::maySeeFormedGroups);
        assertThat(List.of(CONTACT, Set.of("audit-group"), Set.of("2026-1:panel-1")))
                .noneMatch(access::maySeeFormedGroups);
    }

    @Test
    void callsAreOpenToWhomTheTableSays() {
        assertThat(access.may(ANYONE, Set.of())).isTrue();
        assertThat(access.may(SIGNED_IN, Set.of())).isTrue();

        assertThat(access.may(CYCLE_OFFICE, GENERAL)).isTrue();
        assertThat(access.may(CYCLE_OFFICE, ADMIN)).isTrue();
        assertThat(access.may(CYCLE_OFFICE, SUPERVISOR)).isFalse();
        assertThat(access.may(CYCLE_OFFICE, Set.of())).isFalse();

        assertThat(access.may(SUPERVISION, SUPERVISOR)).isTrue();
        assertThat(access.may(SUPERVISION, WATCH)).isTrue();
        assertThat(access.may(SUPERVISION, ADMIN)).isTrue();
        assertThat(access.may(SUPERVISION, GENERAL)).isFalse();

        assertThat(access.may(JOURNAL, SUPERVISOR)).isTrue();
        assertThat(access.may(JOURNAL, WATCH)).isTrue();
        assertThat(access.may(JOURNAL, Set.of("audit-group"))).isTrue();
        assertThat(access.may(JOURNAL, ADMIN)).isTrue();
        assertThat(access.may(JOURNAL, GENERAL)).isFalse();
        assertThat(access.may(JOURNAL, CONTACT)).isFalse();

        assertThat(access.may(ADMINISTRATOR, ADMIN)).isTrue();
        assertThat(access.may(ADMINISTRATOR, GENERAL)).isFalse();
        assertThat(access.may(ADMINISTRATOR, SUPERVISOR)).isFalse();
        assertThat(access.may(ADMINISTRATOR, Set.of("process-admin:contact"))).isFalse();
    }

    @Test
    void onlyPagesHealthAndTheSignInAreOpenToAnyone() {
        assertThat(Access.CALLS.stream()
                        .filter(call -> call.who() == ANYONE && call.path().startsWith("/api")))
                .extracting(Access.Call::path)
                .containsOnly("/api/session", "/api/session/first", "/api/public/{year}");
        assertThat(Access.CALLS.stream()
                        .filter(call -> call.who() == ANYONE && !call.path().startsWith("/api/session")))
                .extracting(Access.Call::method)
                .containsOnly("GET");
    }

    @Test
    void everyCallStandsInTheTableOnce() {
        assertThat(Access.CALLS.stream().map(call -> call.method() + " " + call.path()))
                .doesNotHaveDuplicates();
    }

    // person, groups, then: knows of, reads, works on, assigns
    @ParameterizedTest
    @CsvSource({
        "me,    transport:contact,  true,  true,  true,  true",
        "other, health:contact,     false, false, false, false",
        "other, office-supervision, true,  true,  false, true",
        "other, supervision-group,  true,  true,  false, true",
        "other, process-admin,      true,  false, false, false",
        "other, office-general,     false, false, false, false",
        "other, transport:head,     false, false, false, false",
    })
    void whatIsOfferedBelongsToItsGroupAndIsWatched(
            String person, String group, boolean knows, boolean reads, boolean works, boolean assigns) {
        var groups = Set.of(group);

        assertThat(access.mayKnowOf(person, groups, OFFERED)).isEqualTo(knows);
        assertThat(access.mayReadTask(person, groups, OFFERED)).isEqualTo(reads);
        assertThat(access.mayWorkOn(person, groups, OFFERED)).isEqualTo(works);
        assertThat(access.mayAssign(person, groups, OFFERED)).isEqualTo(assigns);
    }

    @Test
    void whatOneHasClaimedColleaguesReadButDoNotWorkOn() {
        assertThat(access.mayWorkOn("me", CONTACT, CLAIMED)).isTrue();
        assertThat(access.mayReadTask("colleague", CONTACT, CLAIMED)).isTrue();
        assertThat(access.mayWorkOn("colleague", CONTACT, CLAIMED)).isFalse();
        assertThat(access.taskActions("me", CONTACT, CLAIMED)).containsExactly("release", "assign", "complete");
        assertThat(access.taskActions("colleague", CONTACT, CLAIMED)).containsExactly("assign");
    }

    @Test
    void whoLeftTheGroupKeepsWhatWasClaimed() {
        assertThat(access.mayWorkOn("me", Set.of(), CLAIMED)).isTrue();
    }

    @Test
    void onesOwnTaskNobodyElseReadsNorCanItBeHandedOn() {
        for (var groups : List.of(CONTACT, SUPERVISOR, WATCH, ADMIN, GENERAL)) {
            assertThat(access.mayReadTask("other", groups, OWN)).isFalse();
            assertThat(access.mayAssign("other", groups, OWN)).isFalse();
        }
        assertThat(access.taskActions("me", Set.of(), OWN)).containsExactly("complete");
        assertThat(access.mayBeGiven(CONTACT, OWN)).isFalse();
        assertThat(access.mayKnowOf("other", SUPERVISOR, OWN)).isTrue();
        assertThat(access.mayKnowOf("other", CONTACT, OWN)).isFalse();
    }

    @Test
    void whatIsDoneIsReadAndNoMore() {
        assertThat(access.mayReadTask("me", CONTACT, DONE)).isTrue();
        assertThat(access.mayReadTask("colleague", CONTACT, DONE)).isTrue();
        assertThat(access.mayReadTask("other", OTHER_CONTACT, DONE)).isFalse();
        assertThat(access.taskActions("me", CONTACT, DONE)).isEmpty();
        assertThat(access.taskActions("other", SUPERVISOR, DONE)).isEmpty();
    }

    @Test
    void whatIsOfferedCanBeTaken() {
        assertThat(access.taskActions("me", CONTACT, OFFERED)).containsExactly("claim", "assign", "complete");
        assertThat(access.taskActions("other", OTHER_CONTACT, OFFERED)).isEmpty();
        assertThat(access.taskActions("other", SUPERVISOR, OFFERED)).containsExactly("assign");
    }

    @Test
    void aTaskGoesOnlyToWhomItIsOffered() {
        assertThat(access.mayBeGiven(CONTACT, OFFERED)).isTrue();
        assertThat(access.mayBeGiven(OTHER_CONTACT, OFFERED)).isFalse();
        assertThat(access.mayBeGiven(Set.of(), OFFERED)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "office-general,     true", "lead-group,         true", "standing-committee, true",
        "audit-group,        true", "office-supervision, true", "supervision-group,  true",
        "process-admin,      true", "transport:contact,  false", "transport:head,     false",
        "transport:leader,   false", "statistics,         false", "assess-group-1,     false",
        "office-style,       false",
    })
    void beforePublicationOnlyThoseWhoDecideSeeResults(String group, boolean before) {
        assertThat(access.mayReadResults(Set.of(group), false)).isEqualTo(before);
        assertThat(access.mayReadResults(Set.of(group), true)).isTrue();
    }

    @Test
    void supervisorsAreTheSupervisionOfficeAndTheSupervisionGroup() {
        assertThat(access.maySupervise(SUPERVISOR)).isTrue();
        assertThat(access.maySupervise(WATCH)).isTrue();
        assertThat(access.maySupervise(ADMIN)).isFalse();
        assertThat(access.maySupervise(GENERAL)).isFalse();
    }
}
