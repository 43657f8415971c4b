package io.hotsock.publish.internal;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the threads that must never wait, because many others' work runs on them: those that Reactor marks so, and Netty's.
 * By name, as neither library need be there. Vert.x' workers are Netty's kind of thread, too, and could wait; that they do
 * not is the lesser evil.
 */
final class EventLoops {

    private static final Set<String> NEVER_WAIT =
            Set.of("reactor.core.scheduler.NonBlocking", "io.netty.util.concurrent.FastThreadLocalThread");

    private static final ClassValue<Boolean> THREADS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return neverWaits(type);
        }
    };

    private EventLoops() {}

    /** Whether the current thread is one. */
    static boolean here() {
        return THREADS.get(Thread.currentThread().getClass());
    }

    private static boolean neverWaits(@Nullable Class<?> type) {
        return type != null
                && (NEVER_WAIT.contains(type.getName())
                        || neverWaits(type.getSuperclass())
                        || Arrays.stream(type.getInterfaces()).anyMatch(EventLoops::neverWaits));
    }
}
