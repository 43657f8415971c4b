package io.hotsock.checks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hotsock.Hotsock;
import io.hotsock.HotsockConfig;
import io.hotsock.api.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do wrong first, and what they are told: where it is, and the way out. */
class BadInputTest {

    @TempDir
    private Path classes;

    @ParameterizedTest
    @CsvSource({
        "user.<idd>, user.updated, idd, 'id'",
        "user <id>, user.updated, ' ', 'channel'",
        "user.<id>, hotsock.updated, hotsock., 'event'",
    })
    void aWrongAnnotationIsAnErrorAtItsValue(String channel, String event, String wrong, String hint) {
        Compilation compilation = Compilation.of("""
                package page;
                class UserService {
                    @io.hotsock.api.HotsockEvent(
                            channel = "%s",
                            event = "%s")
                    String rename(String id) {
                        return id;
                    }
                }
                """.formatted(channel, event), classes);
        assertFalse(compilation.succeeded());
        List<String> messages = compilation.messages();
        assertEquals(1, messages.size(), messages::toString);
        int line = event.startsWith("hotsock.") ? 5 : 4;
        assertAll(
                () -> assertTrue(messages.get(0).startsWith(line + ": "), messages::toString),
                () -> assertTrue(messages.get(0).contains(wrong), messages::toString),
                () -> assertTrue(messages.get(0).contains(hint), messages::toString));
    }

    @Test
    void aMissingOptionIsNamedWhenItIsNeeded() {
        try (Hotsock hotsock = Hotsock.create(HotsockConfig.builder().build())) {
            Message message = Message.of("user.42", "user.updated", null);
            Exception publishing = assertThrows(
                    IllegalStateException.class, () -> hotsock.publisher().publish(message));
            assertTrue(publishing.getMessage().contains("publishFunctionArn"), publishing::getMessage);
            Exception signing = assertThrows(
                    IllegalStateException.class, () -> hotsock.issuer().issue(Map.of()));
            assertTrue(signing.getMessage().contains("issuerPrivateKey"), signing::getMessage);
        }
    }
}
