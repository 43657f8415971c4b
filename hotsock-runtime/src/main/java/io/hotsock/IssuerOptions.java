package io.hotsock;

import io.hotsock.token.IssuerSettings;
import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningKey;
import io.hotsock.token.TokenIssuer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks the options about tokens and makes the issuer; what the token package finds wrong joins the other problems. */
final class IssuerOptions {

    private final HotsockConfig.Builder options;
    private final Problems problems;

    IssuerOptions(HotsockConfig.Builder options, Problems problems) {
        this.options = options;
        this.problems = problems;
    }

    /** The issuer, or {@code null} when there is neither one nor a key. */
    @Nullable
    TokenIssuer issuer() {
        Duration ttl = options.issuerTokenTtl;
        problems.addIf(
                ttl != null && ttl.compareTo(Duration.ofSeconds(1)) < 0,
                "issuerTokenTtl is " + ttl + "; tokens must live 1 second or more");
        if (options.tokenIssuer != null) {
            problems.addIf(
                    options.issuerPrivateKey != null,
                    "issuerPrivateKey and tokenIssuer are both set, so it is not clear which to sign with");
            return options.tokenIssuer;
        }
        return options.issuerPrivateKey == null ? null : signing(options.issuerPrivateKey);
    }

    private @Nullable TokenIssuer signing(SigningKey key) {
        try {
            IssuerSettings settings = IssuerSettings.builder()
                    .key(key)
                    .algorithm(SigningAlgorithm.of(options.issuerKeyAlgorithm))
                    .keyId(options.issuerKeyId)
                    .audience(options.issuerAudClaim)
                    .issuer(options.issuerIssClaim)
                    .issuedAt(options.issuerIatClaim)
                    .tokenId(options.issuerJtiClaim)
                    .ttl(options.issuerTokenTtl)
                    .provider(options.issuerSignatureProvider)
                    .webSocketUrl(options.webSocketUrl)
                    .build();
            return TokenIssuer.of(settings);
        } catch (IllegalArgumentException e) {
            problems.add("issuerPrivateKey or issuerKeyAlgorithm: " + Problems.withoutStop(e.getMessage()));
            return null;
        }
    }
}
