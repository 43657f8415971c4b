package io.hotsock.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a command writes, as a mixin: results to stdout, everything else to stderr, colours only on a terminal. */
public final class Terminal {

    private @Nullable CommandSpec command;

    @Option(names = "--json", description = "Print JSON for machines, one value a line, instead of text for people.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    void command(CommandSpec mixee) {
        this.command = mixee;
    }

    /** Whether machines read the output. */
    public boolean json() {
        return json;
    }

    /** A line of the result; {@code @|bold …|@} is markup. */
    public void print(String line) {
        line(line().getOut(), line().getColorScheme().ansi().string(line));
    }

    /** A line of the result as it is. */
    public void printRaw(String line) {
        line(line().getOut(), line);
    }

    /** A line of JSON. */
    public void print(JsonNode value) {
        printRaw(Json.write(value));
    }

    /** A line about what is going on, never part of the result. */
    public void note(String line) {
        line(line().getErr(), line);
    }

    private CommandLine line() {
        return Objects.requireNonNull(command, "set by picocli").commandLine();
    }

    private static void line(PrintWriter writer, String line) {
        writer.println(line);
        writer.flush();
    }
}
