package io.hotsock.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The public key that comes along with a private one has to be its own, in every shape that can hold both. */
class KeyPairTest {

    static Stream<Arguments> shapes() throws Exception {
        return Stream.concat(
                Stream.of(
                        edwards("Ed25519, PKCS#8 of version 2", KeyPairTest::edwardsPem),
                        edwards("Ed25519, JWK", KeyPairTest::edwardsJwk)),
                Stream.concat(
                        curve(Curve.P_256, SigningAlgorithm.ES256, SECObjectIdentifiers.secp256r1),
                        Stream.concat(
                                curve(Curve.P_384, SigningAlgorithm.ES384, SECObjectIdentifiers.secp384r1),
                                curve(Curve.P_521, SigningAlgorithm.ES512, SECObjectIdentifiers.secp521r1))));
    }

    private static Stream<Arguments> curve(Curve curve, SigningAlgorithm algorithm, ASN1ObjectIdentifier id)
            throws Exception {
        ECKey own = new ECKeyGenerator(curve).generate();
        ECKey other = new ECKeyGenerator(curve).generate();
        return Stream.of(
                shape(curve + ", SEC1", algorithm, sec1Pem(own, own, id), sec1Pem(own, other, id)),
                shape(
                        curve + ", PKCS#8",
                        algorithm,
                        pkcs8Pem("", own, own, id, false),
                        pkcs8Pem("", own, other, id, false)),
                shape(
                        curve + ", PKCS#8 under an SEC1 label",
                        algorithm,
                        pkcs8Pem("EC ", own, own, id, false),
                        pkcs8Pem("EC ", own, other, id, false)),
                shape(
                        curve + ", compressed point",
                        algorithm,
                        pkcs8Pem("", own, own, id, true),
                        pkcs8Pem("", own, other, id, true)),
                shape(curve + ", JWK", algorithm, jwk(own, own), jwk(own, other)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void itsOwnIsAccepted(String shape, SigningAlgorithm algorithm, String good, String bad) throws Exception {
        SigningKey key = SigningKey.text(good);
        String token = TokenIssuer.of(
                        IssuerSettings.builder().key(key).algorithm(algorithm).build())
                .token()
                .issue();
        assertTrue(Verify.withPlainJava(token, key.installationParameter(algorithm)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void anothersIsRefusedWhenSettingsAreBuilt(String shape, SigningAlgorithm algorithm, String good, String bad) {
        IssuerSettings.Builder settings =
                IssuerSettings.builder().privateKey(bad).algorithm(algorithm);
        SigningKeyException refusal = assertThrows(SigningKeyException.class, settings::build);
        assertEquals(
                "The signing key from the text given can not be used for " + algorithm.jwsName()
                        + ": it holds a public key that does not belong to its private key, and tokens would verify with"
                        + " one of them at most; take both from their source again.",
                refusal.getMessage());
    }

    private static Arguments shape(String name, SigningAlgorithm algorithm, String good, String bad) {
        return Arguments.of(name, algorithm, good, bad);
    }

    // ---- shapes of a private key with somebody's public key

    private static String sec1Pem(ECKey secret, ECKey open, ASN1ObjectIdentifier curve) throws IOException {
        return pem("EC PRIVATE KEY", sec1(secret, open, curve, false));
    }

    private static String pkcs8Pem(
            String label, ECKey secret, ECKey open, ASN1ObjectIdentifier curve, boolean compressed) throws IOException {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve);
        return pem(label + "PRIVATE KEY", new PrivateKeyInfo(algorithm, sec1(secret, open, curve, compressed)));
    }

    private static ECPrivateKey sec1(ECKey secret, ECKey open, ASN1ObjectIdentifier curve, boolean compressed) {
        byte[] point = CustomNamedCurves.getByOID(curve)
                .getCurve()
                .createPoint(open.getX().decodeToBigInteger(), open.getY().decodeToBigInteger())
                .getEncoded(compressed);
        int bits = CustomNamedCurves.getByOID(curve).getCurve().getFieldSize();
        return new ECPrivateKey(bits, secret.getD().decodeToBigInteger(), new DERBitString(point), curve);
    }

    private static String jwk(ECKey secret, ECKey open) {
        return new ECKey.Builder(open.getCurve(), open.getX(), open.getY())
                .d(secret.getD())
                .build()
                .toJSONString();
    }

    /** Writes a private key with a public one. */
    private interface EdwardsShape {
        String text(byte[] secret, byte[] open) throws IOException;
    }

    private static Arguments edwards(String name, EdwardsShape shape) throws IOException {
        var own = new Ed25519PrivateKeyParameters(new SecureRandom());
        var other = new Ed25519PrivateKeyParameters(new SecureRandom());
        return shape(
                name,
                SigningAlgorithm.EDDSA,
                shape.text(own.getEncoded(), own.generatePublicKey().getEncoded()),
                shape.text(own.getEncoded(), other.generatePublicKey().getEncoded()));
    }

    private static String edwardsPem(byte[] secret, byte[] open) throws IOException {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
        return pem("PRIVATE KEY", new PrivateKeyInfo(algorithm, new DEROctetString(secret), null, open));
    }

    private static String edwardsJwk(byte[] secret, byte[] open) {
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(open))
                .d(Base64URL.encode(secret))
                .build()
                .toJSONString();
    }

    private static String pem(String label, ASN1Encodable key) throws IOException {
        byte[] der = key.toASN1Primitive().getEncoded("DER");
        return Keys.pem(label, Base64.getMimeEncoder().encodeToString(der) + "\n");
    }
}
