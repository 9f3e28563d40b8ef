package io.nianlun.document;

import io.nianlun.document.Sheet.Cell;
import io.nianlun.document.Sheet.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** Reads xlsx and CSV; which of them it is, the content tells and not the file's name. */
public final class SpreadsheetReader {

    /** More rows than this are refused. */
    public static final int MOST_ROWS = 100_000;

    static final int MOST_COLUMNS = 100;
    static final int MOST_UNPACKED_MEGABYTES = 64;
    static final int MOST_CELLS = 1_000_000;
    static final int MOST_CHARACTERS = 32 * 1024 * 1024;
    private static final int MOST_SHEETS = 20;
    private static final int LONGEST_TEXT = 4_000;

    private SpreadsheetReader() {}

    /** @throws SpreadsheetRefused if it is neither, or too large */
    public static List<Sheet> read(byte[] file) {
        var isArchive = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
        return isArchive ? workbook(file) : List.of(CsvReader.read(file));
    }

    private static List<Sheet> workbook(byte[] file) {
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(Unpacked.safe(file, MOST_UNPACKED_MEGABYTES)),
                new ReadingOptions(true, true))) {
            var sheets = new ArrayList<Sheet>();
            var taken = new Taken();
            for (var sheet : book.getSheets().limit(MOST_SHEETS).toList()) {
                var rows = new ArrayList<Row>();
                try (var all = sheet.openStream()) {
                    all.forEach(row -> {
                        if (rows.size() > MOST_ROWS) throw SpreadsheetRefused.tooManyRows(MOST_ROWS);
                        rows.add(row(row, taken));
                    });
                }
                sheets.add(new Sheet(sheet.getName(), rows));
            }
            if (sheets.isEmpty()) throw SpreadsheetRefused.unreadable();
            return sheets;
        } catch (ExcelReaderException | ZipException | UncheckedIOException | IllegalArgumentException damaged) {
            throw SpreadsheetRefused.unreadable();
        } catch (IOException damaged) {
            // everything is in memory: what fails is the content
            throw SpreadsheetRefused.unreadable();
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row, Taken taken) {
        var cells = new ArrayList<Cell>();
        for (var column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++)
            cells.add(taken.with(cell(row.getCell(column))));
        return new Row(row.getRowNum(), cells);
    }

    /** What was read of a workbook so far: a text that it holds once can stand in millions of its cells. */
    private static final class Taken {

        private int cells;
        private int characters;

        Cell with(Cell cell) {
            cells++;
            characters += cell.text().length();
            if (cells > MOST_CELLS || characters > MOST_CHARACTERS)
                throw SpreadsheetRefused.unpacksTooLarge(MOST_UNPACKED_MEGABYTES);
            return cell;
        }
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) return Cell.EMPTY;
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null)
            return new Cell("=" + cell.getFormula(), true);
        var text = cell.getType() == CellType.NUMBER ? number(cell) : cell.getText();
        return text(text);
    }

    static Cell text(String text) {
        var shown = text.strip();
        return new Cell(shown.length() > LONGEST_TEXT ? shown.substring(0, LONGEST_TEXT) : shown, false);
    }

    private static String number(org.dhatim.fastexcel.reader.Cell cell) {
        var format = cell.getDataFormatString();
        var isDate = format != null
                && format.toLowerCase().replaceAll("\\[[^]]*]|\"[^\"]*\"", "").matches(".*[yd].*");
        return isDate
                ? cell.asDate().toLocalDate().toString()
                : cell.asNumber().stripTrailingZeros().toPlainString();
    }
}
