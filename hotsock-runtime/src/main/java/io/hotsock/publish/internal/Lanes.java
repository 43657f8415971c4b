package io.hotsock.publish.internal;

import io.hotsock.api.PublishException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of all channels and their bounds: who waits, who may go, what is over. Holds no thread and sends nothing.
 *
 * <p>One lock guards it all; nothing slow happens under it. A channel has a lane only while it has messages, or failures to
 * remember; its unordered messages have one of their own.
 */
final class Lanes {

    /** Idle lanes kept for their failures; with more, all idle ones are forgotten, which costs a few attempts. */
    private static final int MAX_REMEMBERED = 1_000;

    private final DispatchLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition progress = lock.newCondition();

    private final Map<String, Lane> lanes = new HashMap<>();
    /** Lanes of messages that may overtake: the same bounds and health, without the turns. */
    private final Map<String, Lane> unordered = new HashMap<>();
    /** Lanes that have a message that may go, each of them once. */
    private final Queue<Lane> ready = new ArrayDeque<>();

    private Epoch epoch = Epoch.first();
    private int queued;
    private long queuedBytes;
    private int inFlight;
    private boolean closed;

    Lanes(DispatchLimits limits) {
        this.limits = limits;
    }

    /**
     * Begins a message on the caller's own thread if it can go at once.
     *
     * @throws PublishException.NotAccepted when it has no chance
     */
    boolean tryBegin(Delivery delivery) {
        lock.lock();
        try {
            Lane lane = find(delivery);
            if (!lane.free() || inFlight >= limits.maxInFlight()) {
                return false;
            }
            enter(delivery, lane);
            lane.begin();
            inFlight++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Puts a message in its lane.
     *
     * @param mayWait whether to wait for room
     * @throws PublishException.NotAccepted when there is no room or no chance
     */
    void enqueue(Delivery delivery, boolean mayWait) {
        lock.lock();
        try {
            Lane lane = findWithRoom(delivery, mayWait);
            enter(delivery, lane);
            boolean first = lane.free();
            lane.add(delivery);
            if (first) {
                ready.add(lane);
            }
            queued++;
            queuedBytes += delivery.size();
        } finally {
            lock.unlock();
        }
    }

    /** The next message to send, if one may be sent now. */
    @Nullable
    Delivery next() {
        lock.lock();
        try {
            Lane lane = inFlight < limits.maxInFlight() ? ready.poll() : null;
            Delivery next = lane == null ? null : lane.next();
            if (lane == null || next == null) {
                return null;
            }
            inFlight++;
            dequeued(next);
            if (lane.waiting()) {
                ready.add(lane);
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Frees the lane of a message that was answered, or failed.
     *
     * @return messages behind it that have no chance any more
     */
    List<Delivery> end(Delivery delivery, @Nullable Throwable problem) {
        lock.lock();
        try {
            Lane lane = delivery.lane();
            boolean wasReady = lane.waiting();
            inFlight--;
            lane.end();
            lane.health().record(problem, System.nanoTime());
            List<Delivery> hopeless = lane.health().failing() ? drain(lane) : List.of();
            settle(delivery, lane, wasReady);
            return hopeless;
        } finally {
            lock.unlock();
        }
    }

    /** Takes back a message that still waits. */
    boolean withdraw(Delivery delivery) {
        lock.lock();
        try {
            Lane lane = delivery.lane();
            boolean wasReady = lane.waiting();
            if (!lane.remove(delivery)) {
                return false;
            }
            dequeued(delivery);
            lane.health().probeWithdrawn();
            settle(delivery, lane, wasReady);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Everybody has been told about a message, or is being told by a thread that waits for the others. */
    void over(Delivery delivery) {
        lock.lock();
        try {
            if (delivery.leave()) {
                delivery.epoch().end();
                progress.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all messages accepted so far are over.
     *
     * @param mayBeInterrupted whether an interrupt ends the waiting; its status is set again in any case
     */
    boolean flush(Duration timeout, boolean mayBeInterrupted) {
        boolean interrupted = false;
        lock.lock();
        try {
            Epoch mine = epoch;
            epoch = mine.next();
            long start = System.nanoTime();
            long nanos = nanos(timeout);
            long left = nanos;
            while (!mine.over() && left > 0 && !(interrupted && mayBeInterrupted)) {
                try {
                    left = progress.awaitNanos(left);
                } catch (InterruptedException e) {
                    interrupted = true;
                    left = nanos - (System.nanoTime() - start);
                }
            }
            return mine.over();
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Longer than a long can say is as good as for ever. */
    private static long nanos(Duration timeout) {
        try {
            return timeout.toNanos();
        } catch (ArithmeticException e) {
            return timeout.isNegative() ? 0 : Long.MAX_VALUE;
        }
    }

    /** Takes no more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Empties all lanes of what still waits. */
    List<Delivery> drain() {
        lock.lock();
        try {
            List<Delivery> all = new ArrayList<>();
            ready.clear();
            lanes.values().forEach(lane -> all.addAll(drain(lane)));
            unordered.values().forEach(lane -> all.addAll(drain(lane)));
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** How many lanes there are. */
    int count() {
        lock.lock();
        try {
            return lanes.size() + unordered.size();
        } finally {
            lock.unlock();
        }
    }

    /** Whether a flush is waiting. */
    boolean flushing() {
        lock.lock();
        try {
            return lock.hasWaiters(progress);
        } finally {
            lock.unlock();
        }
    }

    /** How much is waiting and under way. */
    Load load() {
        lock.lock();
        try {
            return new Load(queued, queuedBytes, inFlight);
        } finally {
            lock.unlock();
        }
    }

    record Load(int queued, long queuedBytes, int inFlight) {
        static final Load NONE = new Load(0, 0, 0);
    }

    private Lane find(Delivery delivery) {
        if (closed) {
            throw notAccepted(delivery, "the installation is closed");
        }
        Lane found = lanesOf(delivery).get(delivery.channel());
        Lane lane = found == null ? new Lane(limits, delivery.ordered()) : found;
        String refusal = lane.health().refusal(System.nanoTime());
        if (refusal != null) {
            throw notAccepted(delivery, refusal);
        }
        return lane;
    }

    private Lane findWithRoom(Delivery delivery, boolean mayWait) {
        long nanos = mayWait ? limits.queueWait().toNanos() : 0;
        Lane lane = find(delivery);
        try {
            while (!hasRoom(lane, delivery)) {
                if (nanos <= 0) {
                    throw notAccepted(delivery, full());
                }
                nanos = room.awaitNanos(nanos);
                lane = find(delivery);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException.Interrupted(delivery.channel(), delivery.event(), e);
        }
        return lane;
    }

    private String full() {
        return "the queue is full, with " + queued + " messages of " + queuedBytes + " bytes waiting in all";
    }

    private boolean hasRoom(Lane lane, Delivery delivery) {
        boolean bytesFit = queued == 0 || queuedBytes + delivery.size() <= limits.maxQueuedBytes();
        return queued < limits.maxQueued() && bytesFit && lane.hasRoom(delivery.size(), limits);
    }

    private void enter(Delivery delivery, Lane lane) {
        lanesOf(delivery).putIfAbsent(delivery.channel(), lane);
        lane.health().entered();
        epoch.begin();
        delivery.enter(lane, epoch);
    }

    private Map<String, Lane> lanesOf(Delivery delivery) {
        return delivery.ordered() ? lanes : unordered;
    }

    /** After a message has left its lane: puts the lane where it belongs now. */
    private void settle(Delivery delivery, Lane lane, boolean wasReady) {
        if (lane.waiting() && !wasReady) {
            ready.add(lane);
        } else if (wasReady && !lane.waiting()) {
            ready.remove(lane);
        }
        if (lane.idle()) {
            retire(delivery, lane);
        }
    }

    private void retire(Delivery delivery, Lane lane) {
        Map<String, Lane> all = lanesOf(delivery);
        if (lane.health().well()) {
            all.remove(delivery.channel(), lane);
        } else if (all.size() > MAX_REMEMBERED + limits.maxQueued() + limits.maxInFlight()) {
            all.values().removeIf(Lane::idle);
        }
    }

    private List<Delivery> drain(Lane lane) {
        List<Delivery> drained = lane.drain();
        drained.forEach(this::dequeued);
        return drained;
    }

    private void dequeued(Delivery delivery) {
        queued--;
        queuedBytes -= delivery.size();
        room.signalAll();
    }

    private static PublishException notAccepted(Delivery delivery, String reason) {
        return new PublishException.NotAccepted(delivery.channel(), delivery.event(), reason);
    }
}
