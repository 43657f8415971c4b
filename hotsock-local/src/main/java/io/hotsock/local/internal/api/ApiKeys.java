package io.hotsock.local.internal.api;

import io.hotsock.local.internal.http.Exchange;
import io.hotsock.local.internal.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** The keys of the publish URL and the admin API: any one opens both (contract section 1.3). */
public final class ApiKeys {

    private static final String SCHEME = "Bearer ";

    private final List<String> keys;

    /** Keys that are valid at the same time. */
    public ApiKeys(List<String> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Checks the {@code Authorization} header (X1).
     *
     * @throws Refusal when it holds no valid key
     */
    void require(Exchange exchange) {
        String header = exchange.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw Refusal.unauthorized("UNAUTHORIZED", "The header \"Authorization: Bearer <API key>\" is missing.");
        }
        byte[] given = header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
        if (keys.stream().noneMatch(key -> MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), given))) {
            throw Refusal.unauthorized("UNAUTHORIZED", "The API key is none of this installation's.");
        }
    }
}
