package io.hotsock.token.internal;

import com.nimbusds.jose.jwk.Curve;
import io.hotsock.token.SigningAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** Makes keys. */
public final class NewKey {

    private static final int RSA_BITS = 2048;

    private NewKey() {}

    /** See {@link io.hotsock.token.SigningKey#generate}. */
    public static String text(SigningAlgorithm algorithm) {
        try {
            return switch (algorithm.family()) {
                case HMAC -> secret(algorithm.hashBits() / 8);
                case RSA, RSA_PSS -> rsa();
                case ECDSA -> ec(curve(algorithm));
                case EDDSA -> pem(KeyPairGenerator.getInstance("Ed25519"));
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform can not make keys for " + algorithm.jwsName(), e);
        }
    }

    private static String secret(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static String rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS);
        return pem(generator);
    }

    private static String ec(Curve curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve.getStdName()));
        return pem(generator);
    }

    private static Curve curve(SigningAlgorithm algorithm) {
        return switch (algorithm) {
            case ES384 -> Curve.P_384;
            case ES512 -> Curve.P_521;
            default -> Curve.P_256;
        };
    }

    private static String pem(KeyPairGenerator generator) {
        return PemText.write(
                "PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
    }
}
