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
                "-Xplugin:ErrorProne -Xep:NullAway:ERROR -XepOpt:NullAway:OnlyNullMarked=true"));
        sources().forEach(command::add);
        return command;
    }

    private static String javac() {
        return Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '/' ? "javac" : "javac.exe")
                .toString();
    }

    /** The golden inputs that are themselves above suspicion. */
    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String name : List.of("interface", "results", "paths", "nullmarked")) {
            try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden", name, "input"))) {
                files.filter(Files::isRegularFile).map(Path::toString).forEach(sources::add);
            }
        }
        return sources;
    }
}
