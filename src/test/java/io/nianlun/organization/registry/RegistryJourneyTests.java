package io.nianlun.organization.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units, people and posts are added, renamed, merged and ended; what cannot be is refused, and nothing of it is kept. */
class RegistryJourneyTests extends RegistryTest {

    @Test
    void aUnitIsFoundedWithItsPeople() {
        change("""
                {'reason': '新设', 'units': [{'id': 'rt-data', 'name': '数据局', 'class': 'department',
                  'participation': 'scored', 'from': '2025-01-01'}],
                 'people': [{'id': 'rt-wang', 'name': '王喆'}],
                 'posts': [{'person': 'rt-wang', 'place': 'rt-data', 'role': 'head', 'title': '局长', 'from': '2025-01-01'},
                           {'person': 'leader-1', 'place': 'rt-data', 'role': 'leader', 'from': '2025-01-01'}]}
                """).ok();

        var unit = get(REGISTER + "/units/rt-data");
        assertThat(unit.path("unit").path("participation").asText()).isEqualTo("scored");
        assertThat(unit.path("posts").findValuesAsText("person")).containsExactlyInAnyOrder("rt-wang", "leader-1");
        assertThat(get("/api/organization/people?group=rt-data:leader").findValuesAsText("id"))
                .containsExactly("leader-1");
        assertThat(jdbc.sql("select person || ' ' || action || ' ' || reason from journal_entry where subject ="
                                + " 'unit:rt-data'")
                        .query(String.class)
                        .list())
                .contains("general-1 organization-unit-added 新设");
    }

    @Test
    void anOfficeIsAddedCalledOtherwiseAndKeepsItsKindOncePeopleHoldPostsInIt() {
        assertThat(office("{'id': 'rt-group', 'name': '第九考核组', 'kind': 'BODY', 'reason': '增设'}")
                        .status())
                .isEqualTo(204);
        office("{'id': 'rt-group', 'name': '第九考评组', 'kind': 'PANEL', 'reason': '更正'}")
                .ok();
        change("""
                {'reason': '组建', 'people': [{'id': 'rt-he', 'name': '何朗'}],
                 'posts': [{'person': 'rt-he', 'place': 'rt-group', 'role': 'member', 'title': '组员', 'from': '2025-01-01'}]}
                """).ok();

        assertThat(get(REGISTER + "/offices/rt-group")
                        .path("office")
                        .path("name")
                        .asText())
                .isEqualTo("第九考评组");
        assertThat(codes(office("{'id': 'rt-group', 'name': '第九考评组', 'kind': 'BODY', 'reason': '再改'}")))
                .containsExactly("/kind kind-fixed");
        assertThat(codes(office("{'id': 'Rt', 'name': ' ', 'reason': '增设'}")))
                .containsExactlyInAnyOrder("/id id-invalid", "/name missing-field", "/kind missing-field");
        assertThat(codes(office("{'id': 'transport', 'name': '综合办公室', 'kind': 'BODY', 'reason': '增设'}")))
                .contains("/id duplicate-id");
        assertThat(codes(office("{'id': 'rt-x', 'name': '第九考评组', 'kind': 'BODY', 'reason': '增设'}")))
                .containsExactly("/name duplicate-name");
        assertThat(codes(office("{'id': 'rt-x', 'name': '某组', 'kind': 'BODY'}")))
                .containsExactly("/reason reason-missing");
        assertThat(new Caller(server(), "transport-contact")
                        .post(REGISTER + "/offices", Caller.object())
                        .status())
                .isEqualTo(403);
        assertThat(jdbc.sql(
                                "select action from journal_entry where subject = 'office:rt-group' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("organization-office-changed", "organization-office-added");
    }

    private Caller.Answer office(String wanted) {
        return new Caller(server(), "general-1").post(REGISTER + "/offices", wanted.replace('\'', '"'));
    }

    private static List<String> codes(Caller.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.body()
                .path("errors")
                .valueStream()
                .map(fault ->
                        fault.path("path").asText() + " " + fault.path("code").asText())
                .toList();
    }

    @Test
    void aRenamedUnitKeepsItsPeopleAndFinishesWhatItBegan() {
        unit("rt-old", "旧局");
        change("""
                {'reason': '机构改革', 'units': [{'id': 'rt-new', 'name': '新局', 'class': 'department',
                  'participation': 'ranked', 'from': '2025-03-01',
                  'predecessors': [{'unit': 'rt-old', 'kind': 'RENAMED', 'since': '2025-03-01', 'main': true}]}]}
                """).ok();

        var old = get(REGISTER + "/units/rt-old");
        assertThat(old.path("unit").path("to").asText()).isEqualTo("2025-02-28");
        assertThat(old.path("heirs").path("rt-new").asText()).isEqualTo("新局");
        assertThat(old.path("posts").get(0).path("to").asText()).isEqualTo("2025-02-28");
        assertThat(get(REGISTER + "/units/rt-new")
                        .path("posts")
                        .get(0)
                        .path("person")
                        .asText())
                .isEqualTo("rt-old-head");
        assertThat(get("/api/organization/people?group=rt-old:head").findValuesAsText("id"))
                .containsExactly("rt-old-head");
        assertThat(ids(get("/api/organization/units"))).contains("rt-new").doesNotContain("rt-old");
    }

    @Test
    void mergedUnitsEndAndTheirPostsWithThem() {
        unit("rt-a", "甲局");
        unit("rt-b", "乙局");
        change("""
                {'reason': '合并', 'units': [{'id': 'rt-c', 'name': '丙局', 'class': 'department', 'participation': 'ranked',
                  'predecessors': [{'unit': 'rt-a', 'kind': 'MERGED', 'since': '2025-03-01', 'main': true},
                                   {'unit': 'rt-b', 'kind': 'MERGED', 'since': '2025-03-01', 'main': false}]}]}
                """).ok();

        assertThat(ids(get(REGISTER + "/units?q=rt-&gone=true").path("items")))
                .containsExactlyInAnyOrder("rt-a", "rt-b");
        assertThat(get("/api/organization/people?group=rt-b:leader")).isEmpty();
        assertThat(count("organization_post where unit in ('rt-a', 'rt-b') and valid_to is null"))
                .isZero();
    }

    @Test
    void aUnitTwiceAndAnUnknownClassAreRefused() {
        var answer = change("""
                {'reason': 'x', 'units': [
                  {'id': 'rt-a', 'name': '甲局', 'class': 'department', 'participation': 'ranked'},
                  {'id': 'rt-a', 'name': '乙局', 'class': 'department', 'participation': 'ranked'},
                  {'id': 'rt-b', 'name': '交通运输局', 'class': 'moon', 'participation': 'often'},
                  {'id': 'finance', 'name': '', 'class': 'department', 'participation': 'ranked'},
                  {'id': 'Rt', 'name': '丁局', 'class': 'department', 'participation': 'ranked', 'from': '2025-02-01',
                   'to': '2025-01-01'}]}
                """);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors"))
                .extracting(fault ->
                        fault.path("path").asText() + " " + fault.path("code").asText())
                .containsExactlyInAnyOrder(
                        "/units/1/id duplicate-id",
                        "/units/2/name duplicate-name",
                        "/units/2/class unknown-class",
                        "/units/2/participation unknown-participation",
                        "/units/3/name missing-field",
                        "/units/3/id duplicate-id",
                        "/units/4/id id-invalid",
                        "/units/4/to days-reversed");
        assertThat(answer.body().path("errors").get(0).path("message").asText()).isNotBlank();
        assertThat(count("organization_unit where id like 'rt-%'")).isZero();
    }

    @Test
    void aUnitIsNeverItsOwnAncestor() {
        unit("rt-a", "甲局");
        change("""
                {'reason': 'x', 'units': [{'id': 'rt-b', 'name': '乙局', 'class': 'department', 'participation': 'ranked',
                  'predecessors': [{'unit': 'rt-a', 'kind': 'RENAMED', 'since': '2025-03-01', 'main': true}]}]}
                """).ok();

        assertThat(faults(change("""
                {'reason': 'x', 'units': [{'id': 'rt-a', 'name': '甲局', 'class': 'department', 'participation': 'ranked',
                  'predecessors': [{'unit': 'rt-b', 'kind': 'MERGED', 'since': '2025-04-01', 'main': true},
                                   {'unit': 'rt-b', 'kind': 'MERGED', 'since': '2025-04-01', 'main': true},
                                   {'unit': 'rt-x', 'kind': 'MERGED'}]}]}
                """)))
                .containsExactlyInAnyOrder(
                        "unknown-unit",
                        "predecessor-incomplete",
                        "predecessor-main-twice",
                        "predecessor-twice",
                        "predecessor-circle");
    }

    @Test
    void postsThatExcludeEachOtherAreRefused() {
        person("rt-zhou");
        post("admin", "rt-zhou", "supervision-group", "member", "2025-01-01", null)
                .ok();

        var refused = post("rt-zhou", "assess-group-1", "member", "2025-06-01", null);

        assertThat(faults(refused)).containsExactly("posts-exclusive");
        assertThat(refused.body().path("errors").get(0).path("message").asText())
                .contains("监督组");
        assertThat(count("organization_post where person = 'rt-zhou'")).isOne();
        post("rt-zhou", "assess-group-1", "member", "2023-01-01", "2024-12-31").ok();
        unit("rt-a", "甲局");
        assertThat(faults(post("rt-a-head", "rt-a", "contact", "2025-02-01", null)))
                .containsExactly("posts-exclusive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process-admin",
                "office-supervision",
                "supervision-group",
                "audit-group",
                "lead-group",
                "standing-committee"
            })
    void whoWatchesDecidesOrAdministersIsAppointedByAnAdministrator(String office) {
        person("rt-zhou");

        var refused = post("rt-zhou", office, "member", "2025-01-01", null);

        assertThat(faults(refused)).containsExactly("post-administrator-only");
        assertThat(refused.body().path("errors").get(0).path("path").asText()).isEqualTo("/posts/0/place");
        assertThat(count("organization_post where person = 'rt-zhou'")).isZero();
        post("admin", "rt-zhou", office, "member", "2025-01-01", null).ok();
        assertThat(faults(post("rt-zhou", office, "member", "2025-01-01", "2025-02-01")))
                .containsExactly("post-administrator-only");
        var left = "{'reason': 'x', 'people': [{'id': 'rt-zhou', 'name': '某', 'leftOn': '2025-03-01'}]}";
        assertThat(change(left).body().path("errors"))
                .extracting(fault ->
                        fault.path("path").asText() + " " + fault.path("code").asText())
                .containsExactly("/people/0/leftOn post-administrator-only");
        change("admin", left).ok();
    }

    @Test
    void whoKeepsTheRegisterAppointsToAllOtherOffices() {
        person("rt-zhou");

        post("rt-zhou", "office-target", "member", "2025-01-01", null).ok();
        post("rt-zhou", "review-panel", "member", "2025-01-01", null).ok();
    }

    @Test
    void thereAlwaysIsAnAdministrator() {
        var allLeave = """
                {'reason': 'x', 'people': [{'id': 'admin', 'name': '邓丽娟', 'leftOn': '2025-06-01'},
                                           {'id': 'admin-2', 'name': '曹云峰', 'leftOn': '2099-06-01'}]}
                """;
        var andSucceed = allLeave.replace(
                "]}",
                "], 'posts': [{'person': 'general-1', 'place': 'process-admin',"
                        + " 'role': 'member', 'title': '流程管理员', 'from': '%s'}]}");

        assertThat(faults(change("admin", allLeave))).containsExactly("administrator-missing");
        assertThat(faults(change(allLeave)))
                .containsExactly("post-administrator-only", "post-administrator-only", "administrator-missing");
        // a day between the last who leaves and the first who comes
        assertThat(faults(change("admin", andSucceed.formatted("2099-06-03"))))
                .containsExactly("administrator-missing");
        assertThat(faults(change(andSucceed.formatted("2099-06-02")))).containsOnly("post-administrator-only");
        assertThat(count("organization_post where office = 'process-admin' and valid_to is null"))
                .isEqualTo(2);
    }

    @Test
    void termsOfOnePostDoNotOverlapAndAUnitHasOneHead() {
        unit("rt-a", "甲局");
        person("rt-zhou");

        assertThat(faults(post("rt-a-head", "rt-a", "head", "2025-05-01", null)))
                .containsExactly("post-overlaps");
        assertThat(faults(post("rt-zhou", "rt-a", "head", "2025-05-01", null))).containsExactly("post-taken");
        post("rt-a-head", "rt-a", "head", "2024-01-01", "2025-04-30").ok();
        post("rt-zhou", "rt-a", "head", "2025-05-01", null).ok();
        assertThat(get("/api/organization/people?group=rt-a:head").findValuesAsText("id"))
                .containsExactly("rt-zhou");
    }

    @Test
    void aPostNamesWhoAndWhereAndWhatThereIs() {
        var answer = change("""
                {'reason': 'x', 'posts': [
                  {'person': 'rt-nobody', 'place': 'rt-nowhere', 'role': 'head', 'title': '长', 'from': '2025-01-01'},
                  {'person': 'admin', 'place': 'transport', 'role': 'driver', 'title': '司机', 'from': '2025-01-01'},
                  {'person': 'admin', 'place': 'transport', 'role': 'member', 'title': '员', 'from': '2025-01-02',
                   'to': '2025-01-01'}]}
                """);

        assertThat(answer.body().path("errors"))
                .extracting(fault ->
                        fault.path("path").asText() + " " + fault.path("code").asText())
                .containsExactlyInAnyOrder(
                        "/posts/0/person unknown-person",
                        "/posts/0/place unknown-place",
                        "/posts/1/role unknown-post",
                        "/posts/2/role unknown-post",
                        "/posts/2/to days-reversed");
    }

    @Test
    void aChangeNeedsAReasonAndTheOffice() {
        assertThat(change("{'people': [{'id': 'rt-a', 'name': '甲'}]}").status()).isEqualTo(422);
        assertThat(as("transport-head").get(REGISTER).status()).isEqualTo(403);
        assertThat(as("transport-head").post(REGISTER, "{}").status()).isEqualTo(403);
        assertThat(as("general-1").get(REGISTER + "/people/rt-nobody").status()).isEqualTo(404);
    }

    @Test
    void peopleAreListedByPinyinAPageAtATime() {
        var names = List.of("艾一", "陈昶", "查二", "郑三");
        for (var name : List.of("郑三", "查二", "艾一", "陈昶"))
            change("{'reason': 'x', 'people': [{'id': 'rt-p" + names.indexOf(name) + "', 'name': '" + name + "'}]}")
                    .ok();

        var first = get(REGISTER + "/people?q=rt-p&limit=2");
        var second = get(
                REGISTER + "/people?q=rt-p&limit=2&after=" + first.path("next").asText());

        assertThat(first.path("items").findValuesAsText("id")).containsExactly("rt-p0", "rt-p1");
        assertThat(second.path("items").findValuesAsText("id")).containsExactly("rt-p2", "rt-p3");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(get(REGISTER + "/people?place=assess-group-3&limit=3").path("items"))
                .hasSize(3);
    }

    @Test
    void theTreeCountsWhatIsThere() {
        var tree = get(REGISTER);

        assertThat(tree.path("classes")).anySatisfy(each -> {
            assertThat(each.path("id").asText()).isEqualTo("department");
            assertThat(each.path("title").asText()).isEqualTo("市直部门");
            assertThat(each.path("units").asInt()).isEqualTo(16);
        });
        assertThat(tree.path("offices"))
                .hasSize(20)
                .anySatisfy(each -> assertThat(each.path("members").asInt()).isEqualTo(5));
    }

    @Test
    void anAccountThatIsOpenedAfterALeavingWasEnteredClosesAfterTheLastDay() {
        change("{'reason': '辞职', 'people': [{'id': 'rt-late', 'name': '某', 'leftOn': '2099-12-31'}]}")
                .ok();
        var password = "/api/accounts/rt-late/first-password";

        as("admin").post(password, object()).ok();
        assertThat(count("security_account where person = 'rt-late' and closed_on = '2099-12-31'"))
                .isEqualTo(1);
        jdbc.sql("update security_account set closed_on = null where person = 'rt-late'")
                .update();
        as("admin").post(password, object()).ok();
        assertThat(count("security_account where person = 'rt-late' and closed_on = '2099-12-31'"))
                .isEqualTo(1);

        person("rt-stays");
        as("admin").post("/api/accounts/rt-stays/first-password", object()).ok();
        assertThat(count("security_account where person = 'rt-stays' and closed_on is null"))
                .isEqualTo(1);
    }

    private void unit(String id, String name) {
        change("""
                {'reason': 'x', 'units': [{'id': '%1$s', 'name': '%2$s', 'class': 'department', 'participation': 'ranked'}],
                 'people': [{'id': '%1$s-head', 'name': '某'}],
                 'posts': [{'person': '%1$s-head', 'place': '%1$s', 'role': 'head', 'title': '局长', 'from': '2024-01-01'}]}
                """.formatted(id, name)).ok();
    }

    private void person(String id) {
        change("{'reason': 'x', 'people': [{'id': '" + id + "', 'name': '某'}]}").ok();
    }

    private Caller.Answer post(String person, String place, String role, String from, String to) {
        return post("general-1", person, place, role, from, to);
    }

    private Caller.Answer post(String by, String person, String place, String role, String from, String to) {
        return change(
                by,
                "{'reason': 'x', 'posts': [{'person': '" + person + "', 'place': '" + place + "', 'role': '"
                        + role + "', 'title': '某职', 'from': '" + from + "', 'to': "
                        + (to == null ? "null" : "'" + to + "'")
                        + "}]}");
    }

    private static List<String> ids(JsonNode rows) {
        return rows.findValuesAsText("id");
    }
}
