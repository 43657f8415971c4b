package io.hotsock.benchmarks.startup;

import io.hotsock.Hotsock;
import io.hotsock.HotsockConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * One ES256 token with this project, signed by whichever provider it finds. Argument: the file with the key as PEM.
 */
final class HotsockFirstToken {

    private HotsockFirstToken() {}

    /** Signs. */
    public static void main(String[] arguments) throws IOException {
        HotsockConfig config = HotsockConfig.builder()
                .issuerPrivateKey(Files.readString(Path.of(arguments[0])))
                .build();
        try (Hotsock hotsock = Hotsock.create(config)) {
            hotsock.issuer()
                    .issue(Map.of(
                            "exp",
                            Instant.now().plusSeconds(60).getEpochSecond(),
                            "scope",
                            "connect",
                            "uid",
                            "184467",
                            "channels",
                            Map.of("user.184467", Map.of("subscribe", true))));
            Done.say();
        }
    }
}
