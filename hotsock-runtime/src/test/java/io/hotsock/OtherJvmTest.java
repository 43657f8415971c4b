package io.hotsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.testing.ForgetfulProgram;
import io.hotsock.testing.StubService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

    private static String run(Class<?> program, Map<String, String> environment, String... arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), program.getName());
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
