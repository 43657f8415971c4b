package io.hotsock.publish.internal.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyTest {

    private final byte[] body = bytes("{\"id\":\"1\",\"scheduleArn\":\"1\"}");
    private final Reply reply = new Reply(new Outgoing("orders.42", "order.shipped", new byte[0], true), body, "raw");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Nobody else may touch the bytes; the test does, to see when they are read. */
    private void rewrite(String text) {
        byte[] other = bytes(text);
        assertEquals(body.length, other.length);
        System.arraycopy(other, 0, body, 0, body.length);
    }

    @Test
    void isReadWhenAskedAndOnlyOnce() {
        rewrite("{\"id\":\"2\",\"scheduleArn\":\"2\"}");
        assertEquals(Optional.of("2"), reply.id());
        rewrite("{\"id\":\"3\",\"scheduleArn\":\"3\"}");
        assertEquals(Optional.of("2"), reply.scheduleArn());
        assertEquals(Optional.of("2"), reply.id());
    }

    @Test
    void whatIsNoJsonAfterAllHasNoId() {
        rewrite("{\"id\":\"2\",\"scheduleArn\":\"2\"]");
        assertEquals(Optional.empty(), reply.id());
        assertEquals("orders.42", reply.channel());
        assertEquals("PublishResult[channel=orders.42, event=order.shipped]", reply.toString());
    }
}
