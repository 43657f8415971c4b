package io.hotsock.token;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The algorithms that the service verifies (contract section 3.1; RFC 7518 and RFC 8037). */
public enum SigningAlgorithm {
    /** HMAC with SHA-256; the secret has at least 32 bytes. */
    HS256(Family.HMAC, 256),
    /** HMAC with SHA-384; the secret has at least 48 bytes. */
    HS384(Family.HMAC, 384),
    /** HMAC with SHA-512; the secret has at least 64 bytes. */
    HS512(Family.HMAC, 512),
    /** RSA (PKCS#1 v1.5) with SHA-256. */
    RS256(Family.RSA, 256),
    /** RSA (PKCS#1 v1.5) with SHA-384. */
    RS384(Family.RSA, 384),
    /** RSA (PKCS#1 v1.5) with SHA-512. */
    RS512(Family.RSA, 512),
    /** RSA-PSS with SHA-256. */
    PS256(Family.RSA_PSS, 256),
    /** RSA-PSS with SHA-384. */
    PS384(Family.RSA_PSS, 384),
    /** RSA-PSS with SHA-512. */
    PS512(Family.RSA_PSS, 512),
    /** ECDSA on the curve P-256 with SHA-256; the default. */
    ES256(Family.ECDSA, 256),
    /** ECDSA on the curve P-384 with SHA-384. */
    ES384(Family.ECDSA, 384),
    /** ECDSA on the curve P-521 with SHA-512. */
    ES512(Family.ECDSA, 512),
    /** Ed25519. */
    EDDSA(Family.EDDSA, 512);

    /** What kind of key an algorithm needs. */
    public enum Family {
        /** A secret shared with the installation. */
        HMAC,
        /** An RSA key of at least 2048 bits. */
        RSA,
        /** An RSA key of at least 2048 bits, used with probabilistic padding. */
        RSA_PSS,
        /** A key on one of the NIST curves. */
        ECDSA,
        /** A key on Curve25519. */
        EDDSA
    }

    private final Family family;
    private final int hashBits;

    SigningAlgorithm(Family family, int hashBits) {
        this.family = family;
        this.hashBits = hashBits;
    }

    /** The name in a token's {@code alg} header and in the installation's {@code SigningKey1MethodParameter}. */
    public String jwsName() {
        return this == EDDSA ? "EdDSA" : name();
    }

    /** The kind of key needed. */
    public Family family() {
        return family;
    }

    /** The length of the hash, in bits. */
    public int hashBits() {
        return hashBits;
    }

    /**
     * The algorithm of this name, as in {@link #jwsName()}.
     *
     * @throws IllegalArgumentException when there is none; the message lists those there are
     */
    public static SigningAlgorithm of(String jwsName) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.jwsName().equals(jwsName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown signing algorithm \"" + jwsName
                        + "\"; the service verifies "
                        + Arrays.stream(values()).map(SigningAlgorithm::jwsName).collect(Collectors.joining(", "))
                        + "."));
    }
}
