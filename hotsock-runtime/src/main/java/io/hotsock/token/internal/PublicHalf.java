package io.hotsock.token.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.jspecify.annotations.Nullable;

/** What an installation verifies with, made from what an issuer signs with. */
public final class PublicHalf {

    private static final int LINE = 64;

    private PublicHalf() {}

    /**
     * Base64 of the raw secret, or of the public key as PEM (contract section 1.4).
     *
     * @return {@code null} when the key's bytes are kept by its provider
     */
    public static @Nullable String parameter(KeyMaterial key) {
        if (key instanceof KeyMaterial.Secret secret) {
            return Base64.getEncoder().encodeToString(secret.bytes());
        }
        if (key instanceof KeyMaterial.Encoded encoded) {
            return Base64.getEncoder().encodeToString(pem(encoded).getBytes(StandardCharsets.US_ASCII));
        }
        return null;
    }

    private static String pem(KeyMaterial.Encoded key) {
        try {
            AsymmetricKeyParameter half = half(PrivateKeyFactory.createKey(key.pkcs8()));
            byte[] der =
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(half).getEncoded();
            String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
            return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
        } catch (IOException e) {
            throw new IllegalStateException("A key that was read before can not be read again.", e);
        }
    }

    private static AsymmetricKeyParameter half(AsymmetricKeyParameter key) {
        if (key instanceof RSAPrivateCrtKeyParameters rsa) {
            return new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent());
        }
        if (key instanceof ECPrivateKeyParameters ec) {
            var point =
                    new FixedPointCombMultiplier().multiply(ec.getParameters().getG(), ec.getD());
            return new ECPublicKeyParameters(point, ec.getParameters());
        }
        return ((Ed25519PrivateKeyParameters) key).generatePublicKey();
    }
}
