package io.hotsock.token.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds PEM blocks in text as it comes out of files and environment variables: with real line breaks, with the two
 * characters {@code \n}, or all on one line. Parsers made for files insist on lines, hence this one.
 */
final class PemText {

    private static final String BEGIN = "-----BEGIN ";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final Pattern ENCRYPTED_HEADER = Pattern.compile("Proc-Type:\\s*4,\\s*ENCRYPTED");
    private static final Base64.Decoder LENIENT = Base64.getMimeDecoder();

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private PemText() {}

    /** One block, its body as written. */
    record Block(String label, String body) {

        /** Whether the body is encrypted in the way of OpenSSL before PKCS#8. */
        boolean oldEncryption() {
            return ENCRYPTED_HEADER.matcher(body).find();
        }

        byte @Nullable [] der() {
            return base64(body);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    static boolean looksLikePem(String text) {
        return text.contains(BEGIN);
    }

    /** Line breaks written as the characters {@code \n} or {@code \r}, made real. */
    static String unescape(String text) {
        return text.replace("\\r", "").replace("\\n", "\n");
    }

    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(unescape(text));
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    /** The bytes of standard or URL-safe base64, white space allowed; {@code null} when it is neither. */
    static byte @Nullable [] base64(String text) {
        String compact = unescape(text).replaceAll("\\s", "").replace('-', '+').replace('_', '/');
        if (compact.isEmpty() || !compact.matches("[A-Za-z0-9+/]+={0,2}")) {
            return null;
        }
        try {
            return LENIENT.decode(compact);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static String write(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
