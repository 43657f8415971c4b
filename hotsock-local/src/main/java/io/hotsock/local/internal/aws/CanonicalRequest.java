package io.hotsock.local.internal.aws;

import io.hotsock.local.internal.http.Exchange;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The canonical form of a request that Signature Version 4 signs. */
final class CanonicalRequest {

    private CanonicalRequest() {}

    static String of(Exchange exchange, List<String> signedHeaders) {
        Map<String, String> headers = exchange.headers();
        String canonicalHeaders = signedHeaders.stream()
                .map(name -> name + ":" + trimmed(headers.getOrDefault(name, "")) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                exchange.method(),
                path(exchange.rawPath()),
                query(exchange.rawQuery()),
                canonicalHeaders,
                String.join(";", signedHeaders),
                hash(exchange.body()));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every service but S3 signs the path encoded once more than it is sent. */
    private static String path(String rawPath) {
        return Arrays.stream(rawPath.split("/", -1))
                .map(segment -> encoded(segment.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("/"));
    }

    private static String query(String rawQuery) {
        if (rawQuery.isEmpty()) {
            return "";
        }
        return Arrays.stream(rawQuery.split("&", -1))
                .map(parameter -> parameter.split("=", 2))
                .map(parts -> encoded(decoded(parts[0])) + "=" + (parts.length > 1 ? encoded(decoded(parts[1])) : ""))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String trimmed(String value) {
        return value.strip().replaceAll(" +", " ");
    }

    private static byte[] decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && isHexPair(text, i + 1)) {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    /** A percent sign before anything else stands for itself. */
    private static boolean isHexPair(String text, int start) {
        return start + 1 < text.length()
                && HexFormat.isHexDigit(text.charAt(start))
                && HexFormat.isHexDigit(text.charAt(start + 1));
    }

    private static String encoded(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-_.~".indexOf(c) >= 0;
            if (plain) {
                text.append(c);
            } else {
                text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return text.toString();
    }
}
