package io.hotsock.benchmarks.token;

import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningAlgorithm.Family;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A new key for one algorithm, in the shape that suits the provider: every peer gets it built by the provider that signs,
 * since a foreign key costs a conversion for each signature.
 *
 * @param secret for HMAC, as long as the hash; otherwise empty
 * @param pair for everything else
 * @param provider {@code null} for the platform's own
 */
record SigningKeys(
        SigningAlgorithm algorithm,
        @SuppressWarnings("ArrayRecordComponent") byte[] secret,
        @Nullable KeyPair pair,
        @Nullable Provider provider) {

    private static final int RSA_BITS = 2048;

    static SigningKeys create(SigningAlgorithm algorithm, @Nullable Provider provider) throws GeneralSecurityException {
        if (algorithm.family() == Family.HMAC) {
            byte[] secret = new byte[algorithm.hashBits() / Byte.SIZE];
            new SecureRandom().nextBytes(secret);
            return new SigningKeys(algorithm, secret, null, provider);
        }
        return new SigningKeys(algorithm, new byte[0], builtBy(provider, generate(algorithm)), provider);
    }

    private static KeyPair generate(SigningAlgorithm algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(keyType(algorithm));
        switch (algorithm) {
            case ES256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
            case ES384 -> generator.initialize(new ECGenParameterSpec("secp384r1"));
            case ES512 -> generator.initialize(new ECGenParameterSpec("secp521r1"));
            case EDDSA -> {}
            default -> generator.initialize(RSA_BITS);
        }
        return generator.generateKeyPair();
    }

    private static KeyPair builtBy(@Nullable Provider provider, KeyPair pair) throws GeneralSecurityException {
        String type = pair.getPrivate().getAlgorithm();
        if (provider == null || provider.getService("KeyFactory", type) == null) {
            return pair;
        }
        KeyFactory factory = KeyFactory.getInstance(type, provider);
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded())),
                factory.generatePrivate(
                        new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded())));
    }

    private static String keyType(SigningAlgorithm algorithm) {
        return switch (algorithm.family()) {
            case ECDSA -> "EC";
            case EDDSA -> "Ed25519";
            default -> "RSA";
        };
    }

    PrivateKey privateKey() {
        return held().getPrivate();
    }

    PublicKey publicKey() {
        return held().getPublic();
    }

    private KeyPair held() {
        if (pair == null) {
            throw new IllegalStateException(algorithm + " has a secret and no pair of keys.");
        }
        return pair;
    }
}
