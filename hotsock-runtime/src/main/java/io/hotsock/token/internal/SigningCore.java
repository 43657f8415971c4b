package io.hotsock.token.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningKeyException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.ProviderException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One key at work: everything that is the same for all tokens of an issuer. Safe for use by several threads. */
public final class SigningCore {

    private static final int MOST_IDLE_WRITERS = 64;

    private final byte[] header;
    private final ClaimDefaults defaults;
    private final SignatureEngines engines;
    private final Pool<TokenWriter> idle =
            new Pool<>(Math.min(MOST_IDLE_WRITERS, 2 * Runtime.getRuntime().availableProcessors()));

    private SigningCore(byte[] header, ClaimDefaults defaults, SignatureEngines engines) {
        this.header = header;
        this.defaults = defaults;
        this.engines = engines;
    }

    /**
     * A core whose key has signed once already, so that a provider that can not use the key shows here.
     *
     * @param provider {@code null} for the platform's
     * @param fallback whether the platform's may step in where the provider lacks the algorithm
     * @throws SigningKeyException when the key can not be used
     */
    public static SigningCore of(
            SigningAlgorithm algorithm,
            @Nullable String keyId,
            KeyMaterial key,
            ClaimDefaults defaults,
            @Nullable Provider provider,
            boolean fallback) {
        try {
            SignatureEngines engines = SignatureEngines.of(algorithm, key, provider);
            SigningCore core = new SigningCore(header(algorithm, keyId), defaults, engines);
            TokenWriter first = core.newWriter();
            String problem = lengthProblem(algorithm, first.tryOut());
            if (problem != null) {
                throw unusable(algorithm, provider, problem);
            }
            core.idle.give(first);
            return core;
        } catch (NoSuchAlgorithmException e) {
            if (fallback && provider != null) {
                return of(algorithm, keyId, key, defaults, null, false);
            }
            throw unusable(algorithm, provider, "it does not offer " + algorithm.jwsName());
        } catch (GeneralSecurityException | ProviderException e) {
            throw unusable(
                    algorithm, provider, "it refuses the key (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** A key whose bytes nobody sees tells by its signatures what it is. */
    private static @Nullable String lengthProblem(SigningAlgorithm algorithm, int bytes) {
        boolean fits = switch (algorithm.family()) {
            case ECDSA -> bytes == SignatureEngines.joseLength(algorithm);
            case RSA, RSA_PSS -> bytes >= KeyShape.MIN_RSA_BITS / 8;
            case HMAC, EDDSA -> true;
        };
        return fits ? null : "the key makes signatures of " + bytes + " bytes, so it is on another curve or too short";
    }

    private static SigningKeyException unusable(
            SigningAlgorithm algorithm, @Nullable Provider provider, String problem) {
        return new SigningKeyException("Tokens can not be signed with " + algorithm.jwsName() + " by the "
                + (provider == null ? "platform's providers" : "provider " + provider.getName()) + ": " + problem
                + ".");
    }

    /** Signs claims, see {@link io.hotsock.token.TokenIssuer#issue(Map)}. */
    public String issue(Map<String, ? extends @Nullable Object> claims) {
        try {
            TokenWriter found = idle.take();
            TokenWriter writer = found == null ? newWriter() : found;
            String token = writer.write(claims);
            // Only after success: a writer that failed halfway is left to the garbage collector.
            idle.give(writer);
            return token;
        } catch (IOException e) {
            throw ClaimsWriter.refused(
                    "its claims can not be written as JSON (" + e.getClass().getSimpleName() + ")");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The token could not be signed: " + e.getClass().getSimpleName(), e);
        }
    }

    private TokenWriter newWriter() throws GeneralSecurityException {
        return new TokenWriter(header, defaults, engines.make());
    }

    private static byte[] header(SigningAlgorithm algorithm, @Nullable String keyId) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator json = ClaimsWriter.generator(text)) {
            json.writeStartObject();
            json.writeStringField("typ", "JWT");
            if (keyId != null) {
                json.writeStringField("kid", keyId);
            }
            json.writeStringField("alg", algorithm.jwsName());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("The key id can not be written as JSON", e);
        }
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(text.toByteArray());
        return (encoded + ".").getBytes(StandardCharsets.ISO_8859_1);
    }
}
