package io.hotsock.token.internal;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** Tells what a DER structure is by its shape alone: labels in PEM files lie (contract section 3.1). */
sealed interface DerKey {

    /** A private key, brought into PKCS#8. */
    record Private(PrivateKeyInfo info) implements DerKey {}

    /** A private key that needs a passphrase. */
    record Encrypted(EncryptedPrivateKeyInfo info) implements DerKey {}

    /** The curve of the SEC1 key that follows. */
    record Curve(ASN1ObjectIdentifier name) implements DerKey {}

    /** No private key; in words, with an article. */
    record Other(String what) implements DerKey {}

    /**
     * What these bytes hold.
     *
     * @param curve the curve of a SEC1 key that does not name its own
     * @throws IOException when they are no complete DER structure
     */
    static DerKey read(byte[] der, @Nullable ASN1ObjectIdentifier curve) throws IOException {
        try {
            ASN1Primitive whole = ASN1Primitive.fromByteArray(der);
            if (whole instanceof ASN1ObjectIdentifier name) {
                return new Curve(name);
            }
            return whole instanceof ASN1Sequence sequence ? ofSequence(sequence, curve) : unknown();
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            throw new IOException("not a well-formed key structure");
        }
    }

    private static DerKey ofSequence(ASN1Sequence sequence, @Nullable ASN1ObjectIdentifier curve) throws IOException {
        ASN1Encodable first = at(sequence, 0);
        ASN1Encodable second = at(sequence, 1);
        ASN1Encodable third = at(sequence, 2);
        if (first instanceof ASN1Integer) {
            return ofVersioned(sequence, second, third, curve);
        }
        if (first instanceof ASN1Sequence && second instanceof ASN1OctetString) {
            return new Encrypted(EncryptedPrivateKeyInfo.getInstance(sequence));
        }
        if (first instanceof ASN1Sequence && second instanceof ASN1BitString) {
            return new Other("a public key");
        }
        boolean certificate = first instanceof ASN1Sequence && third instanceof ASN1BitString;
        return certificate ? new Other("a certificate") : unknown();
    }

    private static DerKey ofVersioned(
            ASN1Sequence sequence,
            @Nullable ASN1Encodable second,
            @Nullable ASN1Encodable third,
            @Nullable ASN1ObjectIdentifier curve)
            throws IOException {
        if (second instanceof ASN1Sequence && third instanceof ASN1OctetString) {
            return new Private(PrivateKeyInfo.getInstance(sequence));
        }
        if (second instanceof ASN1OctetString) {
            return sec1(ECPrivateKey.getInstance(sequence), curve);
        }
        if (second instanceof ASN1Integer) {
            return sequence.size() >= 9
                    ? new Private(plainRsa(RSAPrivateKey.getInstance(sequence)))
                    : new Other("an RSA public key");
        }
        return unknown();
    }

    private static DerKey sec1(ECPrivateKey key, @Nullable ASN1ObjectIdentifier curve) throws IOException {
        ASN1Encodable parameters = key.getParametersObject() != null ? key.getParametersObject() : curve;
        if (parameters == null) {
            return new Other("an EC private key that does not say its curve");
        }
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, parameters);
        return new Private(new PrivateKeyInfo(algorithm, key));
    }

    /** An RSA key in PKCS#8, from its PKCS#1 structure. */
    static PrivateKeyInfo plainRsa(ASN1Encodable pkcs1) throws IOException {
        return new PrivateKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE), pkcs1);
    }

    private static @Nullable ASN1Encodable at(ASN1Sequence sequence, int index) {
        return index < sequence.size() ? sequence.getObjectAt(index) : null;
    }

    private static DerKey unknown() {
        return new Other("a structure that is no key");
    }
}
