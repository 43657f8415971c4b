package io.hotsock;

import io.hotsock.token.IssuerSettings;
import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningKey;
import io.hotsock.token.TokenIssuer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks the options about tokens and makes the issuer; what the token package finds wrong joins the other problems. */
final class IssuerOptions {

    /** What {@link IssuerSettings} allows. */
    private static final Duration LONGEST_LIFE = Duration.ofDays(36_500);

    private final HotsockConfig.Builder options;
    private final Problems problems;

    IssuerOptions(HotsockConfig.Builder options, Problems problems) {
        this.options = options;
        this.problems = problems;
    }

    /** The issuer, or {@code null} when there is neither one nor a key. */
    @Nullable
    TokenIssuer issuer() {
        boolean ttl = checkTtl(options.issuerTokenTtl);
        SigningAlgorithm algorithm = algorithm();
        problems.url("webSocketUrl", options.webSocketUrl, "ws", "wss://id.execute-api.eu-west-1.amazonaws.com/v1");
        if (options.tokenIssuer != null) {
            problems.addIf(
                    options.issuerPrivateKey != null,
                    "issuerPrivateKey and tokenIssuer are both set, so it is not clear which to sign with");
            return options.tokenIssuer;
        }
        SigningKey key = options.issuerPrivateKey;
        return key == null || algorithm == null ? null : signing(key, algorithm, ttl ? options.issuerTokenTtl : null);
    }

    private boolean checkTtl(@Nullable Duration ttl) {
        boolean tooShort = ttl != null && ttl.compareTo(Duration.ofSeconds(1)) < 0;
        boolean tooLong = ttl != null && ttl.compareTo(LONGEST_LIFE) > 0;
        problems.addIf(tooShort, "issuerTokenTtl is " + ttl + "; tokens must live 1 second or more");
        problems.addIf(tooLong, "issuerTokenTtl is " + ttl + "; at most " + LONGEST_LIFE + " are allowed");
        return !tooShort && !tooLong;
    }

    /** Checked without a key, too. Without an algorithm a key can not be judged. */
    private @Nullable SigningAlgorithm algorithm() {
        try {
            return SigningAlgorithm.of(options.issuerKeyAlgorithm);
        } catch (IllegalArgumentException e) {
            problems.add("issuerKeyAlgorithm: " + Problems.withoutStop(e.getMessage()));
            return null;
        }
    }

    private @Nullable TokenIssuer signing(SigningKey key, SigningAlgorithm algorithm, @Nullable Duration ttl) {
        try {
            IssuerSettings settings = IssuerSettings.builder()
                    .key(key)
                    .algorithm(algorithm)
                    .keyId(options.issuerKeyId)
                    .audience(options.issuerAudClaim)
                    .issuer(options.issuerIssClaim)
                    .issuedAt(options.issuerIatClaim)
                    .tokenId(options.issuerJtiClaim)
                    .ttl(ttl)
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
