package io.hotsock.token.internal;

import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningAlgorithm.Family;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Makes signature engines of one key, algorithm and provider. Safe for use by several threads. */
abstract sealed class SignatureEngines {

    abstract SignatureEngine make() throws GeneralSecurityException;

    /**
     * Engines of a key.
     *
     * @param provider {@code null} for whatever the platform prefers
     * @throws NoSuchAlgorithmException when the provider lacks the algorithm
     */
    static SignatureEngines of(SigningAlgorithm algorithm, KeyMaterial material, @Nullable Provider provider)
            throws GeneralSecurityException {
        if (material instanceof KeyMaterial.Secret secret) {
            String name = "HmacSHA" + algorithm.hashBits();
            return new Macs(name, new SecretKeySpec(secret.bytes(), name), provider);
        }
        PrivateKey key = material instanceof KeyMaterial.Encoded encoded
                ? privateKey(algorithm, encoded.pkcs8(), provider)
                : ((KeyMaterial.Held) material).key();
        return algorithm.family() == Family.ECDSA
                ? ecdsa(algorithm, key, provider)
                : new Signatures(algorithm, name(algorithm), key, provider, 0);
    }

    /** A key made by the provider that signs: a foreign one would be translated for each signature. */
    private static PrivateKey privateKey(SigningAlgorithm algorithm, byte[] pkcs8, @Nullable Provider provider)
            throws GeneralSecurityException {
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(pkcs8);
        String type = switch (algorithm.family()) {
            case ECDSA -> "EC";
            case EDDSA -> "Ed25519";
            default -> "RSA";
        };
        if (provider != null && provider.getService("KeyFactory", type) != null) {
            return KeyFactory.getInstance(type, provider).generatePrivate(spec);
        }
        return KeyFactory.getInstance(type).generatePrivate(spec);
    }

    private static SignatureEngines ecdsa(SigningAlgorithm algorithm, PrivateKey key, @Nullable Provider provider)
            throws GeneralSecurityException {
        String der = name(algorithm);
        try {
            Signatures jose = new Signatures(algorithm, der + "inP1363Format", key, provider, 0);
            jose.make();
            return jose;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            // Older providers, and those that hold the key in hardware, often know the DER form only.
            return new Signatures(algorithm, der, key, provider, joseLength(algorithm));
        }
    }

    /** How many bytes an ECDSA signature has in a token: both numbers at full length. */
    static int joseLength(SigningAlgorithm algorithm) {
        int bits = algorithm == SigningAlgorithm.ES512 ? 521 : algorithm.hashBits();
        return 2 * ((bits + 7) / 8);
    }

    private static String name(SigningAlgorithm algorithm) {
        return switch (algorithm.family()) {
            case RSA -> "SHA" + algorithm.hashBits() + "withRSA";
            case RSA_PSS -> "RSASSA-PSS";
            case ECDSA -> "SHA" + algorithm.hashBits() + "withECDSA";
            case EDDSA -> "Ed25519";
            case HMAC -> throw new IllegalArgumentException("HMAC is no signature");
        };
    }

    private static final class Macs extends SignatureEngines {
        private final String name;
        private final SecretKeySpec key;
        private final @Nullable Provider provider;

        Macs(String name, SecretKeySpec key, @Nullable Provider provider) {
            this.name = name;
            this.key = key;
            this.provider = provider;
        }

        @Override
        SignatureEngine make() throws GeneralSecurityException {
            Mac mac = provider == null ? Mac.getInstance(name) : Mac.getInstance(name, provider);
            mac.init(key);
            return new SignatureEngine.OfMac(mac);
        }
    }

    private static final class Signatures extends SignatureEngines {
        private final SigningAlgorithm algorithm;
        private final String name;
        private final PrivateKey key;
        private final @Nullable Provider provider;
        /** Length to convert DER signatures to; 0 where the provider gives the right form itself. */
        private final int joseLength;

        Signatures(
                SigningAlgorithm algorithm, String name, PrivateKey key, @Nullable Provider provider, int joseLength) {
            this.algorithm = algorithm;
            this.name = name;
            this.key = key;
            this.provider = provider;
            this.joseLength = joseLength;
        }

        @Override
        SignatureEngine make() throws GeneralSecurityException {
            Signature signature =
                    provider == null ? Signature.getInstance(name) : Signature.getInstance(name, provider);
            if (algorithm.family() == Family.RSA_PSS) {
                signature.setParameter(pss());
            }
            signature.initSign(key);
            return joseLength == 0
                    ? new SignatureEngine.OfSignature(signature)
                    : new SignatureEngine.OfDer(signature, joseLength);
        }

        private PSSParameterSpec pss() {
            String hash = "SHA-" + algorithm.hashBits();
            return new PSSParameterSpec(
                    hash,
                    "MGF1",
                    new MGF1ParameterSpec(hash),
                    algorithm.hashBits() / 8,
                    PSSParameterSpec.TRAILER_FIELD_BC);
        }
    }
}
