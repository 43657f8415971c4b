package io.hotsock.cli.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.Hotsock;
import io.hotsock.cli.terminal.Terminal;
import io.hotsock.local.Fault;
import io.hotsock.local.LocalHotsock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ListeningTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @Command(name = "test")
    static final class Host {
        @Mixin
        private final Terminal terminal = new Terminal();
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** It opens, and then nothing comes: no first frame, no pong, no end. */
    @Test
    void aConnectionThatDoesNotAnswerIsGivenUp() throws Exception {
        try (LocalHotsock local = LocalHotsock.start();
                Hotsock hotsock = Hotsock.create(local.config())) {
            local.faults().nextAtConnect(1, Fault.silence());
            Listening listening = listening(local, hotsock);
            listening.stopAfter(1);

            assertTrue(listening.run());

            assertTrue(err.toString().contains("The connection was lost (it does not answer)"), err.toString());
            assertEquals(1, out.toString().lines().count());
        }
    }

    private Listening listening(LocalHotsock local, Hotsock hotsock) {
        Host host = new Host();
        new CommandLine(host).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Listening(
                host.terminal,
                new FramePrinter(host.terminal, Set.of("hotsock.subscribed")),
                new Listening.Source(
                        local.webSocketUrl(),
                        () -> hotsock.issuer()
                                .token()
                                .expiresIn(Duration.ofMinutes(1))
                                .subscribe("user.42")
                                .issue(),
                        (channel, connectionId) -> null,
                        List.of("user.42")),
                new Listening.Pulse(SHORT, SHORT),
                new Backoff(new Random(7)));
    }
}
