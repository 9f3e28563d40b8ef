package io.nianlun.document;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.nianlun.document.Sheet.Cell;
import io.nianlun.document.Sheet.Row;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads CSV in UTF-8, with or without its mark, and in GB18030, which Chinese spreadsheet programs write. */
final class CsvReader {

    private static final CsvMapper CSV =
            CsvMapper.csvBuilder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private CsvReader() {}

    static Sheet read(byte[] file) {
        var text = decoded(file);
        var firstLine = text.lines().findFirst().orElse("");
        var schema = CsvSchema.emptySchema().withColumnSeparator(separator(firstLine));
        try (var records = CSV.readerFor(String[].class).with(schema).<String[]>readValues(text)) {
            var rows = new ArrayList<Row>();
            while (records.hasNextValue()) {
                if (rows.size() > SpreadsheetReader.MOST_ROWS)
                    throw SpreadsheetRefused.tooManyRows(SpreadsheetReader.MOST_ROWS);
                rows.add(new Row(rows.size() + 1, cells(records.nextValue())));
            }
            if (rows.isEmpty()) throw SpreadsheetRefused.unreadable();
            return new Sheet("", rows);
        } catch (IOException malformed) {
            throw SpreadsheetRefused.unreadable();
        }
    }

    private static List<Cell> cells(String[] values) {
        return Arrays.stream(values)
                .limit(SpreadsheetReader.MOST_COLUMNS)
                .map(value -> SpreadsheetReader.text(SpreadsheetWriter.plain(value)))
                .toList();
    }

    // UTF-8 first: hardly any text in GB18030 can be taken for it, but nearly every text in UTF-8 for GB18030.
    private static String decoded(byte[] file) {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                if (text.indexOf('\0') >= 0) break;
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                // the next one
            }
        }
        throw SpreadsheetRefused.unreadable();
    }

    private static char separator(String firstLine) {
        for (var separator : new char[] {',', '\t', ';'}) if (firstLine.indexOf(separator) >= 0) return separator;
        return ',';
    }
}
