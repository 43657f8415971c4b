package io.hotsock.benchmarks.token;

import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningAlgorithm.Family;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The floor: one {@link Signature} or {@link Mac}, initialised once, over bytes as long as everybody else's, prepared once.
 * No JSON, no base64.
 */
final class BareSignature {

    /** As many bytes as the encoded header and claims have. */
    private static final int SIGNING_INPUT = 500;

    private BareSignature() {}

    static Peer of(SigningKeys keys) throws GeneralSecurityException {
        byte[] input = "x".repeat(SIGNING_INPUT).getBytes(StandardCharsets.ISO_8859_1);
        Signer signer = signer(keys);
        return () -> new String(signer.sign(input), StandardCharsets.ISO_8859_1);
    }

    /** A key at work. */
    @FunctionalInterface
    interface Signer {
        byte[] sign(byte[] input) throws GeneralSecurityException;
    }

    static Signer signer(SigningKeys keys) throws GeneralSecurityException {
        if (keys.algorithm().family() == Family.HMAC) {
            return mac(keys)::doFinal;
        }
        Signature signature = signature(keys);
        return input -> {
            signature.update(input);
            return signature.sign();
        };
    }

    private static Mac mac(SigningKeys keys) throws GeneralSecurityException {
        String name = "HmacSHA" + keys.algorithm().hashBits();
        Provider provider = keys.provider();
        Mac mac = provider == null ? Mac.getInstance(name) : Mac.getInstance(name, provider);
        mac.init(new SecretKeySpec(keys.secret(), name));
        return mac;
    }

    private static Signature signature(SigningKeys keys) throws GeneralSecurityException {
        String name = name(keys.algorithm());
        Provider provider = keys.provider();
        Signature signature = provider == null ? Signature.getInstance(name) : Signature.getInstance(name, provider);
        if (keys.algorithm().family() == Family.RSA_PSS) {
            int bits = keys.algorithm().hashBits();
            String hash = "SHA-" + bits;
            signature.setParameter(
                    new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), bits / Byte.SIZE, 1));
        }
        signature.initSign(keys.privateKey());
        return signature;
    }

    private static String name(SigningAlgorithm algorithm) {
        return switch (algorithm.family()) {
            case ECDSA -> "SHA" + algorithm.hashBits() + "withECDSAinP1363Format";
            case EDDSA -> "Ed25519";
            case RSA_PSS -> "RSASSA-PSS";
            default -> "SHA" + algorithm.hashBits() + "withRSA";
        };
    }
}
