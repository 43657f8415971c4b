package io.hotsock.token.internal;

import java.security.PrivateKey;

/** A key that has been read and found fit for its algorithm. Prints nothing of itself. */
public sealed interface KeyMaterial {

    /** A secret for HMAC. */
    final class Secret implements KeyMaterial {
        private final byte[] bytes;

        Secret(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    /** A private key in PKCS#8, so that each provider can build its own key object from it. */
    final class Encoded implements KeyMaterial {
        private final byte[] pkcs8;

        Encoded(byte[] pkcs8) {
            this.pkcs8 = pkcs8.clone();
        }

        byte[] pkcs8() {
            return pkcs8.clone();
        }
    }

    /** A private key whose bytes stay in their provider, such as a hardware module. */
    final class Held implements KeyMaterial {
        private final PrivateKey key;

        Held(PrivateKey key) {
            this.key = key;
        }

        PrivateKey key() {
            return key;
        }
    }
}
