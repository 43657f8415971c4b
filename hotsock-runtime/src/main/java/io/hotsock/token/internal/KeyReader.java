package io.hotsock.token.internal;

import io.hotsock.token.SigningAlgorithm;
import io.hotsock.token.SigningAlgorithm.Family;
import java.security.PrivateKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a signing key in any shape that key tools and environment variables give it, and checks that it fits its
 * algorithm. Errors say where the key came from and what was found, never the key.
 */
public final class KeyReader {

    private final SigningAlgorithm algorithm;
    private final KeyRefusal refusal;
    private final char @Nullable [] passphrase;

    /**
     * A reader for one key.
     *
     * @param where the key's origin as errors name it, such as {@code environment variable KEY}
     * @param passphrase opens an encrypted key
     */
    public KeyReader(SigningAlgorithm algorithm, String where, char @Nullable [] passphrase) {
        this.algorithm = algorithm;
        this.refusal = new KeyRefusal(algorithm, where);
        this.passphrase = passphrase;
    }

    /** The key in these bytes. */
    public KeyMaterial read(byte[] content) {
        if (content.length == 0) {
            throw refusal.because("it is empty");
        }
        return algorithm.family() == Family.HMAC ? readSecret(content) : readPrivate(content);
    }

    /** A secret that is no text, taken as it is. */
    public KeyMaterial secret(byte[] bytes) {
        if (algorithm.family() != Family.HMAC) {
            throw refusal.because("it is an HMAC secret, but " + algorithm.jwsName() + " needs a private key");
        }
        return checkedSecret(bytes);
    }

    /** A key object of the caller's. */
    public KeyMaterial held(PrivateKey key) {
        if (algorithm.family() == Family.HMAC) {
            throw refusal.because("it is a private key, but " + algorithm.jwsName() + " needs a secret");
        }
        byte[] encoded = key.getEncoded();
        return encoded != null && "PKCS#8".equals(key.getFormat()) ? ofDer(encoded) : new KeyMaterial.Held(key);
    }

    private KeyMaterial readSecret(byte[] content) {
        String text = PemText.utf8(content);
        if (isJwk(text.strip())) {
            return checkedSecret(structures().jwkSecret(text));
        }
        byte[] unwrapped = PemText.base64(text);
        if (PemText.looksLikePem(text) || (unwrapped != null && PemText.looksLikePem(PemText.utf8(unwrapped)))) {
            throw refusal.because("it is a PEM key, but " + algorithm.jwsName()
                    + " needs a secret; RS*, PS*, ES* and EdDSA" + " sign with PEM keys");
        }
        return checkedSecret(content);
    }

    /** A random secret may well begin with a brace; it will not be an object with a key type. */
    private static boolean isJwk(String text) {
        return text.startsWith("{") && text.endsWith("}") && text.contains("\"kty\"");
    }

    private KeyMaterial checkedSecret(byte[] secret) {
        int least = algorithm.hashBits() / 8;
        if (secret.length < least) {
            throw refusal.because(
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
            return structures().ofJwk(text);
        }
        if (PemText.looksLikePem(text)) {
            return ofPem(text);
        }
        byte[] unwrapped = PemText.base64(text);
        if (unwrapped == null || unwrapped.length < 16) {
            throw refusal.because("neither a PEM block (-----BEGIN ...), a JWK nor base64 of either was found in its "
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
            return structures().ofJwk(text);
        }
        if (unwrapped[0] != 0x30) {
            throw refusal.because("it is base64, but neither of a PEM block, a JWK nor a key in DER");
        }
        return ofDer(unwrapped);
    }

    private KeyMaterial ofPem(String text) {
        List<PemText.Block> blocks = PemText.blocks(text);
        if (blocks.isEmpty()) {
            throw refusal.because("its PEM block has no matching END line; it may have been cut off");
        }
        byte[] der = blocks.size() == 1 ? blocks.get(0).der() : null;
        return der != null && PlainKey.fits(der, algorithm)
                ? new KeyMaterial.Encoded(der)
                : structures().ofBlocks(blocks);
    }

    private KeyMaterial ofDer(byte[] der) {
        return PlainKey.fits(der, algorithm)
                ? new KeyMaterial.Encoded(der)
                : structures().ofDer(der);
    }

    private KeyStructures structures() {
        return new KeyStructures(algorithm, refusal, passphrase);
    }
}
