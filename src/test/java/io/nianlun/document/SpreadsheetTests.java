package io.nianlun.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nianlun.document.Sheet.Cell;
import io.nianlun.document.SpreadsheetWriter.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class SpreadsheetTests {

    private static final List<List<String>> ROWS =
            List.of(List.of("编号", "名称"), List.of("transport", "交通，\"运输\"局"), List.of("a", "-1+2"), List.of("b", ""));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(texts(SpreadsheetWriter.xlsx(List.of(new Table("单位", ROWS)))))
                .isEqualTo(ROWS);
        assertThat(texts(SpreadsheetWriter.csv(new Table("单位", ROWS)))).isEqualTo(ROWS);
        assertThat(SpreadsheetReader.read(
                        SpreadsheetWriter.xlsx(List.of(new Table("单位", ROWS), new Table("人员", ROWS)))))
                .extracting(Sheet::name)
                .containsExactly("单位", "人员");
    }

    @Test
    void csvIsReadInUtf8WithAndWithoutItsMarkAndInGb18030() {
        for (var file : List.of(
                "编号,名称\na,𠮷局\n".getBytes(StandardCharsets.UTF_8),
                "\uFEFF编号,名称\r\na,𠮷局".getBytes(StandardCharsets.UTF_8),
                "编号\t名称\na\t𠮷局\n".getBytes(Charset.forName("GB18030"))))
            assertThat(texts(file)).isEqualTo(List.of(List.of("编号", "名称"), List.of("a", "𠮷局")));
    }

    @Test
    void noCellOfACsvFileBeginsAFormula() {
        var rows = List.of(List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "a=1"));

        var text = new String(SpreadsheetWriter.csv(new Table("", rows)), StandardCharsets.UTF_8);

        assertThat(text.substring(1).strip()).isEqualTo("'=1+1,'+1,'-1,'@SUM(A1),'\t=1,'=1,a=1");
    }

    @Test
    void datesAndNumbersOfAWorkbookAreReadAsPeopleWriteThem() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "test", "1.0")) {
            var sheet = book.newWorksheet("a");
            sheet.value(0, 0, LocalDate.of(2025, 3, 1));
            sheet.style(0, 0).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(0, 1, 2025.50);
            sheet.formula(0, 2, "A1+1");
        }

        var row = SpreadsheetReader.read(file.toByteArray()).get(0).rows().get(0);

        assertThat(row.cells().subList(0, 2)).containsExactly(new Cell("2025-03-01", false), new Cell("2025.5", false));
        assertThat(row.cell(2).formula()).isTrue();
        assertThat(row.cell(9)).isEqualTo(Cell.EMPTY);
    }

    @Test
    void whatUnpacksToFourGigabytesIsNotUnpacked() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var blank = new byte[1024 * 1024];
            Arrays.fill(blank, (byte) ' ');
            for (var megabyte = 0; megabyte < 4096; megabyte++) zip.write(blank);
        }
        assertThat(bomb.size()).isLessThan(8 * 1024 * 1024);

        refused(bomb.toByteArray(), "spreadsheet-unpacks-too-large");
    }

    @Test
    void anArchiveOfVeryManyFilesIsRefused() throws IOException {
        var many = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(many)) {
            for (var entry = 0; entry < 501; entry++) zip.putNextEntry(new ZipEntry("e" + entry));
        }

        refused(many.toByteArray(), "spreadsheet-unpacks-too-large");
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        }
        var cut = Arrays.copyOf(SpreadsheetWriter.xlsx(List.of(new Table("单位", ROWS))), 600);

        for (var file : List.of(
                new byte[0],
                archive.toByteArray(),
                cut,
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                "PK\3\4 and no more".getBytes(StandardCharsets.ISO_8859_1))) refused(file, "spreadsheet-unreadable");
    }

    @Test
    void moreThanAHundredThousandRowsAreRefused() {
        refused("a,b\n".repeat(100_002).getBytes(StandardCharsets.UTF_8), "spreadsheet-too-many-rows");
        assertThat(SpreadsheetReader.read("a,b\n".repeat(100_001).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void aTextThatStandsInVeryManyCellsIsRefused() throws IOException {
        var text = "字".repeat(4_000);
        var most = SpreadsheetReader.MOST_CHARACTERS / text.length();

        assertThat(SpreadsheetReader.read(column(0, most, text)).get(0).rows()).hasSize(most);
        refused(column(0, most + 1, text), "spreadsheet-unpacks-too-large");
    }

    @Test
    void veryManyCellsAreRefusedThoughTheyAreEmpty() throws IOException {
        var last = SpreadsheetReader.MOST_COLUMNS - 1;
        var most = SpreadsheetReader.MOST_CELLS / SpreadsheetReader.MOST_COLUMNS;

        assertThat(SpreadsheetReader.read(column(last, most, "x")).get(0).rows())
                .hasSize(most);
        refused(column(last, most + 1, "x"), "spreadsheet-unpacks-too-large");
    }

    private static byte[] column(int column, int rows, String text) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "test", "1.0")) {
            var sheet = book.newWorksheet("a");
            for (var row = 0; row < rows; row++) sheet.value(row, column, text);
        }
        return file.toByteArray();
    }

    @Test
    void whatIsTooLargeIsRefused() throws IOException {
        assertThat(Upload.read(new ByteArrayInputStream(new byte[1024 * 1024]), 1))
                .hasSize(1024 * 1024);
        assertThatThrownBy(() -> Upload.read(new ByteArrayInputStream(new byte[1024 * 1024 + 1]), 1))
                .isInstanceOf(SpreadsheetRefused.class)
                .hasMessage("spreadsheet-too-large");
    }

    @Test
    void cellsAreCalledAsSpreadsheetsCallThem() {
        assertThat(List.of(Sheet.address(1, 7), Sheet.address(25, 1), Sheet.address(26, 1), Sheet.address(701, 2)))
                .containsExactly("B7", "Z1", "AA1", "ZZ2");
    }

    private static void refused(byte[] file, String code) {
        assertThatThrownBy(() -> SpreadsheetReader.read(file))
                .isInstanceOf(SpreadsheetRefused.class)
                .hasMessage(code);
    }

    private static List<List<String>> texts(byte[] file) {
        return SpreadsheetReader.read(file).get(0).rows().stream()
                .map(row -> List.of(row.cell(0).text(), row.cell(1).text()))
                .toList();
    }
}
