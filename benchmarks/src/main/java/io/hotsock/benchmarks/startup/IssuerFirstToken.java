package io.hotsock.benchmarks.startup;

import io.hotsock.token.IssuerSettings;
import io.hotsock.token.SignatureProvider;
import io.hotsock.token.SigningKey;
import io.hotsock.token.TokenIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * One ES256 token with this project and the platform's own provider, as the documentation advises short-lived processes.
 * Argument: the file with the key as PEM.
 */
final class IssuerFirstToken {

    private IssuerFirstToken() {}

    /** Signs. */
    public static void main(String[] arguments) throws IOException {
        TokenIssuer issuer = TokenIssuer.of(IssuerSettings.builder()
                .key(SigningKey.file(Path.of(arguments[0])))
                .provider(SignatureProvider.platform())
                .build());
        issuer.issue(Map.of(
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
