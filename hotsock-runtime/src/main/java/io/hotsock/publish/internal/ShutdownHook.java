package io.hotsock.publish.internal;

/** Drains the queues when the JVM ends without anybody having closed the installation. */
final class ShutdownHook {

    private final Thread thread;

    ShutdownHook(Runnable action) {
        this.thread = new Thread(action, "hotsock-shutdown");
    }

    void register() {
        try {
            Runtime.getRuntime().addShutdownHook(thread);
        } catch (IllegalStateException shuttingDown) {
            // Too late for a hook; what is published now is on its own.
        }
    }

    void unregister() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException shuttingDown) {
            // It is running, perhaps on this very thread.
        }
    }
}
