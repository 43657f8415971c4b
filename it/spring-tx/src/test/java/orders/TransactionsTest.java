package orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.Hotsock;
import io.hotsock.spring.SpringTransactionGate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What becomes of messages in real transactions of a real database. */
class TransactionsTest {

    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:publish";

    private final RecordingService service = new RecordingService();
    private AnnotationConfigApplicationContext application;
    private Ledger ledger;

    @BeforeEach
    void start() {
        Hotsock.configure(options -> options.publishFunctionArn(FUNCTION)
                .lambdaClient(service.client())
                .publishGate(new SpringTransactionGate()));
        use(TransactionsInside.class);
    }

    private void use(Class<?> transactions) {
        if (application != null) {
            application.close();
        }
        application = Application.start(transactions, new Class<?>[] {Ledger.Beans.class});
        ledger = application.getBean(Ledger.class);
    }

    @AfterEach
    void stop() {
        application.close();
        Hotsock.reset();
    }

    private List<String> published() {
        assertTrue(Hotsock.defaultInstallation().flush(Duration.ofSeconds(20)), "not flushed in time");
        return service.accepted().stream()
                .map(message -> message.path("data").asText())
                .toList();
    }

    @Test
    void commitPublishes() {
        ledger.writeAll(false, "a", "b");
        assertEquals(2, ledger.entries());
        assertEquals(List.of("a", "b"), published());
    }

    @Test
    void rollbackPublishesNothing() {
        assertThrows(IllegalStateException.class, () -> ledger.writeAll(true, "a", "b"));
        assertEquals(0, ledger.entries());
        assertEquals(List.of(), published());
        assertEquals(2, Hotsock.defaultInstallation().counters().dropped());
    }

    /** It is the gate that keeps them: without it the advisor sees its own transactions only. */
    @Test
    void withoutTheGateWhatACallerRollsBackIsPublished() {
        Hotsock.configure(options -> options.publishFunctionArn(FUNCTION).lambdaClient(service.client()));
        assertThrows(IllegalStateException.class, () -> ledger.writeAll(true, "a", "b"));
        assertEquals(0, ledger.entries());
        assertEquals(List.of("a", "b"), published());
    }

    @Test
    void whatTheDatabaseRefusesIsNotPublished() {
        ledger.writeAll(false, "a");
        assertThrows(RuntimeException.class, () -> ledger.writeAll(false, "b", "a"));
        assertEquals(List.of("a"), published());
    }

    @Test
    void aRolledBackSavepointTakesItsMessagesAlong() {
        ledger.writeNestedAndGoOn("a");
        assertEquals(2, ledger.entries());
        assertEquals(List.of("before a", "after a"), published());
    }

    @Test
    void outsideATransactionOfItsOwnTheAdvisorIsBackInTheCallers() {
        assertThrows(IllegalStateException.class, () -> ledger.writeOnItsOwnAndFail("a"));
        assertEquals(List.of(), published());
    }

    @Test
    void insideATransactionOfItsOwnItPublishesWhateverBecomesOfTheCallers() {
        use(TransactionsOutside.class);
        assertThrows(IllegalStateException.class, () -> ledger.writeOnItsOwnAndFail("a"));
        assertEquals(List.of("a"), published());
    }

    @Test
    void insideATransactionTheGateStillWaitsForItsCommit() {
        use(TransactionsOutside.class);
        assertThrows(IllegalStateException.class, () -> ledger.writeAll(true, "a"));
        ledger.writeAll(false, "b");
        assertEquals(List.of("b"), published());
    }

    @Test
    void readOnlyTransactionsPublishAtCommit() {
        ledger.read("a");
        assertEquals(List.of("a"), published());
    }

    @Test
    void withoutATransactionCallsPublishAtOnce() {
        application.getBean(Ledger.Pages.class).lookUp("a");
        assertEquals(List.of("a"), published());
    }

    @Test
    void theBeansOwnTransactionHasCommittedBeforeItsMessageGoes() {
        application.getBean(Ledger.Pages.class).write("a");
        assertEquals(1, ledger.entries());
        assertEquals(List.of("a"), published());
    }
}
