package io.hotsock.token.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes and signs one token after the other (RFC 7515, compact). All buffers stay with it, so that a token costs its
 * own characters and little more. Used by one thread at a time; after an exception it is not used again.
 */
final class TokenWriter {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ClaimDefaults defaults;
    private final SignatureEngine engine;
    private final int headerLength;
    private final ByteArrayBuilder payload = new ByteArrayBuilder(1024);
    private final JsonGenerator json;
    private byte[] encoded = new byte[0];
    private byte[] token;

    /** @param header the encoded header and its full stop */
    TokenWriter(byte[] header, ClaimDefaults defaults, SignatureEngine engine) {
        this.defaults = defaults;
        this.engine = engine;
        this.headerLength = header.length;
        this.token = Arrays.copyOf(header, header.length + 1024);
        this.json = ClaimsWriter.generator(payload);
    }

    /** Signs something, as some keys show only then that they can not. Returns the signature's length. */
    int tryOut() throws GeneralSecurityException {
        return engine.sign(token, headerLength).length;
    }

    String write(Map<String, ? extends @Nullable Object> claims) throws IOException, GeneralSecurityException {
        payload.reset();
        defaults.write(json, claims);
        json.flush();
        int length = append(headerLength, payload.toByteArray());
        byte[] signature = engine.sign(token, length);
        token[length++] = '.';
        return new String(token, 0, append(length, signature), StandardCharsets.ISO_8859_1);
    }

    /** Puts bytes in base64 at a position of the token and gives the position after them; keeps one byte free. */
    private int append(int position, byte[] bytes) {
        int most = (bytes.length + 2) / 3 * 4;
        if (encoded.length < most) {
            encoded = new byte[2 * most];
        }
        int length = BASE64.encode(bytes, encoded);
        if (token.length < position + length + 1) {
            token = Arrays.copyOf(token, 2 * (position + length + 1));
        }
        System.arraycopy(encoded, 0, token, position, length);
        return position + length;
    }
}
