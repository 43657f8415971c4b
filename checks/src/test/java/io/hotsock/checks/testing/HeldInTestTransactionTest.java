package io.hotsock.checks.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hotsock.Hotsock;
import io.hotsock.api.Message;
import io.hotsock.local.junit.HotsockExtension;
import io.hotsock.local.junit.PublishedEvents;
import io.hotsock.spring.SpringTransactionGate;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;

/** A test of the usual Spring kind: its transaction is rolled back at the end, so what waits for a commit never goes out. */
@SpringJUnitConfig
@Transactional
class HeldInTestTransactionTest {

    @RegisterExtension
    static final HotsockExtension HOTSOCK = new HotsockExtension().gate(new SpringTransactionGate());

    @Configuration
    static class Database {

        @Bean
        DataSource dataSource() {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:test-transaction");
            return database;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }
    }

    /** Where annotated methods hand their messages over. */
    @BeforeEach
    void publish(Hotsock hotsock) {
        hotsock.eventSink().accept(Message.of("user.42", "user.updated", 1));
    }

    @Test
    void eventsOfTheTestsTransactionAreHeld(PublishedEvents events) {
        events.isHeld("user.42", "user.updated");
        events.nothingWasPublished();
        assertThrows(AssertionError.class, () -> events.isHeld("user.42", "user.deleted"));
        assertThrows(AssertionError.class, () -> events.on("user.42").single());
    }

    @Test
    void theyAreDroppedWhenItIsRolledBack(PublishedEvents events) {
        TestTransaction.end();

        events.wasDropped("user.42", "user.updated");
        events.nothingWasPublished();
        assertThrows(AssertionError.class, () -> events.isHeld("user.42", "user.updated"));
    }

    @Test
    void theyArePublishedWhenItIsCommitted(PublishedEvents events) {
        TestTransaction.flagForCommit();
        TestTransaction.end();

        assertEquals(1, events.on("user.42").named("user.updated").single().dataAs(Integer.class));
    }
}
