package io.hotsock.spring;

import io.hotsock.publish.PublishGate;
import io.hotsock.publish.PublishGate.HeldMessage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The messages of one transaction, in order. Bound to the thread like the transaction; messages may come from other
 * threads, and after its end.
 */
final class TransactionMessages implements PublishGate.Passage, TransactionSynchronization {

    private static final System.Logger LOG = System.getLogger("io.hotsock");

    private final PublishGate gate;
    private final List<HeldMessage> held = new ArrayList<>();
    private final IdentityHashMap<Object, Integer> savepoints = new IdentityHashMap<>();
    private @Nullable Consumer<HeldMessage> outcome;

    private TransactionMessages(PublishGate gate) {
        this.gate = gate;
    }

    /** Those of the thread's transaction. */
    static TransactionMessages ofCurrent(PublishGate gate) {
        TransactionMessages known = bound(gate);
        if (known != null && !known.isDecided()) {
            return known;
        }
        TransactionMessages messages = new TransactionMessages(gate);
        messages.bind();
        TransactionSynchronizationManager.registerSynchronization(messages);
        return messages;
    }

    private static @Nullable TransactionMessages bound(PublishGate gate) {
        return TransactionSynchronizationManager.getResource(gate) instanceof TransactionMessages known ? known : null;
    }

    private synchronized boolean isDecided() {
        return outcome != null;
    }

    /** In place of those of an earlier transaction that ended on another thread, as JTA's may. */
    private void bind() {
        TransactionSynchronizationManager.unbindResourceIfPossible(gate);
        TransactionSynchronizationManager.bindResource(gate, this);
    }

    /** Not those of another transaction, on whose thread this one may have ended. */
    private void unbind() {
        if (bound(gate) == this) {
            TransactionSynchronizationManager.unbindResource(gate);
        }
    }

    @Override
    public void admit(HeldMessage message) {
        Consumer<HeldMessage> decided = holdOrOutcome(message);
        if (decided != null) {
            decided.accept(message);
        }
    }

    private synchronized @Nullable Consumer<HeldMessage> holdOrOutcome(HeldMessage message) {
        if (outcome == null) {
            held.add(message);
        }
        return outcome;
    }

    /** Not at {@code afterCommit}, which passes over what is registered by another's {@code afterCommit}. */
    @Override
    public void afterCompletion(int status) {
        unbind();
        Consumer<HeldMessage> decided = switch (status) {
            case STATUS_COMMITTED -> HeldMessage::release;
            case STATUS_ROLLED_BACK -> HeldMessage::drop;
            default -> TransactionMessages::dropLoudly;
        };
        settle(decide(decided), decided);
    }

    private synchronized List<HeldMessage> decide(Consumer<HeldMessage> decided) {
        outcome = decided;
        List<HeldMessage> all = List.copyOf(held);
        held.clear();
        return all;
    }

    /** One that fails keeps none of the others. */
    private static void settle(List<HeldMessage> messages, Consumer<HeldMessage> decided) {
        for (HeldMessage message : messages) {
            try {
                decided.accept(message);
            } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        readable(message) + " failed after its transaction: "
                                + e.getClass().getName() + ".");
            }
        }
    }

    private static String readable(HeldMessage message) {
        return "Message \"" + message.event() + "\" on channel \"" + message.channel() + "\"";
    }

    private static void dropLoudly(HeldMessage message) {
        LOG.log(
                System.Logger.Level.ERROR,
                readable(message) + " was dropped: the outcome of its transaction is unknown.");
        message.drop();
    }

    @Override
    public synchronized void savepoint(Object savepoint) {
        savepoints.put(savepoint, held.size());
    }

    /** A savepoint that was not seen is older than these messages. */
    @Override
    public void savepointRollback(Object savepoint) {
        settle(takeSince(savepoint), HeldMessage::drop);
    }

    private synchronized List<HeldMessage> takeSince(Object savepoint) {
        int position = Math.min(savepoints.getOrDefault(savepoint, 0), held.size());
        List<HeldMessage> later = held.subList(position, held.size());
        List<HeldMessage> taken = List.copyOf(later);
        later.clear();
        return taken;
    }

    @Override
    public void suspend() {
        unbind();
    }

    @Override
    public void resume() {
        bind();
    }
}
