package io.hotsock.local.internal.aws;

import static io.hotsock.local.internal.aws.AuthenticationFailure.Reason.EXPIRED_TOKEN;
import static io.hotsock.local.internal.aws.AuthenticationFailure.Reason.INCOMPLETE;
import static io.hotsock.local.internal.aws.AuthenticationFailure.Reason.MISMATCH;
import static io.hotsock.local.internal.aws.AuthenticationFailure.Reason.UNKNOWN_KEY;

import io.hotsock.local.internal.http.Exchange;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies AWS Signature Version 4 as AWS does: the key must be known, a session's token must be sent and in force, the
 * date within 5 minutes, and the signature that of this request. Thread-safe.
 */
public final class Signatures {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final DateTimeFormatter AMZ_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Credentials credentials;
    private final String region;
    private final Clock clock;
    private final boolean enabled;

    /**
     * A verifier for requests to one region.
     *
     * @param enabled false lets everybody in as the installation's user
     */
    public Signatures(Credentials credentials, String region, Clock clock, boolean enabled) {
        this.credentials = credentials;
        this.region = region;
        this.clock = clock;
        this.enabled = enabled;
    }

    /**
     * Who signed a request.
     *
     * @throws AuthenticationFailure when AWS would refuse it
     */
    Principal verify(Exchange exchange, String service) {
        if (!enabled) {
            return new Principal("arn:aws:iam::" + credentials.account() + ":user/unverified", "AIDAUNVERIFIED");
        }
        SignatureHeader header = SignatureHeader.parse(exchange.header("Authorization"));
        Credentials.AccessKey key = key(header, exchange);
        requireScope(header, service);
        String date = requireDate(exchange, header);
        String canonical = CanonicalRequest.of(exchange, header.signedHeaders());
        String toSign = String.join(
                "\n",
                SignatureHeader.ALGORITHM,
                date,
                header.scope(),
                CanonicalRequest.hash(canonical.getBytes(StandardCharsets.UTF_8)));
        byte[] expected = signature(key.secret(), header, toSign);
        if (!MessageDigest.isEqual(expected, HexFormat.of().parseHex(evenly(header.signature())))) {
            throw new AuthenticationFailure(
                    MISMATCH,
                    "The request signature we calculated does not match the signature you provided. Check your AWS Secret"
                            + " Access Key and signing method. Consult the service documentation for details.");
        }
        return key.principal();
    }

    /** The time by which signatures are judged. */
    Instant now() {
        return clock.instant();
    }

    private Credentials.AccessKey key(SignatureHeader header, Exchange exchange) {
        Credentials.AccessKey key = credentials.find(header.accessKeyId());
        String token = exchange.header("X-Amz-Security-Token");
        if (key == null || !Objects.equals(key.sessionToken(), token)) {
            throw new AuthenticationFailure(UNKNOWN_KEY, "The security token included in the request is invalid.");
        }
        if (!key.expiresAt().isAfter(clock.instant())) {
            throw new AuthenticationFailure(EXPIRED_TOKEN, "The security token included in the request is expired");
        }
        return key;
    }

    private void requireScope(SignatureHeader header, String service) {
        if (!header.region().equals(region)) {
            throw new AuthenticationFailure(
                    MISMATCH, "Credential should be scoped to a valid region, such as '" + region + "'. ");
        }
        if (!header.service().equals(service)) {
            throw new AuthenticationFailure(
                    MISMATCH, "Credential should be scoped to correct service: '" + service + "'. ");
        }
        if (!header.signedHeaders().contains("host")) {
            throw new AuthenticationFailure(MISMATCH, "'Host' must be a 'SignedHeader' in the AWS Authorization.");
        }
    }

    private String requireDate(Exchange exchange, SignatureHeader header) {
        String date = exchange.header("X-Amz-Date");
        Instant signed = date == null ? null : parse(date);
        if (date == null || signed == null || !date.startsWith(header.date())) {
            throw new AuthenticationFailure(
                    INCOMPLETE, "Date in Credential scope does not match a valid 'X-Amz-Date'.");
        }
        Instant now = clock.instant();
        if (signed.isBefore(now.minus(TOLERANCE))) {
            throw new AuthenticationFailure(
                    MISMATCH,
                    "Signature expired: " + date + " is now earlier than " + AMZ_DATE.format(now.minus(TOLERANCE))
                            + " (" + AMZ_DATE.format(now) + " - 5 min.)");
        }
        if (signed.isAfter(now.plus(TOLERANCE))) {
            throw new AuthenticationFailure(
                    MISMATCH,
                    "Signature not yet current: " + date + " is still later than "
                            + AMZ_DATE.format(now.plus(TOLERANCE)) + " (" + AMZ_DATE.format(now) + " + 5 min.)");
        }
        return date;
    }

    private static @Nullable Instant parse(String date) {
        try {
            return Instant.from(AMZ_DATE.parse(date));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static byte[] signature(String secret, SignatureHeader header, String toSign) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        key = hmac(key, header.date());
        key = hmac(key, header.region());
        key = hmac(key, header.service());
        key = hmac(key, "aws4_request");
        return hmac(key, toSign);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hex digits come in pairs; a stray one is dropped, and the signature will not match. */
    private static String evenly(String hex) {
        return hex.length() % 2 == 0 ? hex : hex.substring(1);
    }
}
