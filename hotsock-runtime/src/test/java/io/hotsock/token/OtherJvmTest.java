package io.hotsock.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What depends on the JVM as a whole: its environment, and whether a native library can be loaded into it. */
class OtherJvmTest {

    private static final String VARIABLE = "SIGNING_KEY";

    @TempDir
    private Path directory;

    static Stream<String> asVariablesHoldThem() {
        byte[] pem = Keys.EC_PKCS8.getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                Keys.EC_SEC1,
                Keys.EC_PKCS8.replace("\n", "\\n"),
                Base64.getEncoder().encodeToString(pem));
    }

    @ParameterizedTest
    @MethodSource("asVariablesHoldThem")
    void aKeyInAnEnvironmentVariableSigns(String value) throws Exception {
        Output output = run(value, List.of());
        assertTrue(Verify.withPlainJava(output.out(), Keys.EC_PUBLIC_PARAMETER), output.out());
        assertEquals(List.of(), output.logged());
    }

    /** The native part of the fast provider is unpacked to where temporary files go, and here they can go nowhere. */
    @Test
    void withoutItsNativePartTheFastProviderIsDoneWithoutInOneLine() throws Exception {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "its native part is for another machine");
        Output output = run(Keys.EC_SEC1, List.of("-Djava.io.tmpdir=" + Files.createFile(directory.resolve("file"))));
        assertTrue(Verify.withPlainJava(output.out(), Keys.EC_PUBLIC_PARAMETER), output.out());
        assertEquals(1, output.logged().size(), output.err());
        String line = output.logged().get(0);
        assertTrue(line.contains("The Amazon Corretto Crypto Provider is on the class path but can not be used"), line);
    }

    private record Output(String out, String err) {

        List<String> logged() {
            return err.lines().filter(line -> line.contains(" io.hotsock.")).toList();
        }
    }

    private Output run(String key, List<String> options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.logFile=System.err"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PrintToken.class.getName(), VARIABLE));
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put(VARIABLE, key);
        Process process = builder.start();
        try {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue(), Files.readString(err));
            return new Output(out, Files.readString(err).strip());
        } finally {
            process.destroyForcibly();
        }
    }
}
