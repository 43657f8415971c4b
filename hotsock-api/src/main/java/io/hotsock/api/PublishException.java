package io.hotsock.api;

import org.jspecify.annotations.Nullable;

/**
 * A valid message that is not known to have been accepted. Carries channel and event, never data.
 *
 * <p>Its subclasses say what happened; {@link #retryable()} says whether publishing the same message again can help.
 */
public abstract sealed class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String channel;
    private final String event;

    private PublishException(String channel, String event, String problem, @Nullable Throwable cause) {
        super("Message \"" + event + "\" on channel \"" + channel + "\" " + problem, cause);
        this.channel = channel;
        this.event = event;
    }

    /** The same failure once more, with the stack trace of whoever makes it and the first one as its cause. */
    private PublishException(PublishException first) {
        super(first.getMessage(), first);
        this.channel = first.channel;
        this.event = first.event;
    }

    /** The channel of the message. */
    public final String channel() {
        return channel;
    }

    /** The event of the message. */
    public final String event() {
        return event;
    }

    /** Whether the same message may be accepted at another attempt. */
    public abstract boolean retryable();

    /**
     * The same failure with the stack trace of the calling thread, and this one as its cause: for a thread that learns of
     * what happened on another, as when a future's failure is thrown on.
     */
    public abstract PublishException rethrown();

    /** The service looked at the message and said no. */
    public static final class Refused extends PublishException {
        private static final long serialVersionUID = 1L;

        /** A refusal with the service's own words. */
        public Refused(String channel, String event, String reason, @Nullable Throwable cause) {
            super(channel, event, "was refused by the service: " + reason, cause);
        }

        private Refused(Refused first) {
            super(first);
        }

        @Override
        public boolean retryable() {
            return false;
        }

        @Override
        public PublishException rethrown() {
            return new Refused(this);
        }
    }

    /** The account's or the function's rate limit was reached, and attempts ran out. */
    public static final class Throttled extends PublishException {
        private static final long serialVersionUID = 1L;

        /** A throttled call with what the service said. */
        public Throttled(String channel, String event, String reason, @Nullable Throwable cause) {
            super(channel, event, "was throttled: " + reason, cause);
        }

        private Throttled(Throttled first) {
            super(first);
        }

        @Override
        public boolean retryable() {
            return true;
        }

        @Override
        public PublishException rethrown() {
            return new Throttled(this);
        }
    }

    /** The credentials are missing, wrong, expired, or not allowed to publish. */
    public static final class AccessDenied extends PublishException {
        private static final long serialVersionUID = 1L;

        /** A denied call with what the service said. */
        public AccessDenied(String channel, String event, String reason, @Nullable Throwable cause) {
            super(channel, event, "was denied access: " + reason, cause);
        }

        private AccessDenied(AccessDenied first) {
            super(first);
        }

        @Override
        public boolean retryable() {
            return false;
        }

        @Override
        public PublishException rethrown() {
            return new AccessDenied(this);
        }
    }

    /** The configured publish function or URL does not exist. */
    public static final class NotFound extends PublishException {
        private static final long serialVersionUID = 1L;

        /** A missing target with what the service said. */
        public NotFound(String channel, String event, String reason, @Nullable Throwable cause) {
            super(channel, event, "found no publish target: " + reason, cause);
        }

        private NotFound(NotFound first) {
            super(first);
        }

        @Override
        public boolean retryable() {
            return false;
        }

        @Override
        public PublishException rethrown() {
            return new NotFound(this);
        }
    }

    /** No answer in time; the service may or may not have the message. */
    public static final class TimedOut extends PublishException {
        private static final long serialVersionUID = 1L;

        /** A call without an answer. */
        public TimedOut(String channel, String event, String reason, @Nullable Throwable cause) {
            super(channel, event, "got no answer in time: " + reason, cause);
        }

        private TimedOut(TimedOut first) {
            super(first);
        }

        @Override
        public boolean retryable() {
            return true;
        }

        @Override
        public PublishException rethrown() {
            return new TimedOut(this);
        }
    }

    /** The service could not be reached, the connection broke, or it failed inside. */
    public static final class Unreachable extends PublishException {
        private static final long serialVersionUID = 1L;

        /** A broken call with its reason. */
        public Unreachable(String channel, String event, String reason, @Nullable Throwable cause) {
            super(channel, event, "did not reach the service: " + reason, cause);
        }

        private Unreachable(Unreachable first) {
            super(first);
        }

        @Override
        public boolean retryable() {
            return true;
        }

        @Override
        public PublishException rethrown() {
            return new Unreachable(this);
        }
    }

    /** The calling thread was interrupted while it waited; its interrupt status is set again. */
    public static final class Interrupted extends PublishException {
        private static final long serialVersionUID = 1L;

        /** An interrupted call. */
        public Interrupted(String channel, String event, @Nullable Throwable cause) {
            super(channel, event, "was interrupted before an answer came", cause);
        }

        private Interrupted(Interrupted first) {
            super(first);
        }

        @Override
        public boolean retryable() {
            return true;
        }

        @Override
        public PublishException rethrown() {
            return new Interrupted(this);
        }
    }

    /** The library itself did not take the message: queue full, lane failing fast, or publisher closed. Never sent. */
    public static final class NotAccepted extends PublishException {
        private static final long serialVersionUID = 1L;

        /** A message turned away, and why. */
        public NotAccepted(String channel, String event, String reason) {
            super(channel, event, "was not accepted for sending: " + reason, null);
        }

        private NotAccepted(NotAccepted first) {
            super(first);
        }

        @Override
        public boolean retryable() {
            return true;
        }

        @Override
        public PublishException rethrown() {
            return new NotAccepted(this);
        }
    }
}
