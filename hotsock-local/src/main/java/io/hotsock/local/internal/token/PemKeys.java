package io.hotsock.local.internal.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Public keys as an installation's parameters hold them, and new key pairs (contract section 3.1). */
public final class PemKeys {

    private static final int RSA_BITS = 2048;
    private static final int LINE = 64;

    private PemKeys() {}

    /**
     * A public key from PEM, or from base64 of PEM as {@code SigningKey1EncodedParameter} holds it. White space and
     * literal {@code \n} are overlooked.
     *
     * @throws IllegalArgumentException when it is no public key for the method
     */
    public static PublicKey publicKey(String algorithm, String text) {
        try {
            return KeyFactory.getInstance(keyType(algorithm)).generatePublic(new X509EncodedKeySpec(der(text)));
        } catch (InvalidKeySpecException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "This is no PEM public key (BEGIN PUBLIC KEY) for " + algorithm + ".", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new pair for an RS*, PS*, ES* or EdDSA method. */
    public static KeyPair generate(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keyType(algorithm));
            configure(generator, algorithm);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key as PEM: PKCS#8 or SubjectPublicKeyInfo. */
    public static String pem(String label, Key key) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static void configure(KeyPairGenerator generator, String algorithm)
            throws InvalidAlgorithmParameterException {
        switch (algorithm) {
            case "ES256" -> generator.initialize(new ECGenParameterSpec("secp256r1"));
            case "ES384" -> generator.initialize(new ECGenParameterSpec("secp384r1"));
            case "ES512" -> generator.initialize(new ECGenParameterSpec("secp521r1"));
            case "EdDSA" -> {}
            default -> generator.initialize(RSA_BITS);
        }
    }

    private static String keyType(String algorithm) {
        return switch (algorithm) {
            case "ES256", "ES384", "ES512" -> "EC";
            case "RS256", "RS384", "RS512", "PS256", "PS384", "PS512" -> "RSA";
            case "EdDSA" -> "Ed25519";
            default ->
                throw new IllegalArgumentException("\"" + algorithm + "\" is no method with a public key; those"
                        + " are RS*, PS* and ES* with 256, 384 or 512, and EdDSA.");
        };
    }

    private static byte[] der(String text) {
        String pem = text.contains("-----BEGIN")
                ? text
                : new String(Base64.getMimeDecoder().decode(text.replace("\\n", "")), StandardCharsets.US_ASCII);
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replace("\\n", "").replaceAll("\\s", "");
        return Base64.getDecoder().decode(body);
    }
}
