package io.hotsock.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {

    static Stream<List<String>> commands() {
        return below(HotsockCli.commandLine(Map.of()), List.of()).filter(path -> !path.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(List<String> path) {
        List<String> arguments = new ArrayList<>(path);
        arguments.add("--help");

        String help = Cli.run(arguments.toArray(String[]::new)).expect(0).out();

        assertTrue(help.contains("Usage: hotsock " + String.join(" ", path)), help);
        assertFalse(help.contains("${"), "an unresolved variable in: " + help);
    }

    @Test
    void theRootTellsExitCodesAndCommands() {
        String help = Cli.run("--help").expect(0).out();

        for (String part : List.of("  0    done", "  3    the installation", "local ", "token ", "doctor ")) {
            assertTrue(help.contains(part), help);
        }
    }

    @Test
    void aCommandLineThatCanNotBeReadIsAnsweredShortly() {
        assertEquals(
                2,
                Cli.run("keys", "generate", "--nope")
                        .expectRefusal(2, "--nope")
                        .err()
                        .lines()
                        .count());
        Cli.run("tokn").expectRefusal(2, "tokn");
        Cli.run().expectRefusal(2, "command");
    }

    private static Stream<List<String>> below(CommandLine command, List<String> path) {
        Stream<List<String>> children = command.getSubcommands().entrySet().stream()
                .filter(child -> !child.getKey().equals("help"))
                .flatMap(child -> {
                    List<String> deeper = new ArrayList<>(path);
                    deeper.add(child.getKey());
                    return below(child.getValue(), deeper);
                });
        return Stream.concat(Stream.of(path), children);
    }
}
