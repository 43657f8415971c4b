package io.hotsock.token.internal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The public key that most tools put beside an EC private key in PKCS#8 (RFC 5958, RFC 5915). Reads so little DER by
 * itself that it need not wait for a library, see {@link PlainKey}.
 */
final class PlainPublicKey {

    private static final byte SEQUENCE = 0x30;
    private static final byte PUBLIC_KEY = (byte) 0xa1;
    private static final byte[] PROBE = {1};

    private PlainPublicKey() {}

    /**
     * Whether the public key in there is the private key's own: what the one signs, the other verifies. True where there
     * is none.
     *
     * @param pkcs8 what the private key was read from
     */
    static boolean belongsTo(PrivateKey key, byte[] pkcs8) throws GeneralSecurityException {
        byte[] open = beside(pkcs8);
        if (open == null) {
            return true;
        }
        // Any hash will do for any curve here.
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(open)));
        signature.update(PROBE);
        return signature.verify(signed);
    }

    /** The public key as X.509 has it, or {@code null}. */
    private static byte @Nullable [] beside(byte[] pkcs8) throws GeneralSecurityException {
        try {
            ByteBuffer info = content(element(ByteBuffer.wrap(pkcs8)));
            element(info); // version
            ByteBuffer algorithm = element(info);
            ByteBuffer key = content(content(element(info)));
            element(key); // version
            element(key); // the private key itself
            while (key.hasRemaining()) {
                ByteBuffer part = element(key);
                if (part.get(0) == PUBLIC_KEY) {
                    return sequence(algorithm, content(part));
                }
            }
            return null;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new GeneralSecurityException("no EC key in PKCS#8");
        }
    }

    /** The next element with its tag and length; what it is taken from goes on behind it. */
    private static ByteBuffer element(ByteBuffer from) {
        ByteBuffer rest = from.slice();
        int inner = content(rest).remaining();
        int length = rest.position() + inner;
        from.position(from.position() + length);
        return rest.slice(0, length);
    }

    /** What is in the element at the buffer's position, which moves on to it. */
    private static ByteBuffer content(ByteBuffer element) {
        element.get(); // tag
        int length = element.get() & 0xff;
        if (length > 0x7f) {
            int bytes = length & 0x7f;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = (length << 8) | (element.get() & 0xff);
            }
        }
        return element.slice(element.position(), length);
    }

    private static byte[] sequence(ByteBuffer first, ByteBuffer second) {
        int length = first.remaining() + second.remaining();
        // Of named curves none makes it 256 bytes or more.
        byte[] start = length > 0x7f
                ? new byte[] {SEQUENCE, (byte) 0x81, (byte) length}
                : new byte[] {SEQUENCE, (byte) length};
        return ByteBuffer.allocate(start.length + length)
                .put(start)
                .put(first)
                .put(second)
                .array();
    }
}
