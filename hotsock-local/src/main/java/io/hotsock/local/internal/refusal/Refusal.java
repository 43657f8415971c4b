package io.hotsock.local.internal.refusal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hotsock.local.internal.json.Json;
import java.util.Objects;

/**
 * Something that the service refuses. The message tells a developer which rule or claim is in the way; it never quotes a
 * token, a key or a message's data. Unknown to the real service are the codes other than the six of contract section 4.9
 * and all messages (U15).
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the HTTP APIs answer. */
    public enum Kind {
        /** The request breaks a rule. */
        INVALID(400),
        /** Nobody knows these credentials. */
        UNAUTHORIZED(401),
        /** The token does not grant it. */
        DENIED(403),
        /** No such operation. */
        NOT_FOUND(404);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;

    private Refusal(Kind kind, String code, String message) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
    }

    /** The request breaks a rule. */
    public static Refusal invalid(String code, String message) {
        return new Refusal(Kind.INVALID, code, message);
    }

    /** Unknown credentials. */
    public static Refusal unauthorized(String code, String message) {
        return new Refusal(Kind.UNAUTHORIZED, code, message);
    }

    /** The token in force does not grant it. */
    public static Refusal denied(String code, String message) {
        return new Refusal(Kind.DENIED, code, message);
    }

    /** No such operation. */
    public static Refusal notFound(String code, String message) {
        return new Refusal(Kind.NOT_FOUND, code, message);
    }

    /** What the HTTP APIs make of it. */
    public Kind kind() {
        return kind;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The explanation. */
    public String explanation() {
        return Objects.requireNonNull(getMessage());
    }

    /** {@code {"code":…,"message":…}}. */
    public ObjectNode toJson() {
        return Json.object().put("code", code).put("message", explanation());
    }
}
