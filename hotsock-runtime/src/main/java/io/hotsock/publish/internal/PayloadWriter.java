package io.hotsock.publish.internal;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Writes the flat object around the data. A generator of Jackson's would do it too, but two at a time on one thread defeat
 * the reuse of their buffers, which are larger than most messages.
 */
final class PayloadWriter {

    private static final JsonStringEncoder TEXT = JsonStringEncoder.getInstance();
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);

    private final PayloadBuffer out;
    private char separator = '{';

    PayloadWriter(PayloadBuffer out) {
        this.out = out;
    }

    /** Starts an attribute, whose value is to be written next. */
    void name(String name) {
        out.write(separator);
        separator = ',';
        quoted(name);
        out.write(':');
    }

    void text(String name, String value) {
        name(name);
        quoted(value);
    }

    void number(String name, long value) {
        name(name);
        raw(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
    }

    void yes(String name) {
        name(name);
        raw(TRUE);
    }

    void end() {
        out.write('}');
    }

    private void quoted(String text) {
        out.write('"');
        int plain = writePlain(text);
        if (plain < text.length()) {
            raw(TEXT.encodeAsUTF8(text.substring(plain)));
        }
        out.write('"');
    }

    /** Writes the characters that stand for themselves in JSON and UTF-8, up to the first that does not; tells how many. */
    private int writePlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return i;
            }
            out.write(c);
        }
        return text.length();
    }

    private void raw(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
    }
}
