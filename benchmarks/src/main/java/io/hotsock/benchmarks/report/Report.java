package io.hotsock.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes a report in Markdown as it comes in, so that one that is cut short still tells what was measured. */
public final class Report {

    private final PrintStream screen;
    private final @Nullable Path file;
    private final StringBuilder text = new StringBuilder();

    /**
     * A report.
     *
     * @param screen gets each part as well
     * @param file replaced as the report grows; {@code null} for none
     */
    public Report(PrintStream screen, @Nullable Path file) {
        this.screen = screen;
        this.file = file;
    }

    /** Begins a part. */
    public Report heading(String title) throws IOException {
        return add("## " + title + "\n");
    }

    /** Adds a paragraph. */
    public Report paragraph(String words) throws IOException {
        return add(words + "\n");
    }

    /** Adds a table. */
    public Report table(Table table) throws IOException {
        return add(table.toString());
    }

    /** Adds a plot, kept in a file beside the report; without a report file it is left out. */
    public Report plot(Plot plot, String fileName) throws IOException {
        if (file == null) {
            return this;
        }
        Files.writeString(file.resolveSibling(fileName), plot.svg());
        return add("![" + plot.title() + "](" + fileName + ")\n");
    }

    private Report add(String part) throws IOException {
        text.append(part).append('\n');
        screen.println(part);
        if (file != null) {
            Files.writeString(file, text);
        }
        return this;
    }

    /** Everything so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}
