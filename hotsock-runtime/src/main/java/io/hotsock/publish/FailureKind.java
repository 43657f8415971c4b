package io.hotsock.publish;

import io.hotsock.api.InvalidMessageException;
import io.hotsock.api.PublishException;

/** Why a message was not published, for counting. */
public enum FailureKind {
    /** Breaks the service's rules or has no JSON form; never sent. */
    INVALID,
    /** Turned away by the library: queue full, lane failing fast, or closed; never sent. */
    NOT_ACCEPTED,
    /** The service said no. */
    REFUSED,
    /** A rate limit was reached. */
    THROTTLED,
    /** Credentials missing, wrong, expired, or without permission. */
    ACCESS_DENIED,
    /** No such publish function or URL. */
    NOT_FOUND,
    /** No answer in time. */
    TIMED_OUT,
    /** The network or the service failed. */
    UNREACHABLE,
    /** The publishing thread was interrupted. */
    INTERRUPTED,
    /** Anything else, such as an exception of a getter on an annotation's path. */
    OTHER;

    /** The kind of a failure. */
    public static FailureKind of(Throwable failure) {
        if (failure instanceof PublishException.NotAccepted) {
            return NOT_ACCEPTED;
        } else if (failure instanceof PublishException.Refused) {
            return REFUSED;
        } else if (failure instanceof PublishException.Throttled) {
            return THROTTLED;
        } else if (failure instanceof PublishException.AccessDenied) {
            return ACCESS_DENIED;
        } else if (failure instanceof PublishException.NotFound) {
            return NOT_FOUND;
        } else if (failure instanceof PublishException.TimedOut) {
            return TIMED_OUT;
        } else if (failure instanceof PublishException.Unreachable) {
            return UNREACHABLE;
        } else if (failure instanceof PublishException.Interrupted) {
            return INTERRUPTED;
        }
        return failure instanceof InvalidMessageException ? INVALID : OTHER;
    }

    /** Whether the message never left this process. */
    public boolean neverSent() {
        return this == INVALID || this == NOT_ACCEPTED;
    }

    /** Whether it speaks of the service or the way there, rather than of this one message. */
    public boolean ofTheService() {
        return switch (this) {
            case THROTTLED, ACCESS_DENIED, NOT_FOUND, TIMED_OUT, UNREACHABLE -> true;
            case INVALID, NOT_ACCEPTED, REFUSED, INTERRUPTED, OTHER -> false;
        };
    }
}
