package io.hotsock.local.internal.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.json.Json;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Reads claims with the types and limits of contract sections 3.3 and 3.10. */
final class ClaimsReader {

    private static final int MAX_UID = 128;
    private static final int MAX_UMD_BYTES = 1024;
    private static final int MIN_HEARTBEAT = 5;
    private static final int MAX_HEARTBEAT = 600;

    /** Before and after the point, for times; 1e999999999 must not be written out, nor be compared with for ever. */
    private static final int MAX_DIGITS = 18;

    private final ObjectNode all;

    ClaimsReader(ObjectNode all) {
        this.all = all;
    }

    Claims read() {
        BigDecimal exp = number("exp");
        if (exp == null) {
            throw new TokenRefused("claim exp is missing");
        }
        boolean singleUse = flag("singleUse");
        String jti = text("jti");
        if (singleUse && jti == null) {
            throw new TokenRefused("claim singleUse needs a claim jti");
        }
        return new Claims(
                exp,
                number("nbf"),
                scope(),
                uid(),
                umd(),
                text("connectionId"),
                jti,
                singleUse,
                flag("keepAlive"),
                heartbeatTimeout(),
                flag("umdUpdate"),
                flag("umdPropagate"),
                GrantsReader.read(all.path("channels")),
                all);
    }

    private Set<String> scope() {
        String scope = text("scope");
        Set<String> words = new LinkedHashSet<>();
        if (scope != null) {
            new StringTokenizer(scope, " ").asIterator().forEachRemaining(word -> words.add((String) word));
        }
        return words;
    }

    private @Nullable String uid() {
        String uid = text("uid");
        if (uid == null) {
            return null;
        }
        int length = uid.codePointCount(0, uid.length());
        if (length > MAX_UID) {
            throw new TokenRefused("claim uid has " + length + " characters; at most " + MAX_UID + " are allowed");
        }
        return uid;
    }

    private JsonNode umd() {
        JsonNode umd = all.path("umd");
        if (umd.isMissingNode() || umd.isNull()) {
            return NullNode.getInstance();
        }
        int bytes = Json.bytes(umd);
        if (bytes > MAX_UMD_BYTES) {
            throw new TokenRefused("claim umd has " + bytes + " bytes; at most " + MAX_UMD_BYTES + " are allowed");
        }
        return umd;
    }

    private @Nullable Integer heartbeatTimeout() {
        JsonNode value = all.path("heartbeatTimeout");
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        boolean good = value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= MIN_HEARTBEAT
                && value.intValue() <= MAX_HEARTBEAT;
        if (!good) {
            throw new TokenRefused("claim heartbeatTimeout is " + value + "; allowed are whole seconds from "
                    + MIN_HEARTBEAT + " to " + MAX_HEARTBEAT);
        }
        return value.intValue();
    }

    private @Nullable BigDecimal number(String claim) {
        JsonNode value = all.path(claim);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new TokenRefused("claim " + claim + " is no number");
        }
        BigDecimal number = value.decimalValue();
        if ((long) number.precision() - number.scale() > MAX_DIGITS || number.scale() > MAX_DIGITS) {
            throw new TokenRefused("claim " + claim + " is no time in seconds: it has too many digits");
        }
        return number;
    }

    /** Empty means absent. */
    private @Nullable String text(String claim) {
        JsonNode value = all.path(claim);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new TokenRefused("claim " + claim + " is no string");
        }
        return value.textValue().isEmpty() ? null : value.textValue();
    }

    private boolean flag(String claim) {
        JsonNode value = all.path(claim);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw new TokenRefused("claim " + claim + " is no boolean");
        }
        return value.asBoolean(false);
    }
}
