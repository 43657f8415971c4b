package io.hotsock.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that somebody else ends, on another thread than the one they ran on. */
class CompletionElsewhereTest {

    private final SpringTransactionGate gate = new SpringTransactionGate();
    private final Held.Log log = new Held.Log();
    private final ForeignTransactions foreign = new ForeignTransactions();

    @AfterEach
    void clean() {
        TransactionSynchronizationManager.unbindResourceIfPossible(gate);
    }

    private void publish(String event) {
        gate.passage().admit(log.message(event));
    }

    private void inForeignTransaction(String event) {
        new TransactionTemplate(foreign).executeWithoutResult(status -> publish(event));
    }

    private static TransactionTemplate ofADatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @Test
    void messagesWaitForTheEnd() {
        inForeignTransaction("a");
        inForeignTransaction("b");
        assertEquals(List.of(), log.fates);
        foreign.end(TransactionSynchronization.STATUS_COMMITTED);
        assertEquals(List.of("a released", "b released"), log.fates);
    }

    @Test
    void theThreadsNextTransactionIsNotTakenForOneThatCommitted() {
        inForeignTransaction("a");
        foreign.end(TransactionSynchronization.STATUS_COMMITTED);
        ofADatabase().executeWithoutResult(status -> {
            publish("b");
            status.setRollbackOnly();
        });
        assertEquals(List.of("a released", "b dropped"), log.fates);
    }

    @Test
    void theThreadsNextTransactionIsNotTakenForOneThatRolledBack() {
        inForeignTransaction("a");
        foreign.end(TransactionSynchronization.STATUS_ROLLED_BACK);
        ofADatabase().executeWithoutResult(status -> publish("b"));
        assertEquals(List.of("a dropped", "b released"), log.fates);
    }

    @Test
    void aSuspendedTransactionComesBackWhereAnotherIsStillBound() {
        TransactionTemplate outer = ofADatabase();
        TransactionTemplate without = new TransactionTemplate(outer.getTransactionManager());
        without.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        outer.executeWithoutResult(status -> {
            publish("a");
            without.executeWithoutResult(none -> TransactionSynchronizationManager.bindResource(gate, "another"));
            publish("b");
        });
        assertEquals(List.of("a released", "b released"), log.fates);
    }

    @Test
    void theTransactionOfTheThreadThatEndsAnotherStaysAsItIs() {
        inForeignTransaction("a");
        elsewhere(() -> ofADatabase().executeWithoutResult(status -> {
            TransactionMessages messages = TransactionMessages.ofCurrent(gate);
            foreign.tell(TransactionSynchronization.STATUS_COMMITTED);
            assertSame(messages, TransactionMessages.ofCurrent(gate));
        }));
        assertEquals(List.of("a released"), log.fates);
    }

    private static void elsewhere(Runnable action) {
        CompletableFuture.runAsync(action).join();
    }

    /** Takes part in transactions that an application server, say, begins and ends. */
    private static final class ForeignTransactions extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1L;

        private final transient List<TransactionSynchronization> waiting = new ArrayList<>();

        void end(int status) {
            elsewhere(() -> tell(status));
        }

        void tell(int status) {
            waiting.forEach(each -> each.afterCompletion(status));
        }

        @Override
        protected void registerAfterCompletionWithExistingTransaction(
                Object transaction, List<TransactionSynchronization> synchronizations) {
            waiting.addAll(synchronizations);
        }

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return true;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            throw new AssertionError("begun elsewhere");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            throw new AssertionError("ended elsewhere");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            throw new AssertionError("ended elsewhere");
        }
    }
}
