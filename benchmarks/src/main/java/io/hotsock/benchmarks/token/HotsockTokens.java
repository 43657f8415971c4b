package io.hotsock.benchmarks.token;

import io.hotsock.token.IssuerSettings;
import io.hotsock.token.SignatureProvider;
import io.hotsock.token.SigningAlgorithm.Family;
import io.hotsock.token.SigningKey;
import io.hotsock.token.TokenIssuer;
import java.security.Provider;
import java.util.Base64;
import java.util.Map;

/** This project: one issuer, the same claims as a plain map. */
final class HotsockTokens {

    private HotsockTokens() {}

    static Peer of(SigningKeys keys) {
        TokenIssuer issuer = issuer(keys);
        Map<String, Object> claims = TokenClaims.map();
        return () -> issuer.issue(claims);
    }

    static TokenIssuer issuer(SigningKeys keys) {
        Provider provider = keys.provider();
        return TokenIssuer.of(IssuerSettings.builder()
                .algorithm(keys.algorithm())
                .key(key(keys))
                .provider(provider == null ? SignatureProvider.platform() : SignatureProvider.of(provider))
                .build());
    }

    private static SigningKey key(SigningKeys keys) {
        return keys.algorithm().family() == Family.HMAC
                ? SigningKey.secret(keys.secret())
                : SigningKey.text(
                        Base64.getEncoder().encodeToString(keys.privateKey().getEncoded()));
    }
}
