package io.nianlun.organization.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.document.SpreadsheetWriter;
import io.nianlun.document.SpreadsheetWriter.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A spreadsheet is looked at first, with every fault at its cell, and then brought in whole or not at all. */
class ImportJourneyTests extends RegistryTest {

    private static final List<String> UNITS = List.of("编号", "名称", "类别", "参评方式", "设立日期", "前身");
    private static final List<String> PEOPLE = List.of("账号", "姓名");
    private static final List<String> POSTS = List.of("账号", "单位或办公室", "职务", "职名", "起始日期");

    @Test
    void aWorkbookIsPreviewedAndBroughtIn() {
        var file = workbook("联络员", "市直部门");

        var preview = preview(file).ok();

        assertThat(preview.path("faults")).isEmpty();
        assertThat(preview.path("counts").path("ADD").asInt()).isEqualTo(4);
        assertThat(preview.path("sheets").get(0).path("columns").get(2).asText())
                .isEqualTo("类别");
        assertThat(preview.path("sheets")
                        .get(2)
                        .path("rows")
                        .get(0)
                        .path("action")
                        .asText())
                .isEqualTo("ADD");
        assertThat(count("organization_unit where id like 'rt-%'")).isZero();

        bringIn(file, preview.path("preview").asText()).ok();

        assertThat(get("/api/organization/people?group=rt-data:contact")
                        .get(0)
                        .path("name")
                        .asText())
                .isEqualTo("王喆");
        assertThat(get(REGISTER + "/units/rt-data").path("unit").path("class").asText())
                .isEqualTo("department");
        assertThat(jdbc.sql(
                                "select reason from journal_entry where subject = 'post:rt-data/contact/rt-wang' order by id"
                                        + " desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("年度调整");
        assertThat(preview(file).ok().path("counts").path("SAME").asInt()).isEqualTo(4);
    }

    @Test
    void everyFaultStandsAtItsCellAndNothingIsKept() {
        var file = SpreadsheetWriter.xlsx(List.of(
                new Table(
                        "单位",
                        List.of(
                                UNITS,
                                List.of("rt-a", "甲局", "月亮", "单列", "昨天", ""),
                                List.of("rt-a", "乙局", "市直部门", "", "2025/1/1", "rt-x 变成 2025"))),
                new Table("人员", List.of(PEOPLE, List.of("rt-wang", "王喆"))),
                new Table(
                        "任职",
                        List.of(
                                POSTS,
                                List.of("rt-wang", "甲局", "司机", "司机", "2025-01-01"),
                                List.of("rt-li", "rt-nowhere", "联络员", "科员", "")))));

        var preview = preview(file).ok();

        assertThat(preview.path("faults"))
                .extracting(fault -> fault.path("sheet").asText() + " "
                        + fault.path("cell").asText() + " " + fault.path("code").asText())
                .containsExactlyInAnyOrder(
                        "单位 C2 unknown-class",
                        "单位 E2 day-invalid",
                        "单位 A3 duplicate-id",
                        "单位 F3 predecessor-unreadable",
                        "任职 C2 unknown-post",
                        "任职 A3 unknown-person",
                        "任职 B3 unknown-place",
                        "任职 E3 missing-field");
        assertThat(preview.path("faults").findValuesAsText("message")).anyMatch(text -> text.contains("职务“司机”不存在"));
        assertThat(preview.path("preview").isNull()).isTrue();

        var refused = bringIn(file, "anything");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").findValuesAsText("path")).contains("/任职/C2", "/单位/E2");
        assertThat(count("organization_person where id like 'rt-%'")).isZero();
    }

    @Test
    void whatIsExportedChangesNothingWhenItIsBroughtIn() {
        change("""
                {'reason': 'x', 'units': [
                  {'id': 'rt-a', 'name': '甲局', 'class': 'department', 'participation': 'apart', 'from': '2020-01-01'},
                  {'id': 'rt-b', 'name': '乙局', 'class': 'zone', 'participation': 'ranked'}],
                 'people': [{'id': 'rt-wang', 'name': '=王,“喆”', 'leftOn': '2025-01-31'}],
                 'posts': [{'person': 'rt-wang', 'place': 'rt-a', 'role': 'head', 'title': '局长', 'from': '2024-01-01'}]}
                """).ok();
        change("""
                {'reason': 'x', 'units': [{'id': 'rt-c', 'name': '丙局', 'class': 'zone', 'participation': 'ranked',
                  'predecessors': [{'unit': 'rt-a', 'kind': 'MERGED', 'since': '2025-03-01', 'main': true},
                                   {'unit': 'rt-b', 'kind': 'MERGED', 'since': '2025-03-01', 'main': false}]}]}
                """).ok();

        for (var path : List.of(
                "/api/organization/export.xlsx",
                "/api/organization/export.csv?table=units",
                "/api/organization/export.csv?table=people",
                "/api/organization/export.csv?table=posts")) {
            var preview = preview(download(path)).ok();

            assertThat(preview.path("faults")).as(path).isEmpty();
            assertThat(preview.path("counts").path("SAME").asInt()).as(path).isGreaterThan(20);
            assertThat(preview.path("counts").has("ADD")).as(path).isFalse();
            assertThat(preview.path("counts").has("CHANGE")).as(path).isFalse();
            assertThat(preview.path("following").asInt()).as(path).isZero();
        }
        assertThat(new String(download("/api/organization/export.csv?table=people"), UTF_8))
                .contains("'=王");
    }

    @Test
    void nobodyBringsThemselvesInAsAdministrator() {
        var posts = "账号,单位或办公室,职务,职名,起始日期\ngeneral-1,process-admin,成员,流程管理员,2025-01-01\n".getBytes(UTF_8);
        var people = "账号,姓名,离任日期\nadmin-2,曹云峰,2025-06-01\n".getBytes(UTF_8);

        assertThat(preview(posts).ok().path("faults"))
                .extracting(fault ->
                        fault.path("cell").asText() + " " + fault.path("code").asText())
                .containsExactly("B2 post-administrator-only");
        assertThat(preview(people).ok().path("faults"))
                .extracting(fault ->
                        fault.path("cell").asText() + " " + fault.path("code").asText())
                .containsExactly("C2 post-administrator-only");

        assertThat(bringIn(posts, "anything").status()).isEqualTo(422);
        assertThat(count("organization_post where person = 'general-1' and office = 'process-admin'"))
                .isZero();
    }

    @Test
    void csvOfChineseSpreadsheetProgramsIsRead() {
        var file = "账号,姓名\nrt-wang,王喆\n".getBytes(Charset.forName("GB18030"));

        bringIn(file, preview(file).ok().path("preview").asText()).ok();

        assertThat(get(REGISTER + "/people/rt-wang").path("person").path("name").asText())
                .isEqualTo("王喆");
    }

    @Test
    void whatWasPreviewedIsWhatIsBroughtIn() {
        var file = "账号,姓名\nrt-wang,王喆\n".getBytes(UTF_8);
        var seen = preview(file).ok().path("preview").asText();
        change("{'reason': 'x', 'people': [{'id': 'rt-wang', 'name': '王吉'}]}").ok();

        var outdated = bringIn(file, seen);
        var other = bringIn("账号,姓名\nrt-wang,王二\n".getBytes(UTF_8), seen);

        assertThat(List.of(outdated.status(), other.status())).containsOnly(409);
        assertThat(outdated.body().path("code").asText()).isEqualTo("preview-outdated");
        assertThat(get(REGISTER + "/people/rt-wang").path("person").path("name").asText())
                .isEqualTo("王吉");
    }

    @Test
    void aSpreadsheetOfFortyMegabytesIsRefused() {
        assertThat(code(new byte[40 * 1024 * 1024])).isEqualTo("spreadsheet-too-large");
    }

    @Test
    void aSpreadsheetThatUnpacksToFourGigabytesIsRefused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var blank = new byte[1024 * 1024];
            Arrays.fill(blank, (byte) ' ');
            for (var megabyte = 0; megabyte < 4096; megabyte++) zip.write(blank);
        }

        assertThat(code(bomb.toByteArray())).isEqualTo("spreadsheet-unpacks-too-large");
    }

    @Test
    void whatIsNoTableIsSaidSo() {
        assertThat(code(new byte[] {1, 0, 2, 0})).isEqualTo("spreadsheet-unreadable");
        assertThat(preview("a,b\n1,2\n".getBytes(UTF_8)).ok().path("faults").findValuesAsText("code"))
                .containsExactly("table-unknown");
        var fault = preview("账号,姓名,身高\nrt-wang,王喆,180\n".getBytes(UTF_8))
                .ok()
                .path("faults")
                .get(0);
        assertThat(List.of(fault.path("cell").asText(), fault.path("code").asText()))
                .containsExactly("C1", "column-unknown");
    }

    @Test
    void onlyTheOfficeExportsAndImports() {
        for (var path : List.of("/api/organization/export.xlsx", "/api/organization/export.csv"))
            assertThat(as("transport-head").get(path).status()).isEqualTo(403);
    }

    private String code(byte[] file) {
        var answers = List.of(preview(file), bringIn(file, "x"));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(422));
        return answers.get(0).body().path("code").asText();
    }

    private static byte[] workbook(String role, String unitClass) {
        return SpreadsheetWriter.xlsx(List.of(
                new Table("单位", List.of(UNITS, List.of("rt-data", "数据局", unitClass, "单列", "2025年1月1日", ""))),
                new Table("人员", List.of(PEOPLE, List.of("rt-wang", "王喆"))),
                new Table(
                        "任职",
                        List.of(
                                POSTS,
                                List.of("rt-wang", "数据局", role, "科员", "2025-01-01"),
                                List.of("leader-1", "数据局", "分管领导", "", "20250101")))));
    }
}
