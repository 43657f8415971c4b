package orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.Hotsock;
import io.hotsock.HotsockWiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/attachments.md says about looking at the wiring. */
class WiringTest extends RecordedCalls {

    private static final Path PAGE = Path.of("../../docs/attachments.md");

    private static OrderDesk orderDesk() {
        return Boolean.getBoolean("detached")
                ? new OrderDesk()
                : new PublishingOrderDesk(Hotsock.defaultInstallation());
    }

    @Test
    void theTableIsTheOneShown() throws IOException {
        OrderDesk orderDesk = orderDesk();
        HotsockWiring wiring = HotsockWiring.verify(orderDesk);
        System.out.println(wiring);
        List<String> shown = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("orders."))
                .map(WiringTest::withSingleSpaces)
                .toList();
        assertEquals(3, shown.size());
        List<String> table = wiring.table().lines().map(WiringTest::withSingleSpaces).toList();
        assertTrue(table.containsAll(shown), wiring::table);
    }

    @Test
    void whatIsNotAttachedFailsATest() {
        OrderDesk orderDesk = orderDesk();
        HotsockWiring wiring = HotsockWiring.verify(orderDesk);
        IllegalStateException failure = assertThrows(IllegalStateException.class, () -> wiring.requireAttached());
        assertTrue(failure.getMessage().contains("orders.OrderDesk.hidden("), failure::getMessage);
    }

    private static String withSingleSpaces(String line) {
        return line.replaceAll(" +", " ");
    }
}
