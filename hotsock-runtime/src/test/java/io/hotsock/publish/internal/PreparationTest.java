package io.hotsock.publish.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hotsock.api.Message;
import io.hotsock.publish.JacksonDataEncoder;
import io.hotsock.publish.internal.transport.Outgoing;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which messages get an id of their own, and of which an attempt with an unknown outcome may be repeated. */
class PreparationTest {

    private static final Instant LATER = Instant.parse("2031-03-04T05:06:07Z");

    private static Message.Builder order() {
        return Message.builder("orders.42", "order.shipped");
    }

    private static JsonNode body(Outgoing outgoing) throws IOException {
        return new ObjectMapper().readTree(outgoing.body());
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                //         automatic ids, message, gets an id, may be repeated
                arguments(true, order(), true, true),
                arguments(true, order().deduplicationId("job-9"), true, true),
                arguments(true, order().eagerIdGeneration(true), false, false),
                arguments(true, order().eagerIdGeneration(true).deduplicationId("job-9"), true, false),
                arguments(true, order().scheduleAt(LATER), false, false),
                arguments(true, order().scheduleAt(LATER).deduplicationId("job-9"), true, false),
                arguments(true, Message.storage("lobby.7", "rules", 1), true, true),
                arguments(false, order(), false, false),
                arguments(false, order().deduplicationId("job-9"), true, true));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void decides(boolean automatic, Message.Builder message, boolean id, boolean repeatable) throws IOException {
        Outgoing outgoing = new Preparation(JacksonDataEncoder.standard(), automatic).prepare(message.build());
        assertEquals(id, body(outgoing).has("deduplicationId"));
        assertEquals(repeatable, outgoing.repeatable());
    }

    @Test
    void automaticIdsAreUniqueAndWithinTheServicesLimits() throws IOException {
        Preparation one = new Preparation(JacksonDataEncoder.standard(), true);
        Preparation other = new Preparation(JacksonDataEncoder.standard(), true);
        String first = body(one.prepare(order().build())).get("deduplicationId").textValue();
        String second =
                body(one.prepare(order().build())).get("deduplicationId").textValue();
        String third =
                body(other.prepare(order().build())).get("deduplicationId").textValue();

        assertNotEquals(first, second);
        assertNotEquals(first, third);
        assertTrue(first.matches("[0-9a-f]{24}"), first);
        // The rule of the API agrees.
        assertFalse(order().deduplicationId(first).build().deduplicationId().isEmpty());
    }
}
