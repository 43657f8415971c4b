package io.hotsock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consumer with every lint, Error Prone and NullAway as errors compiles generated code without a word. */
class ErrorProneTest {

    private static final List<String> INSIDE =
            List.of("api", "file", "main", "model", "parser", "processing", "tree", "util");
    private static final List<String> OPENED = List.of("code", "comp");

    @TempDir
    Path directory;

    @Test
    void findsNothingInGeneratedCode() throws IOException, InterruptedException {
        Path messages = directory.resolve("messages");

        int status = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start()
                .waitFor();

        assertEquals("", Files.readString(messages).strip());
        assertEquals(0, status);
    }

    private List<String> command() throws IOException {
        String classpath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(javac()));
        INSIDE.forEach(
                name -> command.add("-J--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"));
        OPENED.forEach(name -> command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "--release",
                "17",
                "-d",
                directory.toString(),
                "-classpath",
                classpath,
                "-processorpath",
                classpath,
                "-processor",
                ChannelProcessor.class.getName() + "," + ShimProcessor.class.getName(),
                "-Xlint:all,-processing",
                "-Werror",
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                // What the golden sources do themselves is none of its business.
                "-Xplugin:ErrorProne -Xep:NullAway:ERROR -XepOpt:NullAway:OnlyNullMarked=true"
                        + " -XepExcludedPaths:.*/input/.*"));
        command.addAll(sources());
        return command;
    }

    private static String javac() {
        return Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '/' ? "javac" : "javac.exe")
                .toString();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> file.toString().replace(File.separatorChar, '/'))
                    .filter(file -> file.contains("/input/"))
                    .sorted()
                    .toList();
        }
    }
}
