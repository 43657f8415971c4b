package io.hotsock.token.internal;

import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningAlgorithm.Family;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** What a private key is, and which algorithms it fits. */
record KeyShape(String what, @Nullable SigningAlgorithm fits, boolean rsa, boolean pssOnly, int bits) {

    static final int MIN_RSA_BITS = 2048;

    static KeyShape of(PrivateKeyInfo info) throws IOException {
        ASN1ObjectIdentifier type = info.getPrivateKeyAlgorithm().getAlgorithm();
        if (type.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return curve(info.getPrivateKeyAlgorithm().getParameters());
        }
        if (type.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return rsa(info, false);
        }
        if (type.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return rsa(info, true);
        }
        if (type.equals(EdECObjectIdentifiers.id_Ed25519)) {
            return new KeyShape("an Ed25519 key", SigningAlgorithm.EDDSA, false, false, 256);
        }
        return other(type);
    }

    private static KeyShape curve(@Nullable ASN1Encodable parameters) {
        if (!(parameters instanceof ASN1ObjectIdentifier name)) {
            return unfit("an EC key whose curve is spelled out instead of named");
        }
        if (name.equals(SECObjectIdentifiers.secp256r1)) {
            return new KeyShape("an EC key on the curve P-256", SigningAlgorithm.ES256, false, false, 256);
        }
        if (name.equals(SECObjectIdentifiers.secp384r1)) {
            return new KeyShape("an EC key on the curve P-384", SigningAlgorithm.ES384, false, false, 384);
        }
        if (name.equals(SECObjectIdentifiers.secp521r1)) {
            return new KeyShape("an EC key on the curve P-521", SigningAlgorithm.ES512, false, false, 521);
        }
        boolean koblitz = name.equals(SECObjectIdentifiers.secp256k1);
        return unfit("an EC key on the curve " + (koblitz ? "secp256k1" : name.getId()));
    }

    private static KeyShape rsa(PrivateKeyInfo info, boolean pssOnly) throws IOException {
        int bits =
                RSAPrivateKey.getInstance(info.parsePrivateKey()).getModulus().bitLength();
        String what = "an RSA key of " + bits + " bits" + (pssOnly ? " for PSS only" : "");
        return new KeyShape(what, null, true, pssOnly, bits);
    }

    private static KeyShape other(ASN1ObjectIdentifier type) {
        if (type.equals(EdECObjectIdentifiers.id_Ed448)) {
            return unfit("an Ed448 key");
        }
        boolean agreement = type.equals(EdECObjectIdentifiers.id_X25519) || type.equals(EdECObjectIdentifiers.id_X448);
        return unfit(agreement ? "a key for key agreement (X25519 or X448)" : "a key of the type " + type.getId());
    }

    private static KeyShape unfit(String what) {
        return new KeyShape(what, null, false, false, 0);
    }

    /** Why the key can not sign with this algorithm, or {@code null}. */
    @Nullable
    String problemFor(SigningAlgorithm algorithm) {
        boolean wantsRsa = algorithm.family() == Family.RSA || algorithm.family() == Family.RSA_PSS;
        if (wantsRsa && rsa) {
            return rsaProblem(algorithm);
        }
        if (fits == algorithm) {
            return null;
        }
        return "it is " + what + ", but " + algorithm.jwsName() + " needs " + need(algorithm) + hint();
    }

    private @Nullable String rsaProblem(SigningAlgorithm algorithm) {
        if (pssOnly && algorithm.family() == Family.RSA) {
            return "it is " + what + ", but " + algorithm.jwsName() + " is not PSS; PS" + algorithm.hashBits() + " is";
        }
        return bits >= MIN_RSA_BITS ? null : "it is " + what + "; at least " + MIN_RSA_BITS + " are needed";
    }

    private String hint() {
        if (rsa) {
            return "; this key fits " + (pssOnly ? "" : "RS256, RS384, RS512, ") + "PS256, PS384 and PS512";
        }
        return fits == null ? "" : "; this key fits " + fits.jwsName();
    }

    private static String need(SigningAlgorithm algorithm) {
        return switch (algorithm.family()) {
            case HMAC -> "a secret of at least " + algorithm.hashBits() / 8 + " bytes";
            case RSA, RSA_PSS -> "an RSA key of at least " + MIN_RSA_BITS + " bits";
            case ECDSA ->
                "an EC key on the curve P-" + (algorithm == SigningAlgorithm.ES512 ? 521 : algorithm.hashBits());
            case EDDSA -> "an Ed25519 key";
        };
    }
}
