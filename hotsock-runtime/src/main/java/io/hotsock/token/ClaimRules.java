package io.hotsock.token;

import static io.hotsock.token.TokenScope.CONNECT;
import static io.hotsock.token.TokenScope.SUBSCRIBE;
import static io.hotsock.token.TokenScope.UMD;

import io.hotsock.token.internal.ClaimsWriter;

/** The rules of contract section 3.3, identity and lifetime included. */
final class ClaimRules {

    static final int MAX_UID_LENGTH = 128;
    static final int MAX_UMD_BYTES = 1024;
    static final long MIN_HEARTBEAT_SECONDS = 5;
    static final long MAX_HEARTBEAT_SECONDS = 600;

    private static final long LAST_SECOND = 253_402_300_799L;

    private final TokenDraft token;
    private final Problems problems;

    private ClaimRules(TokenDraft token, Problems problems) {
        this.token = token;
        this.problems = problems;
    }

    static void check(TokenDraft token, Problems problems) {
        ClaimRules rules = new ClaimRules(token, problems);
        rules.lifetime();
        rules.user();
        rules.metadata();
        rules.identity();
        rules.connection();
        rules.umdUpdates();
        rules.notEmpty("iss");
        rules.notEmpty("jti");
        rules.notEmpty("connectionId");
    }

    private void notEmpty(String claim) {
        problems.addIf("".equals(token.claims().get(claim)), () -> claim + " is empty");
    }

    private void lifetime() {
        long now = token.now().getEpochSecond();
        long exp = token.expiry().getEpochSecond();
        problems.addIf(exp <= now, () -> "exp (" + exp + ") is not in the future: it is " + now + " now");
        problems.addIf(exp > LAST_SECOND, "exp is after the year 9999");
        if (token.claims().get("nbf") instanceof Long nbf) {
            problems.addIf(nbf < 0, () -> "nbf (" + nbf + ") is before 1970");
            problems.addIf(
                    nbf >= exp, () -> "nbf (" + nbf + ") is not before exp (" + exp + "), so it could never be used");
        }
    }

    private void user() {
        if (token.claims().get("uid") instanceof String uid) {
            int length = uid.codePointCount(0, uid.length());
            problems.addIf(length == 0, "uid is empty; use anonymous() for a token without a user");
            problems.addIf(
                    length > MAX_UID_LENGTH,
                    () -> "uid has " + length + " characters; at most " + MAX_UID_LENGTH + " are allowed");
            // It would reach the service as U+FFFD, and so would others.
            problems.addIf(hasHalfAPair(uid), "uid has half of a surrogate pair");
        }
    }

    private void metadata() {
        Object umd = token.claims().get("umd");
        if (umd == null) {
            return;
        }
        try {
            int bytes = ClaimsWriter.size("umd", umd);
            problems.addIf(
                    bytes > MAX_UMD_BYTES,
                    () -> "umd has " + bytes + " bytes of JSON; at most " + MAX_UMD_BYTES + " are allowed");
        } catch (InvalidTokenException e) {
            e.problems().forEach(problems::add);
        }
    }

    private static boolean hasHalfAPair(String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return true;
            }
        }
        return false;
    }

    private void identity() {
        problems.addIf(
                (token.has(SUBSCRIBE) || token.has(UMD)) && !token.mayHaveUser(),
                "scope subscribe or umd needs a uid or a connectionId");
        problems.addIf(
                token.has(CONNECT) && token.has("connectionId"),
                "scope connect can not have a connectionId: such a token never opens a connection");
    }

    private void connection() {
        problems.addIf(token.has("keepAlive") && !token.has(CONNECT), "keepAlive needs scope connect");
        problems.addIf(token.has("heartbeatTimeout") && !token.has(CONNECT), "heartbeatTimeout needs scope connect");
        if (token.claims().get("heartbeatTimeout") instanceof Long seconds) {
            problems.addIf(
                    seconds < MIN_HEARTBEAT_SECONDS || seconds > MAX_HEARTBEAT_SECONDS,
                    () -> "heartbeatTimeout is " + seconds + " seconds; allowed are " + MIN_HEARTBEAT_SECONDS + " to "
                            + MAX_HEARTBEAT_SECONDS);
        }
    }

    private void umdUpdates() {
        problems.addIf(token.has("umdUpdate") && !token.has(UMD), "umdUpdate needs scope umd");
    }
}
