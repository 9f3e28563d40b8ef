package io.nianlun.document;

import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Writes tables of text as xlsx and CSV. */
public final class SpreadsheetWriter {

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final String BEGIN_A_FORMULA = "=+-@\t\r";

    private SpreadsheetWriter() {}

    /** @param rows the headings first; null is an empty cell */
    public record Table(String name, List<List<String>> rows) {}

    public static byte[] xlsx(List<Table> tables) {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Nianlun", "1.0")) {
            for (var table : tables) {
                var sheet = book.newWorksheet(table.name());
                sheet.freezePane(0, 1);
                for (var row = 0; row < table.rows().size(); row++) {
                    var cells = table.rows().get(row);
                    for (var column = 0; column < cells.size(); column++)
                        if (cells.get(column) != null) sheet.value(row, column, cells.get(column));
                }
                sheet.range(0, 0, 0, table.rows().get(0).size() - 1)
                        .style()
                        .bold()
                        .set();
                sheet.finish();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toByteArray();
    }

    /** In UTF-8 with its mark, which spreadsheet programs look for. */
    public static byte[] csv(Table table) {
        var rows = table.rows().stream()
                .map(row -> row.stream().map(SpreadsheetWriter::harmless).toList())
                .toList();
        try {
            var text = CSV.writer(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                    .writeValueAsString(rows);
            return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A spreadsheet program computes a cell that begins like a formula; an apostrophe before it keeps it text. */
    static String harmless(String value) {
        if (value == null) return "";
        return value.isEmpty() || BEGIN_A_FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }

    /** What {@link #harmless} made of a value, as it was. */
    static String plain(String value) {
        return value.length() > 1 && value.charAt(0) == '\'' && BEGIN_A_FORMULA.indexOf(value.charAt(1)) >= 0
                ? value.substring(1)
                : value;
    }
}
