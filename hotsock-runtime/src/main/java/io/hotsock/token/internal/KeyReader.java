package io.hotsock.token.internal;

import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningAlgorithm.Family;
import io.hotsock.token.SigningKeyException;
import java.io.IOException;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.jspecify.annotations.Nullable;

/**
 * Reads a signing key in any shape that key tools and environment variables give it, and checks that it fits its
 * algorithm. Errors say where the key came from and what was found, never the key.
 */
public final class KeyReader {

    private final SigningAlgorithm algorithm;
    private final String where;
    private final char @Nullable [] passphrase;

    /**
     * A reader for one key.
     *
     * @param where the key's origin as errors name it, such as {@code environment variable KEY}
     * @param passphrase opens an encrypted key
     */
    public KeyReader(SigningAlgorithm algorithm, String where, char @Nullable [] passphrase) {
        this.algorithm = algorithm;
        this.where = where;
        this.passphrase = passphrase;
    }

    /** The key in these bytes. */
    public KeyMaterial read(byte[] content) {
        if (content.length == 0) {
            throw refused("it is empty");
        }
        return algorithm.family() == Family.HMAC ? readSecret(content) : readPrivate(content);
    }

    /** A secret that is no text, taken as it is. */
    public KeyMaterial secret(byte[] bytes) {
        if (algorithm.family() != Family.HMAC) {
            throw refused("it is an HMAC secret, but " + algorithm.jwsName() + " needs a private key");
        }
        return checkedSecret(bytes);
    }

    /** A key object of the caller's. */
    public KeyMaterial held(PrivateKey key) {
        if (algorithm.family() == Family.HMAC) {
            throw refused("it is a private key, but " + algorithm.jwsName() + " needs a secret");
        }
        byte[] encoded = key.getEncoded();
        return encoded != null && "PKCS#8".equals(key.getFormat()) ? ofDer(encoded) : new KeyMaterial.Held(key);
    }

    private KeyMaterial readSecret(byte[] content) {
        String text = PemText.utf8(content);
        if (text.strip().startsWith("{")) {
            return checkedSecret(jwkSecret(text));
        }
        byte[] unwrapped = PemText.base64(text);
        if (PemText.looksLikePem(text) || (unwrapped != null && PemText.looksLikePem(PemText.utf8(unwrapped)))) {
            throw refused("it is a PEM key, but " + algorithm.jwsName() + " needs a secret; RS*, PS*, ES* and EdDSA"
                    + " sign with PEM keys");
        }
        return checkedSecret(content);
    }

    private KeyMaterial checkedSecret(byte[] secret) {
        int least = algorithm.hashBits() / 8;
        if (secret.length < least) {
            throw refused(
                    "the secret has " + secret.length + " bytes; " + algorithm.jwsName() + " needs at least " + least);
        }
        return new KeyMaterial.Secret(secret);
    }

    private KeyMaterial readPrivate(byte[] content) {
        if (content[0] == 0x30 && content.length > 2 && content[1] < 0) {
            return ofDer(content);
        }
        String text = PemText.utf8(content).strip();
        if (text.startsWith("{")) {
            return checked(jwkPrivateKey(text));
        }
        if (PemText.looksLikePem(text)) {
            return ofPem(text);
        }
        byte[] unwrapped = PemText.base64(text);
        if (unwrapped == null || unwrapped.length < 16) {
            throw refused("neither a PEM block (-----BEGIN ...), a JWK nor base64 of either was found in its "
                    + text.length() + " characters");
        }
        return ofUnwrapped(unwrapped);
    }

    private KeyMaterial ofUnwrapped(byte[] unwrapped) {
        String text = PemText.utf8(unwrapped).strip();
        if (PemText.looksLikePem(text)) {
            return ofPem(text);
        }
        if (text.startsWith("{")) {
            return checked(jwkPrivateKey(text));
        }
        if (unwrapped[0] != 0x30) {
            throw refused("it is base64, but neither of a PEM block, a JWK nor a key in DER");
        }
        return ofDer(unwrapped);
    }

    private KeyMaterial ofPem(String text) {
        List<PemText.Block> blocks = PemText.blocks(text);
        if (blocks.isEmpty()) {
            throw refused("its PEM block has no matching END line; it may have been cut off");
        }
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
            throw refused("its " + block.label() + " block has OpenSSL's old encryption; convert it with"
                    + " \"openssl pkcs8 -topk8\"");
        }
        byte[] der = block.der();
        if (der == null) {
            throw refused("the body of its " + block.label() + " block is not base64");
        }
        return der(der, curve, "its " + block.label() + " block");
    }

    private KeyMaterial only(List<KeyMaterial> keys, List<String> others) {
        if (keys.size() == 1) {
            return keys.get(0);
        }
        if (keys.isEmpty()) {
            String found = others.isEmpty() ? "only curve parameters" : String.join(" and ", others);
            throw refused("it holds " + found + ", but the private key is needed to sign");
        }
        throw refused("it holds " + keys.size() + " private keys; give the one to sign with");
    }

    private KeyMaterial ofDer(byte[] bytes) {
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
            throw refused(what + " is no complete key structure (" + der.length + " bytes); it may have been cut off or"
                    + " altered");
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
            throw refused("it is encrypted, and no passphrase was given");
        }
        try {
            return EncryptedKey.open(encrypted.info(), passphrase);
        } catch (IOException e) {
            throw refused("it is encrypted, and could not be opened: " + e.getMessage());
        }
    }

    private byte[] jwkSecret(String text) {
        try {
            return JwkText.parse(text).secret();
        } catch (IOException e) {
            throw refused(e.getMessage());
        }
    }

    private PrivateKeyInfo jwkPrivateKey(String text) {
        try {
            return JwkText.parse(text).privateKey();
        } catch (IOException e) {
            throw refused(e.getMessage());
        }
    }

    private KeyMaterial checked(PrivateKeyInfo info) {
        try {
            KeyShape shape = KeyShape.of(info);
            String problem = shape.problemFor(algorithm);
            if (problem != null) {
                throw refused(problem);
            }
            // Every provider takes a plain RSA key for PSS; few take one that is marked for it.
            PrivateKeyInfo taken = shape.pssOnly() ? DerKey.plainRsa(info.parsePrivateKey()) : info;
            return new KeyMaterial.Encoded(taken.getEncoded());
        } catch (IOException | IllegalArgumentException e) {
            throw e instanceof SigningKeyException ours ? ours : refused("its inner structure is damaged");
        }
    }

    private SigningKeyException refused(@Nullable String problem) {
        return new SigningKeyException(
                "The signing key from " + where + " can not be used for " + algorithm.jwsName() + ": " + problem + ".");
    }
}
