package io.hotsock.publish.internal;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Blocks of code that publish nothing on their thread; they nest. */
public final class Suppression {

    /** How deep; only threads inside a block have a value. */
    private static final ThreadLocal<@Nullable Integer> DEPTH = new ThreadLocal<>();

    private Suppression() {}

    /** Whether this thread is inside a block. */
    static boolean active() {
        return DEPTH.get() != null;
    }

    /** Runs a block. */
    public static <T> T call(Callable<T> block) throws Exception {
        Integer outside = DEPTH.get();
        DEPTH.set(outside == null ? 1 : outside + 1);
        try {
            return block.call();
        } finally {
            leave(outside);
        }
    }

    /** Runs a block. */
    public static void run(Runnable block) {
        Integer outside = DEPTH.get();
        DEPTH.set(outside == null ? 1 : outside + 1);
        try {
            block.run();
        } finally {
            leave(outside);
        }
    }

    private static void leave(@Nullable Integer outside) {
        if (outside == null) {
            DEPTH.remove();
        } else {
            DEPTH.set(outside);
        }
    }
}
