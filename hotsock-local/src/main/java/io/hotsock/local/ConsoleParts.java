package io.hotsock.local;

import io.hotsock.token.IssuerSettings;
import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.TokenIssuer;
import java.util.Optional;

/** What the console needs of an installation's settings. */
final class ConsoleParts {

    private ConsoleParts() {}

    /**
     * Signs with the first key that can; empty when none can.
     *
     * @throws io.hotsock.token.SigningKeyException when that key turns out to be of no use
     */
    static Optional<TokenIssuer> issuer(LocalHotsockBuilder settings) {
        return settings.signingKeys.stream()
                .filter(key -> key.signing().isPresent())
                .findFirst()
                .map(key -> issuer(settings, key));
    }

    private static TokenIssuer issuer(LocalHotsockBuilder settings, SigningKey key) {
        return TokenIssuer.of(IssuerSettings.builder()
                .algorithm(SigningAlgorithm.of(key.algorithm()))
                .key(io.hotsock.token.SigningKey.text(key.signing().orElseThrow()))
                .keyId(key.keyId().isBlank() ? null : key.keyId())
                .audience(settings.audience)
                .issuer(settings.issuer)
                .clock(settings.clock)
                .build());
    }
}
