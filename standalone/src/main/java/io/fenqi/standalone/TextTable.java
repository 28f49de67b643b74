package io.fenqi.standalone;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows of text in aligned columns. Columns of figures are aligned to the right; Chinese characters count as two, as
 * terminals show them.
 *
 * @param rows all of the same length; the first is the head
 */
record TextTable(List<List<String>> rows) {
    private static final String GAP = "   ";

    TextTable {
        rows = List.copyOf(rows);
        int columns = rows.getFirst().size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("rows of different length");
        }
    }

    List<String> lines() {
        var columns = IntStream.range(0, rows.getFirst().size())
                .mapToObj(this::column)
                .toList();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> columns.get(i).pad(row.get(i)))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing())
                .toList();
    }

    /** How many cells of a terminal the text takes. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        boolean wide = Character.isIdeographic(codePoint)
                || (codePoint >= 0x3000 && codePoint <= 0x303F) // CJK punctuation
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60); // full-width forms
        return wide ? 2 : 1;
    }

    private Column column(int index) {
        int width = rows.stream().mapToInt(row -> width(row.get(index))).max().orElse(0);
        boolean figures = rows.size() > 1
                && rows.stream().skip(1).map(row -> row.get(index)).allMatch(cell -> cell.matches("[-+]?[\\d,.]*%?"));
        return new Column(width, figures);
    }

    private record Column(int width, boolean figures) {
        String pad(String cell) {
            var gap = " ".repeat(width - TextTable.width(cell));
            return figures ? gap + cell : cell + gap;
        }
    }
}
