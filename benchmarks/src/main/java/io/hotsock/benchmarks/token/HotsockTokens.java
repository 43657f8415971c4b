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

/** This project: one issuer, the claims in a new map for each token. */
final class HotsockTokens {

    private HotsockTokens() {}

    static Peer of(SigningKeys keys) {
        TokenIssuer issuer = TokenIssuer.of(settings(keys).build());
        return () -> issuer.issue(TokenClaims.map());
    }

    /** The same token built anew, with every rule of the service checked; but issued now, for that is up to the issuer. */
    static Peer built(SigningKeys keys) {
        TokenIssuer issuer = TokenIssuer.of(settings(keys).issuedAt(true).build());
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

    private static IssuerSettings.Builder settings(SigningKeys keys) {
        Provider provider = keys.provider();
        return IssuerSettings.builder()
                .algorithm(keys.algorithm())
                .key(key(keys))
                .provider(provider == null ? SignatureProvider.platform() : SignatureProvider.of(provider));
    }

    private static SigningKey key(SigningKeys keys) {
        return keys.algorithm().family() == Family.HMAC
                ? SigningKey.secret(keys.secret())
                : SigningKey.text(
                        Base64.getEncoder().encodeToString(keys.privateKey().getEncoded()));
    }
}
