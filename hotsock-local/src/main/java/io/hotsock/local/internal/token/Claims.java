package io.hotsock.local.internal.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a token whose signature is good (contract section 3.3).
 *
 * @param exp seconds, possibly with a fraction
 * @param uid never empty: empty means none
 * @param umd JSON null when absent
 * @param heartbeatTimeout seconds, or {@code null} for none
 * @param all every claim as it stands in the token
 */
public record Claims(
        BigDecimal exp,
        @Nullable BigDecimal nbf,
        Set<String> scope,
        @Nullable String uid,
        JsonNode umd,
        @Nullable String connectionId,
        @Nullable String jti,
        boolean singleUse,
        boolean keepAlive,
        @Nullable Integer heartbeatTimeout,
        boolean umdUpdate,
        boolean umdPropagate,
        Grants channels,
        ObjectNode all) {

    /** Whether the token carries a claim, be it null. */
    public boolean has(String claim) {
        return all.has(claim);
    }
}
