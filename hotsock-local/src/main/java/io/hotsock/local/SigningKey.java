package io.hotsock.local;

import io.hotsock.local.internal.channel.RandomIds;
import io.hotsock.local.internal.token.PemKeys;
import io.hotsock.local.internal.token.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of an installation's signing keys: which JWT algorithm, which key id, and what verifies a token (contract section
 * 3.1). Those that also hold what signs let {@link LocalHotsock#config()} make tokens.
 *
 * <p>Immutable. {@link #toString()} shows no key material.
 */
public final class SigningKey {

    private static final int SECRET_LENGTH = 64;

    private final String algorithm;
    private final String keyId;
    private final @Nullable String signing;
    private final @Nullable String publicKeyPem;
    private final VerificationKey verification;

    private SigningKey(
            String algorithm,
            String keyId,
            @Nullable String signing,
            @Nullable String publicKeyPem,
            VerificationKey verification) {
        this.algorithm = algorithm;
        this.keyId = keyId;
        this.signing = signing;
        this.publicKeyPem = publicKeyPem;
        this.verification = verification;
    }

    /**
     * A new secret or key pair with a random key id.
     *
     * @param algorithm HS*, RS*, PS* or ES* with 256, 384 or 512, or EdDSA
     */
    public static SigningKey generate(String algorithm) {
        String keyId = "local-" + RandomIds.alphanumeric(8);
        if (algorithm.startsWith("HS")) {
            return secret(algorithm, RandomIds.alphanumeric(SECRET_LENGTH)).withKeyId(keyId);
        }
        KeyPair pair = PemKeys.generate(algorithm);
        return keyPair(
                        algorithm,
                        PemKeys.pem("PRIVATE KEY", pair.getPrivate()),
                        PemKeys.pem("PUBLIC KEY", pair.getPublic()))
                .withKeyId(keyId);
    }

    /**
     * A secret for HS256, HS384 or HS512, as its UTF-8 bytes; any {@code kid} is accepted.
     *
     * @throws IllegalArgumentException when it is shorter than the algorithm's hash
     */
    public static SigningKey secret(String algorithm, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return new SigningKey(algorithm, "", secret, null, VerificationKey.secret(algorithm, "", bytes));
    }

    /**
     * A public key alone, which verifies and can not sign; any {@code kid} is accepted.
     *
     * @param publicKey PEM, or base64 of PEM as in the installation's parameter
     * @throws IllegalArgumentException when it is no key for the algorithm
     */
    public static SigningKey publicKey(String algorithm, String publicKey) {
        return asymmetric(algorithm, null, publicKey);
    }

    /**
     * A key pair; any {@code kid} is accepted.
     *
     * @param privateKeyPem PEM
     * @param publicKey PEM, or base64 of PEM as in the installation's parameter
     * @throws IllegalArgumentException when the public key is no key for the algorithm
     */
    public static SigningKey keyPair(String algorithm, String privateKeyPem, String publicKey) {
        return asymmetric(algorithm, Objects.requireNonNull(privateKeyPem, "privateKeyPem"), publicKey);
    }

    /** The same key with a key id that a token's {@code kid} must equal; blank accepts any. */
    public SigningKey withKeyId(String newKeyId) {
        return new SigningKey(algorithm, newKeyId, signing, publicKeyPem, verification.withKeyId(newKeyId));
    }

    /** The JWT algorithm. */
    public String algorithm() {
        return algorithm;
    }

    /** The key id; blank for any. */
    public String keyId() {
        return keyId;
    }

    /** The secret of an HS* key. */
    public Optional<String> secret() {
        return isSecret() ? Optional.ofNullable(signing) : Optional.empty();
    }

    /** The private key as PEM. */
    public Optional<String> privateKeyPem() {
        return isSecret() ? Optional.empty() : Optional.ofNullable(signing);
    }

    /** The public key as PEM. */
    public Optional<String> publicKeyPem() {
        return Optional.ofNullable(publicKeyPem);
    }

    /** Algorithm and key id. */
    @Override
    public String toString() {
        return "SigningKey[" + algorithm + ", keyId=\"" + keyId + "\"]";
    }

    /** What signs: a secret or a private key. */
    Optional<String> signing() {
        return Optional.ofNullable(signing);
    }

    VerificationKey verification() {
        return verification;
    }

    private boolean isSecret() {
        return algorithm.startsWith("HS");
    }

    private static SigningKey asymmetric(String algorithm, @Nullable String privateKeyPem, String publicKey) {
        var key = PemKeys.publicKey(algorithm, publicKey);
        return new SigningKey(
                algorithm,
                "",
                privateKeyPem,
                PemKeys.pem("PUBLIC KEY", key),
                VerificationKey.publicKey(algorithm, "", key));
    }
}
