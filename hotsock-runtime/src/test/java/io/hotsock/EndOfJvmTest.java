package io.hotsock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.testing.ForgetfulProgram;
import io.hotsock.testing.StubService;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndOfJvmTest {

    @Test
    void messagesUnderWayGetOutWhenTheProgramEndsWithoutClosing() throws Exception {
        try (StubService service = new StubService()) {
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ForgetfulProgram.class.getName(),
                            service.url().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                assertTrue(program.waitFor(60, TimeUnit.SECONDS));
                assertEquals(0, program.exitValue());
                assertEquals(20, service.requests().size());
            } finally {
                program.destroyForcibly();
            }
        }
    }
}
