package io.hotsock.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hotsock.publish.PublishGate.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** With a real transaction manager and database. */
class SpringTransactionGateTest {

    private final SpringTransactionGate gate = new SpringTransactionGate();
    private final Held.Log log = new Held.Log();
    private JdbcTransactionManager transactions;

    @BeforeEach
    void database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        transactions = new JdbcTransactionManager(database);
    }

    private void publish(String event) {
        gate.passage().admit(log.message(event));
    }

    private void inTransaction(int propagation, Runnable action) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        template.executeWithoutResult(status -> action.run());
    }

    private void inTransaction(Runnable action) {
        inTransaction(TransactionDefinition.PROPAGATION_REQUIRED, action);
    }

    private static void fail(Runnable failing) {
        assertThrows(Failure.class, failing::run);
    }

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void withoutATransactionMessagesGoAtOnce() {
        publish("a");
        assertEquals(List.of("a released"), log.fates);
    }

    @Test
    void withSupportsAndNoTransactionMessagesGoAtOnce() {
        inTransaction(TransactionDefinition.PROPAGATION_SUPPORTS, () -> {
            publish("a");
            assertEquals(List.of("a released"), log.fates);
        });
    }

    @Test
    void commitReleasesInOrder() {
        inTransaction(() -> {
            publish("a");
            inTransaction(() -> publish("b"));
            assertEquals(List.of(), log.fates);
        });
        assertEquals(List.of("a released", "b released"), log.fates);
    }

    @Test
    void rollbackDrops() {
        fail(() -> inTransaction(() -> {
            publish("a");
            throw new Failure();
        }));
        assertEquals(List.of("a dropped"), log.fates);
    }

    @Test
    void readOnlyTransactionsReleaseAtCommit() {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        template.executeWithoutResult(status -> {
            publish("a");
            assertEquals(List.of(), log.fates);
        });
        assertEquals(List.of("a released"), log.fates);
    }

    @Test
    void aNewTransactionIsOnItsOwn() {
        fail(() -> inTransaction(() -> {
            publish("outer");
            inTransaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW, () -> publish("inner"));
            assertEquals(List.of("inner released"), log.fates);
            publish("outer again");
            throw new Failure();
        }));
        assertEquals(List.of("inner released", "outer dropped", "outer again dropped"), log.fates);
    }

    @Test
    void aRolledBackSavepointDropsWhatCameAfterIt() {
        inTransaction(() -> {
            publish("before");
            fail(() -> inTransaction(TransactionDefinition.PROPAGATION_NESTED, () -> {
                publish("nested");
                throw new Failure();
            }));
            inTransaction(TransactionDefinition.PROPAGATION_NESTED, () -> publish("nested again"));
        });
        assertEquals(List.of("nested dropped", "before released", "nested again released"), log.fates);
    }

    @Test
    void aRolledBackSavepointOlderThanAllMessagesDropsThemAll() {
        inTransaction(() -> {
            fail(() -> inTransaction(TransactionDefinition.PROPAGATION_NESTED, () -> {
                publish("nested");
                throw new Failure();
            }));
            publish("after");
        });
        assertEquals(List.of("nested dropped", "after released"), log.fates);
    }

    @Test
    void asynchronousResultsFollowTheTransactionOfTheCall() {
        Passage[] passages = new Passage[2];
        inTransaction(() -> passages[0] = gate.passage());
        fail(() -> inTransaction(() -> {
            passages[1] = gate.passage();
            throw new Failure();
        }));
        passages[0].admit(log.message("committed"));
        passages[1].admit(log.message("rolled back"));
        assertEquals(List.of("committed released", "rolled back dropped"), log.fates);
    }

    @Test
    void messagesOfAfterCommitCallbacksAreNotLost() {
        inTransaction(() -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                publish("late");
            }
        }));
        assertEquals(List.of("late released"), log.fates);
    }

    @Test
    void aTransactionMarkedForRollbackDropsThoughItsMethodReturned() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            publish("a");
            status.setRollbackOnly();
        });
        assertEquals(List.of("a dropped"), log.fates);
    }

    @Test
    void aTransactionMarkedForRollbackFurtherInDropsWhatCameBeforeAndAfter() {
        assertThrows(
                UnexpectedRollbackException.class,
                () -> inTransaction(() -> {
                    publish("before");
                    fail(() -> inTransaction(() -> {
                        publish("inside");
                        throw new Failure();
                    }));
                    publish("after");
                }));
        assertEquals(List.of("before dropped", "inside dropped", "after dropped"), log.fates);
    }

    @Test
    void aCallbackThatFailsAfterTheCommitKeepsNoMessage() {
        fail(() -> inTransaction(() -> {
            publish("before");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    throw new Failure();
                }
            });
            publish("after");
        }));
        assertEquals(List.of("before released", "after released"), log.fates);
    }

    @Test
    void aMessageThatFailsKeepsNoneOfTheOthers() {
        try (LogLines lines = new LogLines()) {
            inTransaction(() -> {
                publish("a");
                gate.passage().admit(log.message("b", () -> {
                    throw new Failure();
                }));
                publish("c");
            });
            assertEquals(List.of("a released", "c released"), log.fates);
            assertEquals(
                    List.of("Message \"b\" on channel \"test\" failed after its transaction: " + Failure.class.getName()
                            + "."),
                    lines.errors());
        }
    }

    @Test
    void aCommitThatFailsDropsLoudlyForItsOutcomeIsUnknown() {
        transactions = new JdbcTransactionManager(transactions.getDataSource()) {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doCommit(DefaultTransactionStatus status) {
                throw new TransactionSystemException("the connection broke");
            }
        };
        try (LogLines lines = new LogLines()) {
            assertThrows(TransactionSystemException.class, () -> inTransaction(() -> publish("a")));
            assertEquals(List.of("a dropped"), log.fates);
            assertEquals(
                    List.of("Message \"a\" on channel \"test\" was dropped: the outcome of its transaction is"
                            + " unknown."),
                    lines.errors());
        }
    }

    /** Hence the advice on synchronous dispatch. */
    @Test
    void messagesAreReleasedBeforeTheConnectionGoesBack() {
        List<Boolean> bound = new ArrayList<>();
        Object database = transactions.getDataSource();
        inTransaction(() -> gate.passage()
                .admit(log.message("a", () -> bound.add(TransactionSynchronizationManager.hasResource(database)))));
        assertEquals(List.of(true), bound);
        assertFalse(TransactionSynchronizationManager.hasResource(database));
    }

    @Test
    void aTransactionManagerThatTellsOfNothingIsNoTransaction() {
        transactions.setTransactionSynchronization(AbstractPlatformTransactionManager.SYNCHRONIZATION_NEVER);
        fail(() -> inTransaction(() -> {
            publish("a");
            throw new Failure();
        }));
        assertEquals(List.of("a released"), log.fates);
    }
}
