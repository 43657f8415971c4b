package io.hotsock.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A Markdown table; not thread-safe. */
public final class Table {

    private final int columns;
    private final List<String> lines = new ArrayList<>();

    /** A table with these column titles. */
    public Table(String... titles) {
        columns = titles.length;
        lines.add(line(titles));
        lines.add("|" + " --- |".repeat(columns));
    }

    /** Adds a row, one cell per column. */
    public Table row(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + columns + " columns.");
        }
        lines.add(line(cells));
        return this;
    }

    private static String line(Object[] cells) {
        return Arrays.stream(cells)
                .map(cell -> String.valueOf(cell).replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
