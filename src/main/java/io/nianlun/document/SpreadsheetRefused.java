package io.nianlun.document;

import io.nianlun.shared.Problem;

/** A file that is no spreadsheet, or one that is larger than it may be; nothing of it was kept. */
public class SpreadsheetRefused extends Problem {

    private SpreadsheetRefused(String code, Object... arguments) {
        super(Kind.NOT_VALID, code, arguments);
    }

    static SpreadsheetRefused tooLarge(long megabytes) {
        return new SpreadsheetRefused("spreadsheet-too-large", megabytes);
    }

    static SpreadsheetRefused unpacksTooLarge(long megabytes) {
        return new SpreadsheetRefused("spreadsheet-unpacks-too-large", megabytes);
    }

    static SpreadsheetRefused tooManyRows(int rows) {
        return new SpreadsheetRefused("spreadsheet-too-many-rows", rows);
    }

    static SpreadsheetRefused unreadable() {
        return new SpreadsheetRefused("spreadsheet-unreadable");
    }
}
