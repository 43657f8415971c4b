package io.hotsock.local.internal.fault;

import java.time.Duration;

/** What a fault does to a request. */
public sealed interface Effect {

    /** Its name in records and logs. */
    String name();

    /** Whether it can happen to requests of a kind: a handshake is no call that could be accepted and lose its answer. */
    default boolean happensTo(Target target) {
        return true;
    }

    /** Handles the request later. */
    record Delay(Duration duration) implements Effect {
        @Override
        public String name() {
            return "delay";
        }
    }

    /** Handles the request at once and answers later. */
    record SlowAnswer(Duration duration) implements Effect {
        @Override
        public String name() {
            return "slowAnswer";
        }

        @Override
        public boolean happensTo(Target target) {
            return target != Target.CONNECT;
        }
    }

    /** Refuses it as too much. */
    record Throttle() implements Effect {
        @Override
        public String name() {
            return "throttling";
        }
    }

    /** Fails with a status of 500 and more. */
    record ServerError(int status) implements Effect {
        @Override
        public String name() {
            return "serverError";
        }
    }

    /** Has the publish function fail. */
    record FunctionError(String message) implements Effect {
        @Override
        public String name() {
            return "functionError";
        }

        @Override
        public boolean happensTo(Target target) {
            return target != Target.CONNECT;
        }
    }

    /** Refuses the caller. */
    record AccessDenied() implements Effect {
        @Override
        public String name() {
            return "accessDenied";
        }
    }

    /** Cuts the TCP connection; nothing was accepted. */
    record ResetBefore() implements Effect {
        @Override
        public String name() {
            return "resetBefore";
        }
    }

    /** Accepts the request and then cuts the TCP connection instead of answering. */
    record LoseAnswer() implements Effect {
        @Override
        public String name() {
            return "lostAnswer";
        }

        @Override
        public boolean happensTo(Target target) {
            return target != Target.CONNECT;
        }
    }

    /** Opens the WebSocket and never says anything. */
    record Silence() implements Effect {

        @Override
        public String name() {
            return "silence";
        }

        @Override
        public boolean happensTo(Target target) {
            return target == Target.CONNECT;
        }
    }
}
