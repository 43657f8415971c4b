package io.hotsock.spring;

import io.hotsock.publish.PublishGate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the messages of annotated methods until the Spring transaction they belong to has committed, and drops them when it
 * rolls back: {@code HotsockConfig.builder().publishGate(new SpringTransactionGate())}.
 *
 * <ul>
 *   <li>No transaction on the thread (or {@code SUPPORTS} without one): at once.
 *   <li>Read-only transactions are transactions: at commit.
 *   <li>Returned inside {@code REQUIRES_NEW}: at the commit of the new transaction, whatever becomes of the suspended one.
 *   <li>{@code NESTED}: at the commit of the outermost transaction; dropped when its savepoint is rolled back.
 *   <li>Asynchronous results belong to the transaction of the call. Complete after it ended, they go at once if it
 *       committed.
 *   <li>Outcome unknown (a transaction manager could not tell): dropped, and logged at ERROR.
 * </ul>
 *
 * <p>Transactions bound to threads only: reactive transactions are not seen, nor are those of a transaction manager with
 * {@code SYNCHRONIZATION_NEVER}. Messages go before the connection is given back, so that synchronous dispatch keeps it for
 * as long as it sends. Thread-safe.
 */
public final class SpringTransactionGate implements PublishGate {

    /** The gate; one may serve any number of installations and transaction managers. */
    public SpringTransactionGate() {}

    @Override
    public Passage passage() {
        boolean inTransaction = TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive();
        return inTransaction ? TransactionMessages.ofCurrent(this) : HeldMessage::release;
    }
}
