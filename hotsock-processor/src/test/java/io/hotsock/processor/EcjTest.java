package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler runs the processor too, and makes the same of the sources as javac. */
class EcjTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path output;

    @ParameterizedTest
    @MethodSource("io.hotsock.processor.GoldenTest#cases")
    void generatesTheSameAndHasNothingToSayAboutIt(String name) throws IOException {
        String messages = compile(sources(GOLDEN.resolve(name).resolve("input")));

        Path expected = GOLDEN.resolve(name).resolve("expected");
        for (Path golden : sources(expected)) {
            Path file = output.resolve(expected.relativize(golden));
            assertTrue(Files.exists(file), () -> file + "\n" + messages);
            assertEquals(Files.readString(golden), Files.readString(file), messages);
            String generated = output.relativize(file).toString();
            assertFalse(messages.contains(generated), () -> generated + "\n" + messages);
        }
        assertFalse(messages.contains("ERROR"), messages);
    }

    @Test
    void reportsProblems() throws IOException {
        Path source = output.resolve("Users.java");
        Files.writeString(source, """
                import io.hotsock.api.*;
                class Users {
                    @HotsockEvent(channel = "user.<idd>", event = "removed")
                    @HotsockEvent(channel = "user.<idx>", event = "removed")
                    void remove(String id) {}
                }
                """);

        String messages = compile(List.of(source));

        assertTrue(messages.contains("Users.java (at line 3)"), messages);
        assertTrue(messages.contains("[hotsock-unknown-placeholder] \"idd\""), messages);
        assertTrue(messages.contains("[hotsock-unknown-placeholder] \"idx\""), messages);
    }

    /** Where it knows no value, or finds an annotation out of place, this compiler runs processors all the same. */
    @Test
    void leavesToTheCompilerWhatItRefuses() throws IOException {
        Path source = output.resolve("Users.java");
        Files.writeString(source, """
                import io.hotsock.api.*;
                @HotsockEvent(channel = "user", event = "on.type")
                class Users {
                    @HotsockEvent(channel = Users.TYPO, event = "e") void one() {}
                    @HotsockEvent(channel = "user", event = "e", store = Users.TYPO) void two() {}
                    @HotsockEvent(channel = "user") void three() {}
                    void four(@HotsockEvent(channel = "user", event = "e") String id) {}
                    @HotsockDecorator @HotsockChannel("user") void five() {}
                }
                """);

        String messages = compile(List.of(source));

        assertTrue(messages.contains("TYPO cannot be resolved"), messages);
        assertFalse(messages.contains("Exception"), messages);
        assertFalse(messages.contains("[hotsock-"), messages);
    }

    private String compile(List<Path> sources) throws IOException {
        // Whether each token of a @SuppressWarnings is needed, and whose it is, is not what is asked here.
        Path settings = output.resolve("settings");
        String problem = "org.eclipse.jdt.core.compiler.problem.";
        Files.writeString(
                settings, problem + "unusedWarningToken=ignore\n" + problem + "unhandledWarningToken=ignore\n");
        List<String> arguments = new ArrayList<>(List.of(
                "--release",
                "17",
                "-d",
                output.toString(),
                "-s",
                output.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                ChannelProcessor.class.getName() + "," + ShimProcessor.class.getName(),
                "-properties",
                settings.toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        StringWriter messages = new StringWriter();
        PrintWriter writer = new PrintWriter(messages);
        BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
        return messages.toString();
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
