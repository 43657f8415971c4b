package io.hotsock.local.internal.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/**
 * One of the installation's keys: the method it is for, its id, and the check of a signature (contract section 3.1).
 * Thread-safe.
 */
public final class VerificationKey {

    /** Checks one signature. */
    private interface Check {
        boolean verify(JWSHeader header, byte[] signed, byte[] signature)
                throws JOSEException, GeneralSecurityException;
    }

    private final String algorithm;
    private final String keyId;
    private final Check check;

    private VerificationKey(String algorithm, String keyId, Check check) {
        this.algorithm = algorithm;
        this.keyId = keyId;
        this.check = check;
    }

    /**
     * A key for HS256, HS384 or HS512.
     *
     * @param keyId blank accepts any {@code kid}
     * @throws IllegalArgumentException when the secret is shorter than the method's hash
     */
    public static VerificationKey secret(String algorithm, String keyId, byte[] secret) {
        try {
            return new VerificationKey(algorithm, keyId, by(new MACVerifier(secret)));
        } catch (JOSEException e) {
            throw new IllegalArgumentException("The secret does not fit " + algorithm + ": " + e.getMessage(), e);
        }
    }

    /**
     * A public key for an RS*, PS*, ES* or EdDSA method.
     *
     * @param keyId blank accepts any {@code kid}
     * @throws IllegalArgumentException when the key is not of the method's kind or curve
     */
    public static VerificationKey publicKey(String algorithm, String keyId, PublicKey key) {
        try {
            return new VerificationKey(algorithm, keyId, checkFor(algorithm, key));
        } catch (JOSEException e) {
            throw new IllegalArgumentException("The public key does not fit " + algorithm + ": " + e.getMessage(), e);
        }
    }

    /** The same key under another id; blank accepts any. */
    public VerificationKey withKeyId(String newKeyId) {
        return new VerificationKey(algorithm, newKeyId, check);
    }

    /** The one method that tokens signed for this key may name. */
    public String algorithm() {
        return algorithm;
    }

    /** The id that {@code kid} is compared with; blank for none. */
    public String keyId() {
        return keyId;
    }

    boolean verify(JWSHeader header, String signed, byte[] signature) {
        try {
            return check.verify(header, signed.getBytes(StandardCharsets.US_ASCII), signature);
        } catch (JOSEException | GeneralSecurityException e) {
            return false;
        }
    }

    private static Check checkFor(String algorithm, PublicKey key) throws JOSEException {
        if (key instanceof ECPublicKey ec && algorithm.startsWith("ES")) {
            ECDSAVerifier verifier = new ECDSAVerifier(ec);
            requireSupport(verifier, algorithm);
            return by(verifier);
        }
        if (key instanceof RSAPublicKey rsa && (algorithm.startsWith("RS") || algorithm.startsWith("PS"))) {
            return by(new RSASSAVerifier(rsa));
        }
        if (key.getAlgorithm().startsWith("Ed") && algorithm.equals("EdDSA")) {
            return edDsa(key);
        }
        throw new JOSEException("it is of type " + key.getAlgorithm());
    }

    private static void requireSupport(JWSVerifier verifier, String algorithm) throws JOSEException {
        boolean fits = verifier.supportedJWSAlgorithms().stream()
                .anyMatch(supported -> supported.getName().equals(algorithm));
        if (!fits) {
            throw new JOSEException("its curve is for " + verifier.supportedJWSAlgorithms());
        }
    }

    private static Check by(JWSVerifier verifier) {
        return (header, signed, signature) -> verifier.verify(header, signed, Base64URL.encode(signature));
    }

    /** Nimbus takes Ed25519 through another library; the JDK has it. */
    private static Check edDsa(PublicKey key) {
        return (header, signed, signature) -> {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature);
        };
    }
}
