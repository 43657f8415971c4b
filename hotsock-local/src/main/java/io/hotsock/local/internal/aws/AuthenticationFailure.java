package io.hotsock.local.internal.aws;

import java.util.Objects;

/** A request whose signature is refused, named as AWS names it in its two protocols. */
final class AuthenticationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; the first name is that of REST-JSON services such as Lambda, the second that of the query protocol of STS. */
    enum Reason {
        MISSING(403, "MissingAuthenticationTokenException", "MissingAuthenticationToken"),
        INCOMPLETE(400, "IncompleteSignatureException", "IncompleteSignature"),
        UNKNOWN_KEY(403, "UnrecognizedClientException", "InvalidClientTokenId"),
        MISMATCH(403, "InvalidSignatureException", "SignatureDoesNotMatch"),
        EXPIRED_TOKEN(403, "ExpiredTokenException", "ExpiredToken");

        private final int status;
        private final String restName;
        private final String queryName;

        Reason(int status, String restName, String queryName) {
            this.status = status;
            this.restName = restName;
            this.queryName = queryName;
        }

        int status() {
            return status;
        }

        String restName() {
            return restName;
        }

        String queryName() {
            return queryName;
        }
    }

    private final Reason reason;

    AuthenticationFailure(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    String message() {
        return Objects.requireNonNull(getMessage());
    }
}
