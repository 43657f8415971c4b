package io.hotsock.benchmarks.local;

import io.hotsock.Hotsock;
import io.hotsock.local.LocalHotsock;
import java.io.IOException;
import java.time.Duration;

/**
 * A local Hotsock. Prints the port of its WebSocket, the URL for publishing by HTTP and its key, then a token for each
 * channel; ends when its standard input does. Argument: the number of channels.
 */
final class ServerProgram {

    private ServerProgram() {}

    /** Serves. */
    public static void main(String[] arguments) throws IOException {
        try (LocalHotsock local = LocalHotsock.start();
                Hotsock hotsock = Hotsock.create(local.config())) {
            System.out.println(local.port());
            System.out.println(local.publishHttpApiUrl());
            System.out.println(local.apiKeys().get(0));
            for (int channel = 0; channel < Integer.parseInt(arguments[0]); channel++) {
                System.out.println(hotsock.issuer()
                        .token()
                        .uid("listener")
                        .expiresIn(Duration.ofHours(1))
                        .channel(
                                FanOutProgram.CHANNEL + channel,
                                c -> c.subscribe().autoSubscribe())
                        .issue());
            }
            while (System.in.read() >= 0) {
                // Until whoever started this goes.
            }
        }
    }
}
