package io.hotsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.testing.ForgetfulProgram;
import io.hotsock.testing.StubService;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What depends on the JVM as a whole: its end, and its environment. */
class OtherJvmTest {

    @Test
    void messagesUnderWayGetOutWhenTheProgramEndsWithoutClosing() throws Exception {
        try (StubService service = new StubService()) {
            run(ForgetfulProgram.class, Map.of(), service.url().toString());
            assertEquals(20, service.requests().size());
        }
    }

    @Test
    void insideLambdaFunctionsTheDefaultIsSynchronous() throws Exception {
        assertEquals("BACKGROUND", run(ShowDispatchMode.class, Map.of()));
        assertEquals("SYNCHRONOUS", run(ShowDispatchMode.class, Map.of("AWS_LAMBDA_FUNCTION_NAME", "orders")));
    }

    @ParameterizedTest
    @CsvSource({"CRT, aws-crt-client", "NETTY, netty-nio-client"})
    void aClientWithoutItsLibraryIsAProblemOfTheConfiguration(String httpClient, String library) throws Exception {
        Map<String, String> environment = Map.of("HOTSOCK_LAMBDA_HTTP_CLIENT", httpClient);
        assertEquals("[]", run(ShowProblems.class, environment));
        String without = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(library))
                .collect(Collectors.joining(File.pathSeparator));
        assertEquals(
                "[lambdaHttpClient " + httpClient + " needs the library software.amazon.awssdk:" + library
                        + " on the class path]",
                run(without, ShowProblems.class, environment));
    }

    private static String run(Class<?> program, Map<String, String> environment, String... arguments) throws Exception {
        return run(System.getProperty("java.class.path"), program, environment, arguments);
    }

    private static String run(String classPath, Class<?> program, Map<String, String> environment, String... arguments)
            throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, program.getName());
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(command.stream(), Stream.of(arguments)).toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}
