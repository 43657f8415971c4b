package io.hotsock.benchmarks.token;

import io.hotsock.token.EventDirectives;
import io.hotsock.token.IssuerSettings;
import io.hotsock.token.SignatureProvider;
import io.hotsock.token.SigningAlgorithm.Family;
import io.hotsock.token.SigningKey;
import io.hotsock.token.TokenIssuer;
import java.security.Provider;
import java.time.Instant;
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

    /** The same token built anew, with every rule of the service checked. */
    static Peer built(SigningKeys keys) {
        TokenIssuer issuer = issuer(keys);
        Instant expiry = Instant.ofEpochSecond(TokenClaims.EXPIRES_AT);
        return () -> issuer.token()
                .audience(TokenClaims.AUDIENCE)
                .issuer(TokenClaims.ISSUER)
                .id(TokenClaims.ID)
                .expiresAt(expiry)
                .uid(TokenClaims.USER)
                .metadata(TokenClaims.METADATA)
                .subscribe("user.184467")
                .channel("room.lobby", room -> room.subscribe().wholeHistory())
                .channel("room.7", room -> room.subscribe().event("chat", EventDirectives::publish))
                .issue();
    }

    private static TokenIssuer issuer(SigningKeys keys) {
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
