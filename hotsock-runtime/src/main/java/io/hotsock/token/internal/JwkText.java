package io.hotsock.token.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.text.ParseException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** A key written as a JSON Web Key (RFC 7517). */
final class JwkText {

    private final JWK jwk;

    private JwkText(JWK jwk) {
        this.jwk = jwk;
    }

    static JwkText parse(String text) throws IOException {
        try {
            return new JwkText(JWK.parse(text.strip()));
        } catch (ParseException | RuntimeException e) {
            throw new IOException("it looks like a JWK, but is no valid one");
        }
    }

    byte[] secret() throws IOException {
        if (jwk instanceof OctetSequenceKey secret) {
            return secret.toByteArray();
        }
        throw new IOException("it is a JWK of the type " + jwk.getKeyType() + ", but a secret (oct) is needed");
    }

    PrivateKeyInfo privateKey() throws IOException {
        if (jwk instanceof OctetSequenceKey) {
            throw new IOException("it is a JWK with a secret (oct), but a private key is needed");
        }
        if (!jwk.isPrivate()) {
            throw new IOException("it is a JWK with a public key, but the private key (\"d\") is needed to sign");
        }
        try {
            return jwk instanceof OctetKeyPair pair
                    ? edwards(pair)
                    : jwk instanceof ECKey ec ? elliptic(ec) : rsa((RSAKey) jwk);
        } catch (JOSEException e) {
            throw new IOException("it is a JWK of the type " + jwk.getKeyType() + " with values that are no key");
        }
    }

    private static PrivateKeyInfo rsa(RSAKey key) throws IOException, JOSEException {
        if (key.getFirstPrimeFactor() == null) {
            throw new IOException(
                    "it is a JWK of the type RSA without its primes (\"p\", \"q\" and what follows from them)");
        }
        return PrivateKeyInfo.getInstance(key.toRSAPrivateKey().getEncoded());
    }

    private static PrivateKeyInfo elliptic(ECKey key) throws IOException, JOSEException {
        PrivateKeyInfo secret = PrivateKeyInfo.getInstance(key.toECPrivateKey().getEncoded());
        SubjectPublicKeyInfo open =
                SubjectPublicKeyInfo.getInstance(key.toECPublicKey().getEncoded());
        return pair(
                secret.getPrivateKeyAlgorithm(),
                secret.parsePrivateKey(),
                open.getPublicKeyData().getOctets());
    }

    private static PrivateKeyInfo edwards(OctetKeyPair pair) throws IOException {
        if (!pair.getCurve().equals(Curve.Ed25519)) {
            throw new IOException("it is a JWK on the curve " + pair.getCurve() + ", but Ed25519 is needed");
        }
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
        return pair(algorithm, new DEROctetString(pair.getDecodedD()), pair.getDecodedX());
    }

    /** With the public key beside the private one, so that they can be compared. */
    private static PrivateKeyInfo pair(AlgorithmIdentifier algorithm, ASN1Encodable secret, byte[] open)
            throws IOException {
        return new PrivateKeyInfo(algorithm, secret, null, open);
    }
}
