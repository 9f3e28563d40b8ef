package io.nianlun.document;

import java.util.List;

/**
 * A table of a spreadsheet.
 *
 * @param name what its tab is called; empty for a CSV file
 */
public record Sheet(String name, List<Row> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /** @param number as the spreadsheet counts: the first is 1 */
    public record Row(int number, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** An empty one behind the last. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        public boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty());
        }
    }

    /**
     * @param text without blanks at its ends; a date as 2025-03-01, a number plainly
     * @param formula it is computed in the spreadsheet; what it computes is not taken over
     */
    public record Cell(String text, boolean formula) {

        public static final Cell EMPTY = new Cell("", false);
    }

    /** Where a cell stands, as people say it: B7. */
    public static String address(int column, int row) {
        var letters = new StringBuilder();
        for (var left = column + 1; left > 0; left = (left - 1) / 26) letters.insert(0, (char) ('A' + (left - 1) % 26));
        return letters.append(row).toString();
    }
}
