package io.hotsock.token;

import io.hotsock.token.internal.KeyMaterial;
import io.hotsock.token.internal.KeyReader;
import io.hotsock.token.internal.NewKey;
import io.hotsock.token.internal.PublicHalf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a signing key comes from. Read when settings are built, not before.
 *
 * <p>For RSA, EC and Ed25519 the content may be PEM (PKCS#8, encrypted PKCS#8, SEC1 or PKCS#1, whatever its label says),
 * with line breaks, with the characters {@code \n} in their place or all on one line; base64 of such PEM; DER or base64
 * of it; or a JWK. For HMAC it is the raw secret, byte for byte (text in UTF-8), or a JWK of the type {@code oct}.
 *
 * <p>Immutable and safe for use by several threads. {@link #toString()} tells the origin, never the key.
 */
public final class SigningKey {

    private final String where;
    private final Source source;
    private final char @Nullable [] passphrase;

    private SigningKey(String where, Source source, char @Nullable [] passphrase) {
        this.where = where;
        this.source = source;
        this.passphrase = passphrase;
    }

    /** The key as text. */
    public static SigningKey text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new SigningKey("the text given", reader -> reader.read(bytes), null);
    }

    /** A secret for HMAC that is no text. */
    public static SigningKey secret(byte[] secret) {
        byte[] bytes = secret.clone();
        return new SigningKey("the bytes given", reader -> reader.secret(bytes), null);
    }

    /** The content of a file. For HMAC every byte counts, a line break at the end too. */
    public static SigningKey file(Path file) {
        Objects.requireNonNull(file, "file");
        return new SigningKey("the file " + file, reader -> reader.read(content(file)), null);
    }

    /** The value of an environment variable. */
    public static SigningKey environment(String variable) {
        Objects.requireNonNull(variable, "variable");
        return new SigningKey("the environment variable " + variable, reader -> reader.read(value(variable)), null);
    }

    /**
     * The text of a new key, as {@link #text(String)} takes it: PKCS#8 in PEM (RSA with 2048 bits), or for HMAC a random
     * secret of letters, digits, {@code -} and {@code _}. To be kept where secrets are kept.
     */
    public static String generate(SigningAlgorithm algorithm) {
        return NewKey.text(algorithm);
    }

    /** A private key that the application holds already, in hardware perhaps. */
    public static SigningKey of(PrivateKey key) {
        Objects.requireNonNull(key, "key");
        return new SigningKey("the key object given", reader -> reader.held(key), null);
    }

    /** The same key, opened with this passphrase where it is encrypted. */
    public SigningKey withPassphrase(String passphrase) {
        return new SigningKey(where, source, passphrase.toCharArray());
    }

    /**
     * What the installation must hold to verify this key's tokens, as its parameter {@code SigningKey1EncodedParameter}
     * wants it: base64 of the public key as PEM; for HMAC, base64 of the secret itself (contract section 1.4).
     *
     * @throws SigningKeyException when the key does not fit the algorithm, or when only its provider knows its bytes
     */
    public String installationParameter(SigningAlgorithm algorithm) {
        String parameter = PublicHalf.parameter(load(algorithm));
        if (parameter == null) {
            throw new SigningKeyException(
                    "The signing key from " + where + " does not leave its provider; ask that for the public key.");
        }
        return parameter;
    }

    /**
     * A key id that changes with the key: its JWK thumbprint (RFC 7638, SHA-256), 43 characters. None for HMAC, where it
     * would give away a hash of the secret with every token, and none when only its provider knows the key's bytes.
     *
     * @throws SigningKeyException when the key can not be read or does not fit the algorithm
     */
    public Optional<String> suggestedKeyId(SigningAlgorithm algorithm) {
        return Optional.ofNullable(PublicHalf.thumbprint(load(algorithm)));
    }

    KeyMaterial load(SigningAlgorithm algorithm) {
        return source.read(new KeyReader(algorithm, where, passphrase));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SigningKeyException("The signing key from the file " + file + " can not be read ("
                    + e.getClass().getSimpleName() + ").");
        }
    }

    private static byte[] value(String variable) {
        String value = System.getenv(variable);
        if (value == null || value.isEmpty()) {
            throw new SigningKeyException(
                    "The signing key is to come from the environment variable " + variable + ", which is not set.");
        }
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SigningKey[from " + where + "]";
    }

    /** Hands the content to a reader. */
    @FunctionalInterface
    private interface Source {
        KeyMaterial read(KeyReader reader);
    }
}
