package io.hotsock.token.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.jspecify.annotations.Nullable;

/** What an installation verifies with, made from what an issuer signs with. */
public final class PublicHalf {

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

    /**
     * The thumbprint of RFC 7638.
     *
     * @return {@code null} for a secret, and when the key's bytes are kept by its provider
     */
    public static @Nullable String thumbprint(KeyMaterial key) {
        if (!(key instanceof KeyMaterial.Encoded encoded)) {
            return null;
        }
        try {
            return jwk(half(encoded)).computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("A key that was read before has no thumbprint.", e);
        }
    }

    /**
     * Whether a public key that came along with a private EC or Ed25519 key is that key's own. True where none came
     * along; RSA signs with its public numbers, so they can not differ unnoticed.
     *
     * @throws IllegalArgumentException when it is no public key at all
     */
    static boolean isBeside(PrivateKeyInfo info, KeyMaterial.Encoded key) throws IOException {
        byte[] found = found(info);
        AsymmetricKeyParameter own = found == null ? null : half(key);
        if (own instanceof ECPublicKeyParameters ec) {
            return ec.getQ().equals(ec.getParameters().getCurve().decodePoint(found));
        }
        return !(own instanceof Ed25519PublicKeyParameters edwards) || Arrays.equals(edwards.getEncoded(), found);
    }

    private static byte @Nullable [] found(PrivateKeyInfo info) throws IOException {
        ASN1BitString open = info.getPublicKeyData();
        if (open == null && info.getPrivateKeyAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            open = ECPrivateKey.getInstance(info.parsePrivateKey()).getPublicKey();
        }
        return open == null ? null : open.getOctets();
    }

    private static String pem(KeyMaterial.Encoded key) {
        try {
            return PemText.write(
                    "PUBLIC KEY",
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(half(key))
                            .getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("A key that was read before can not be written.", e);
        }
    }

    private static AsymmetricKeyParameter half(KeyMaterial.Encoded encoded) {
        AsymmetricKeyParameter key = secretHalf(encoded);
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

    private static AsymmetricKeyParameter secretHalf(KeyMaterial.Encoded encoded) {
        try {
            return PrivateKeyFactory.createKey(encoded.pkcs8());
        } catch (IOException e) {
            throw new IllegalStateException("A key that was read before can not be read again.", e);
        }
    }

    private static JWK jwk(AsymmetricKeyParameter key) {
        if (key instanceof ECPublicKeyParameters ec) {
            int bits = ec.getParameters().getCurve().getFieldSize();
            BigInteger x = ec.getQ().getAffineXCoord().toBigInteger();
            BigInteger y = ec.getQ().getAffineYCoord().toBigInteger();
            return new ECKey.Builder(curve(bits), ECKey.encodeCoordinate(bits, x), ECKey.encodeCoordinate(bits, y))
                    .build();
        }
        if (key instanceof RSAKeyParameters rsa) {
            return new RSAKey.Builder(Base64URL.encode(rsa.getModulus()), Base64URL.encode(rsa.getExponent())).build();
        }
        Base64URL x = Base64URL.encode(((Ed25519PublicKeyParameters) key).getEncoded());
        return new OctetKeyPair.Builder(Curve.Ed25519, x).build();
    }

    private static Curve curve(int bits) {
        return switch (bits) {
            case 256 -> Curve.P_256;
            case 384 -> Curve.P_384;
            default -> Curve.P_521;
        };
    }
}
