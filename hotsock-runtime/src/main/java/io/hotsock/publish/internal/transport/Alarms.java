package io.hotsock.publish.internal.transport;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ends attempts that are still running when their message's time is over. Its one thread comes with the first attempt. */
final class Alarms implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Alarms::thread);

    Alarms() {
        // Nearly all are switched off long before their time.
        timer.setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "hotsock-publish-alarms", 0, false);
        thread.setContextClassLoader(Alarms.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    /** Runs an action when a time of {@link System#nanoTime()} comes, unless it is switched off before. */
    Alarm at(long time, Runnable action) {
        Alarm alarm = new Alarm(action);
        alarm.task = timer.schedule(alarm::ring, time - System.nanoTime(), TimeUnit.NANOSECONDS);
        return alarm;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One alarm. */
    static final class Alarm implements AutoCloseable {

        private final Runnable action;
        private volatile boolean rung;
        private @Nullable Future<?> task;

        private Alarm(Runnable action) {
            this.action = action;
        }

        private void ring() {
            rung = true;
            action.run();
        }

        /** Whether its time has come. */
        boolean hasRung() {
            return rung;
        }

        /** Switches it off. */
        @Override
        public void close() {
            if (task != null) {
                task.cancel(false);
            }
        }
    }
}
