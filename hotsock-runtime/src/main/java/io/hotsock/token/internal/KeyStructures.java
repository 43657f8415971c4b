package io.hotsock.token.internal;

import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningKeyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys of every structure but the plainest, and says what is wrong with them. Apart from {@link KeyReader} because
 * it takes Bouncy Castle, which a plain key does not have to wait for.
 */
final class KeyStructures {

    private final SigningAlgorithm algorithm;
    private final KeyRefusal refusal;
    private final char @Nullable [] passphrase;

    KeyStructures(SigningAlgorithm algorithm, KeyRefusal refusal, char @Nullable [] passphrase) {
        this.algorithm = algorithm;
        this.refusal = refusal;
        this.passphrase = passphrase;
    }

    KeyMaterial ofBlocks(List<PemText.Block> blocks) {
        List<KeyMaterial> keys = new ArrayList<>();
        List<String> others = new ArrayList<>();
        ASN1ObjectIdentifier curve = null;
        for (PemText.Block block : blocks) {
            DerKey found = inBlock(block, curve);
            if (found instanceof DerKey.Curve named) {
                curve = named.name();
            } else if (found instanceof DerKey.Other other) {
                others.add(other.what());
            } else {
                keys.add(open(found));
            }
        }
        return only(keys, others);
    }

    private DerKey inBlock(PemText.Block block, @Nullable ASN1ObjectIdentifier curve) {
        if (block.oldEncryption()) {
            throw refusal.because("its " + block.label() + " block has OpenSSL's old encryption; convert it with"
                    + " \"openssl pkcs8 -topk8\"");
        }
        byte[] der = block.der();
        if (der == null) {
            throw refusal.because("the body of its " + block.label() + " block is not base64");
        }
        return der(der, curve, "its " + block.label() + " block");
    }

    private KeyMaterial only(List<KeyMaterial> keys, List<String> others) {
        if (keys.size() == 1) {
            return keys.get(0);
        }
        if (keys.isEmpty()) {
            String found = others.isEmpty() ? "only curve parameters" : String.join(" and ", others);
            throw refusal.because("it holds " + found + ", but the private key is needed to sign");
        }
        throw refusal.because("it holds " + keys.size() + " private keys; give the one to sign with");
    }

    KeyMaterial ofDer(byte[] bytes) {
        DerKey found = der(bytes, null, "it");
        if (found instanceof DerKey.Other other) {
            return only(List.of(), List.of(other.what()));
        }
        return found instanceof DerKey.Curve ? only(List.of(), List.of()) : open(found);
    }

    private DerKey der(byte[] der, @Nullable ASN1ObjectIdentifier curve, String what) {
        try {
            return DerKey.read(der, curve);
        } catch (IOException e) {
            throw refusal.because(what + " is no complete key structure (" + der.length
                    + " bytes); it may have been cut off or" + " altered");
        }
    }

    private KeyMaterial open(DerKey found) {
        if (found instanceof DerKey.Encrypted encrypted) {
            return checked(decrypt(encrypted));
        }
        return checked(((DerKey.Private) found).info());
    }

    private PrivateKeyInfo decrypt(DerKey.Encrypted encrypted) {
        if (passphrase == null) {
            throw refusal.because("it is encrypted, and no passphrase was given");
        }
        try {
            return EncryptedKey.open(encrypted.info(), passphrase);
        } catch (IOException e) {
            throw refusal.because("it is encrypted, and could not be opened: " + e.getMessage());
        }
    }

    KeyMaterial ofJwk(String text) {
        return checked(jwkPrivateKey(text));
    }

    byte[] jwkSecret(String text) {
        try {
            return JwkText.parse(text).secret();
        } catch (IOException e) {
            throw refusal.because(e.getMessage());
        }
    }

    private PrivateKeyInfo jwkPrivateKey(String text) {
        try {
            return JwkText.parse(text).privateKey();
        } catch (IOException e) {
            throw refusal.because(e.getMessage());
        }
    }

    private KeyMaterial checked(PrivateKeyInfo info) {
        try {
            KeyShape shape = KeyShape.of(info);
            String problem = shape.problemFor(algorithm);
            if (problem != null) {
                throw refusal.because(problem);
            }
            KeyMaterial.Encoded key = new KeyMaterial.Encoded(plain(info, shape).getEncoded());
            if (!PublicHalf.isBeside(info, key)) {
                throw refusal.because("it holds a public key that does not belong to its private key, and tokens would"
                        + " verify with one of them at most; take both from their source again");
            }
            return key;
        } catch (IOException | IllegalArgumentException e) {
            throw e instanceof SigningKeyException ours ? ours : refusal.because("its inner structure is damaged");
        }
    }

    /** Without the public key that PKCS#8 may carry since version 2, which not every KeyFactory takes. */
    private static PrivateKeyInfo plain(PrivateKeyInfo info, KeyShape shape) throws IOException {
        // Every provider takes a plain RSA key for PSS; few take one that is marked for it.
        return shape.pssOnly()
                ? DerKey.plainRsa(info.parsePrivateKey())
                : new PrivateKeyInfo(info.getPrivateKeyAlgorithm(), info.parsePrivateKey());
    }
}
