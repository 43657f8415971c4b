package io.hotsock.token.internal;

import io.hotsock.token.SigningAlgorithm;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * Recognises the usual case, a good key in PKCS#8, by the platform alone: a short-lived process has its first token long
 * before it would have loaded a library for all the other cases. Never says why not.
 */
final class PlainKey {

    private PlainKey() {}

    static boolean fits(byte[] der, SigningAlgorithm algorithm) {
        if (!isFirstVersion(der)) {
            return false;
        }
        try {
            return switch (algorithm.family()) {
                case RSA, RSA_PSS ->
                    key(der, "RSA") instanceof RSAPrivateKey rsa
                            && rsa.getModulus().bitLength() >= KeyShape.MIN_RSA_BITS;
                case ECDSA ->
                    key(der, "EC") instanceof ECPrivateKey ec
                            && isOn(ec, algorithm)
                            && PlainPublicKey.belongsTo(ec, der);
                case EDDSA -> key(der, "Ed25519") != null;
                case HMAC -> false;
            };
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Version 2 may carry a public key, which not every provider's key factory takes. */
    private static boolean isFirstVersion(byte[] der) {
        if (der.length < 8 || der[0] != 0x30) {
            return false;
        }
        int version = der[1] >= 0 ? 2 : 2 + (der[1] & 0x7f);
        return version + 2 < der.length
                && der[version] == 2
                && der[version + 1] == 1
                && der[version + 2] == 0
                // In SEC1 and PKCS#1 no sequence follows.
                && version + 3 < der.length
                && der[version + 3] == 0x30;
    }

    private static PrivateKey key(byte[] der, String type) throws GeneralSecurityException {
        return KeyFactory.getInstance(type).generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private static boolean isOn(ECPrivateKey key, SigningAlgorithm algorithm) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(
                switch (algorithm) {
                    case ES384 -> "secp384r1";
                    case ES512 -> "secp521r1";
                    default -> "secp256r1";
                }));
        ECParameterSpec wanted = parameters.getParameterSpec(ECParameterSpec.class);
        return wanted.getCurve().equals(key.getParams().getCurve())
                && wanted.getOrder().equals(key.getParams().getOrder());
    }
}
